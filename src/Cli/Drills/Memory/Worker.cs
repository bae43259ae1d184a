using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Cli.Drills.Searching;
using Parasol.Vault;

namespace Parasol.Cli.Drills.Memory;

/// <summary>One of the three: what they do on the server, and every word of theirs that passes through it.</summary>
/// <param name="name">Their name.</param>
/// <param name="program">The program whose files they work with.</param>
sealed class Worker(string name, string program) : IDisposable
{
    // Nobody signs in faster: the page says so and asks again.
    static readonly TimeSpan Typing = TimeSpan.FromSeconds(4);

    readonly List<string> _files = [];
    PlainBrowser? _browser;

    public string Name => name;

    public string Program => program;

    /// <summary>How they sign in. The name they sign in with is a canary too.</summary>
    public Member Member { get; } = new(name, "");

    /// <summary>What was typed or shown, each under its kind.</summary>
    public Canaries Typed { get; } = new();

    /// <summary>The token of their session, of the last one where it has ended.</summary>
    public string Token { get; private set; } = "";

    public bool IsSignedIn { get; private set; }

    PlainBrowser Own => _browser ?? throw new InvalidOperationException("Nobody signed in yet.");

    /// <summary>Their passphrase and their authenticator's key are looked for from now on.</summary>
    public void KnowKeys()
    {
        Typed.Secret("passphrases", Member.Passphrase);
        Typed.Secret("passphrases as sent", Uri.EscapeDataString(Member.Passphrase));
        Typed.AuthenticatorKey("authenticator keys", Member.AuthenticatorKey);
    }

    /// <summary>A name to sign in with, before somebody is invited.</summary>
    public void Named() => Member.SignInName = Typed.Word("sign-in names");

    /// <summary>Signs in, starts files, writes in them, opens them again and looks for names.</summary>
    public async Task Work(PlainBrowser browser, int files)
    {
        _browser = browser;
        await browser.Get("/sign-in");
        await Task.Delay(Typing);
        await browser.Send(new Answers { { "Name", Member.SignInName }, { "Passphrase", Member.Passphrase }, { "Code", AuthenticatorCode.Now(Member.AuthenticatorKey, TimeProvider.System).Value } });
        Token = browser.Token ?? throw new CannotDo($"{name} could not sign in: {browser.Page.Said}");
        Typed.Secret("cookies", Token);
        IsSignedIn = true;
        browser.FillsIn = (_, control) => control.Longest < Canary.Shortest * 2 || control.Kind is not ("text" or "area" or "search") ? null : Typed.Word("words about clients");
        for (var n = 0; n < files; n++)
        {
            var called = Typed.Word("names of clients");
            await browser.Get("/people/new");
            var form = browser.Page.Forms.First(f => f.Has("CallName"));
            var answers = new Answers { { "CallName", called } };
            if (form.Offered("Program").Count > 0)
            {
                answers.Add("Program", form.Labelled("Program", program));
            }
            await browser.Send(form, answers);
            var file = browser.Page.Path;
            _files.Add(file);
            await browser.Send($"{file}/note", new Answers { { "Text", "" } });
            await browser.Send($"{file}/note", new Answers { { "Data", "" }, { "Assessment", "" }, { "Plan", "" } });
            await browser.Get(file);
            await browser.Send("/people", new Answers { { "Words", called } }, "Find");
        }
        await browser.Get("/today");
    }

    public async Task SignOut()
    {
        await Own.Send("/sign-out", new Answers(), "Sign out here");
        IsSignedIn = false;
    }

    /// <summary>Opens so many pages, one after the other.</summary>
    public async Task GoOn(int pages)
    {
        for (var n = 0; n < pages; n++)
        {
            await Own.Get(n % 2 == 0 ? "/today" : _files[n % _files.Count]);
        }
    }

    /// <summary>Presses the one button; what comes after it is a closed door.</summary>
    public async Task SealNow()
    {
        await Own.Get("/seal-now");
        var form = Own.Page.Forms.Single(f => f.Address == "/seal-now");
        try
        {
            await Own.Send(form, []);
        }
        catch (CannotDo)
        {
            IsSignedIn = false;
            return;
        }
        throw new CannotDo("After Seal now a page was shown.");
    }

    /// <inheritdoc/>
    public void Dispose() => _browser?.Dispose();
}
