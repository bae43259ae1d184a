using System.Text;
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

    [Fact(Timeout = 120_000)]
    public async Task Nothing_that_was_read_or_typed_lies_in_the_files_of_the_browser_afterwards()
    {
        var profile = Directory.CreateTempSubdirectory("parasol-profile-").FullName;
        try
        {
            await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
            var organisation = await TestOrganisation.On(app);
            var window = await chromium.Keeping(profile);
            var worker = new Hand(app, organisation.Host, window, "en");
            await Elsewhere(window);
            await worker.SignsIn(organisation.Worker);
            await worker.Goes("/people/new");
            await worker.Writes("What name should we use with you?", "Quillonvera");
            await worker.Presses("Save");
            var file = worker.Path;
            await worker.Goes($"{file}/note");
            await worker.Writes("In free words", "Trandlewick");
            await worker.Goes(file);
            await worker.Reads("Quillonvera");

            await Leave(window);
            await window.Context.CloseAsync();

            Files(profile, "weather.example").ShouldNotBeEmpty("What is looked for would be found: the browser keeps a history.");
            Files(profile, "Quillonvera").ShouldBeEmpty();
            Files(profile, "Trandlewick").ShouldBeEmpty();
            Files(profile, organisation.Worker.Passphrase).ShouldBeEmpty();
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    static IReadOnlyList<string> Files(string folder, string words) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(f => File.ReadAllBytes(f) is var bytes && (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(words)) >= 0))
            .Select(f => Path.GetRelativePath(folder, f)),
    ];

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
