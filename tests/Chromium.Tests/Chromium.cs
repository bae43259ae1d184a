using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Parasol.Chromium.Tests.Chromium))]

namespace Parasol.Chromium.Tests;

/// <summary>The one real browser of this run. Each person of a test has a window of their own: no cookie and no page is shared.</summary>
public sealed class Chromium : IAsyncLifetime
{
    static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    IPlaywright _playwright = null!;
    IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    /// <summary>A window of a phone, without scripts unless said: only the measuring of pages needs them.</summary>
    public async Task<IPage> Window(string language = "en", bool scripts = false)
    {
        var context = await _browser.NewContextAsync(new() { JavaScriptEnabled = scripts, Locale = language, ViewportSize = new() { Width = 360, Height = 740 }, ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(20_000);
        context.SetDefaultNavigationTimeout(20_000);
        return await context.NewPageAsync();
    }

    /// <summary>A window of a browser of its own that keeps what browsers keep in this folder, with scripts, as most people have it.</summary>
    public async Task<IPage> Keeping(string folder)
    {
        var context = await _playwright.Chromium.LaunchPersistentContextAsync(folder, new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments, Locale = "en", ViewportSize = new() { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(20_000);
        return context.Pages[0];
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
