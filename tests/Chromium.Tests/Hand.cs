using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Parasol.Testing;
using Parasol.Web.Words;

namespace Parasol.Chromium.Tests;

/// <summary>
/// Somebody at a real browser. They find things by what is written there, in the language of their window; labels are given in English. Every
/// press, click, tick and choice counts as one interaction, every field typed into as one more and as one typed field.
/// </summary>
sealed class Hand(TestApp app, string host, IPage window, string language)
{
    static readonly TimeSpan Reading = TimeSpan.FromSeconds(4);

    public IPage Window => window;

    public string Language => language;

    public int Interactions { get; private set; }

    public int Typed { get; private set; }

    public string Path => new Uri(window.Url).AbsolutePath;

    /// <summary>Somebody in a window of their own at an organisation.</summary>
    public static async Task<Hand> At(TestOrganisation organisation, Chromium chromium, string language = "en", bool scripts = false) =>
        new(organisation.App, organisation.Host, await chromium.Window(language, scripts), language);

    /// <summary>Types an address, or follows a link from a message.</summary>
    public async Task<Hand> Goes(string address)
    {
        await window.GotoAsync(address.StartsWith('/') ? $"http://{host}:{app.Address!.Port}{address}" : address);
        return this;
    }

    public Task<Hand> Presses(string button) => Leads(Button(Says(button)));

    /// <summary>Presses a button whose name has a part that is only heard, such as the place it chooses.</summary>
    public Task<Hand> PressesThat(string words) => Leads(window.GetByRole(AriaRole.Button, new() { NameString = words }).First);

    public Task<Hand> Clicks(string link) => Leads(Link(window.Locator("main, header, footer"), link));

    /// <summary>Clicks a link in the card that has these words.</summary>
    public Task<Hand> Clicks(string link, string near) => Leads(Link(window.Locator(".card").Filter(new() { HasText = Says(near) }), link));

    /// <summary>Follows the first link to an address of this shape: where its words are somebody's own.</summary>
    public Task<Hand> Follows(string href) => Leads(window.Locator($"main a[href*='{href}']").First);

    /// <summary>Opens or closes what is folded away.</summary>
    public async Task<Hand> Unfolds(string summary)
    {
        Interactions++;
        await window.Locator("summary").Filter(new() { HasText = Says(summary) }).First.ClickAsync();
        return this;
    }

    public async Task<Hand> Ticks(string label)
    {
        Interactions++;
        await Labelled(label, "input[type=checkbox], input[type=radio]").CheckAsync();
        return this;
    }

    /// <summary>Ticks an answer that stands under several questions.</summary>
    public async Task<Hand> Ticks(string label, string under)
    {
        Interactions++;
        await window.GetByRole(AriaRole.Group, new() { NameString = Says(under) }).GetByLabel(Says(label), new() { Exact = true }).CheckAsync();
        return this;
    }

    public async Task<Hand> Picks(string question, string answer)
    {
        Interactions++;
        await Labelled(question, "select").SelectOptionAsync(new SelectOptionValue { Label = Says(answer) });
        return this;
    }

    public async Task<Hand> Writes(string field, string words)
    {
        Interactions++;
        Typed++;
        await Labelled(field, "input:not([type=checkbox]):not([type=radio]), textarea").FillAsync(words);
        return this;
    }

    /// <summary>Waits until something is to be read on the page; of a sentence with a place in it, what stands before the place.</summary>
    public async Task<Hand> Reads(string words)
    {
        await Assertions.Expect(window.Locator("main")).ToContainTextAsync(Says(words).Split("{0}")[0], new() { Timeout = 20_000 });
        return this;
    }

    public async Task DoesNotRead(string words) => (await window.Locator("main").InnerTextAsync()).ShouldNotContain(Says(words));

    public Task<string> Heading() => window.Locator("h1").InnerTextAsync();

    /// <summary>A code that is shown on this page.</summary>
    public async Task<string> Code(int at = 0) => (await window.Locator(".code").Nth(at).InnerTextAsync()).Trim();

    /// <summary>A worker's sign-in by passphrase and authenticator.</summary>
    public async Task<Hand> SignsIn(TestWorker worker)
    {
        // Each code works once, and the one before may have been used by whoever set the scene.
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        await Goes("/sign-in");
        await Writes("Sign-in name", worker.Login);
        await Writes("Passphrase", worker.Passphrase);
        await Writes("Code from your authenticator", worker.CodeIn(Reading));
        return await Presses("Sign in");
    }

    public void StartsCounting() => (Interactions, Typed) = (0, 0);

    /// <summary>The English sentence as this window shows it.</summary>
    public string Says(string english)
    {
        var words = app.Services.GetRequiredService<WordBook>().Find(language, english);
        foreach (var own in Say.OwnWords)
        {
            words = words.Replace($"{{{own}}}", Say.ShippedWord(language, own), StringComparison.Ordinal);
        }
        return words;
    }

    ILocator Link(ILocator within, string name) => within.GetByRole(AriaRole.Link, new() { NameString = Says(name), Exact = true }).First;

    ILocator Labelled(string label, string kind) => window.GetByLabel(Says(label), new() { Exact = true }).And(window.Locator(kind));

    ILocator Button(string name) => window.Locator("main, header, footer").GetByRole(AriaRole.Button, new() { NameString = name, Exact = true }).First;

    // Nobody reads a page in no time: the clock of a test stands still unless it is moved. What is asked next is asked of the page that comes.
    async Task<Hand> Leads(ILocator what)
    {
        Interactions++;
        app.Clock.Advance(Reading);
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? _, IFrame frame) => arrived.TrySetResult();
        window.FrameNavigated += Arrive;
        try
        {
            await what.ClickAsync();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(20));
            await Loaded();
        }
        finally
        {
            window.FrameNavigated -= Arrive;
        }
        return this;
    }

    // A page that has come between the asking and the listening is waited for in vain; whoever asks again is told at once.
    async Task Loaded()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await window.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 4_000 });
                return;
            }
            catch (TimeoutException) when (tries < 10)
            {
            }
        }
    }
}
