using Microsoft.Playwright;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

public sealed class LeavingAtOnceTests
{
    static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    [Fact(Timeout = 90_000)]
    public async Task A_visitor_reads_the_first_page_without_scripts_and_leaves_with_one_press()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        await TestOrganisation.On(app);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        var page = await (await chromium.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 740 } })).NewPageAsync();
        string? left = null;
        await page.RouteAsync("https://weather.example/**", async route =>
        {
            left = route.Request.Url;
            await route.FulfillAsync(new() { Status = 200, Body = "weather" });
        });

        await page.GotoAsync(app.Address!.ToString());
        await page.GetByText("Ask for help").First.IsVisibleAsync();
        var folder = Directory.CreateDirectory(Repository.At("artifacts", "screenshots"));
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, "front-360.png") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave this site" }).ClickAsync();

        await page.WaitForURLAsync("https://weather.example/");
        left.ShouldBe("https://weather.example/");
    }
}
