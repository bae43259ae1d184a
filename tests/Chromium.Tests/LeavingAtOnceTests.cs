using Microsoft.Playwright;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

public sealed class LeavingAtOnceTests(Chromium chromium)
{
    [Fact(Timeout = 120_000)]
    public async Task A_visitor_reads_the_first_page_without_scripts_and_leaves_with_one_press()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var visitor = await Hand.At(await TestOrganisation.On(app), chromium);
        var left = await Elsewhere(visitor.Window);
        await visitor.Goes("/");
        await visitor.Reads("Ask for help");

        await Leave(visitor.Window);

        left().ShouldBe("https://weather.example/");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_worker_leaves_a_staff_page_with_one_press_and_the_way_back_is_shut()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var organisation = await TestOrganisation.On(app);
        var worker = await Hand.At(organisation, chromium);
        var left = await Elsewhere(worker.Window);
        await worker.SignsIn(organisation.Worker);
        await worker.Goes("/people/new");
        await worker.Writes("What name should we use with you?", "Marisol");

        await Leave(worker.Window);

        left().ShouldBe("https://weather.example/");
        (await worker.Window.Context.CookiesAsync()).ShouldBeEmpty("The browser was told to forget.");
        await worker.Window.GoBackAsync();
        worker.Path.ShouldBe("/sign-in", "The session ended with the press.");
        (await worker.Window.ContentAsync()).ShouldNotContain("Marisol");
    }

    static async Task Leave(IPage window)
    {
        await window.GetByRole(AriaRole.Button, new() { NameString = "Leave this site" }).ClickAsync();
        await window.WaitForURLAsync("https://weather.example/");
    }

    /// <summary>A stand-in for the harmless site: no test asks the internet for anything.</summary>
    static async Task<Func<string?>> Elsewhere(IPage window)
    {
        string? left = null;
        await window.RouteAsync("https://weather.example/**", async route =>
        {
            left = route.Request.Url;
            await route.FulfillAsync(new() { Status = 200, Body = "weather" });
        });
        return () => left;
    }
}
