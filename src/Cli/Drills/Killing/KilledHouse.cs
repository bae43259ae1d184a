using System.Globalization;
using System.Text.RegularExpressions;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Cli.Drills.KeysOnEnvelopes;

namespace Parasol.Cli.Drills.Killing;

/// <summary>The organisation of the kill drill: what its people do in the forms, and what they were told was done.</summary>
sealed class KilledHouse
{
    /// <summary>The one program.</summary>
    public const string Program = "Care";

    readonly Dictionary<string, List<string>> _files = [];
    readonly HashSet<string> _destroyed = [];
    readonly MovingClock _clock = new(TimeSpan.Zero);
    int _named;

    /// <summary>Holds the program, and signs in to everything.</summary>
    public Member Ana { get; } = new("Ana", "ana");

    /// <summary>Is let in and shut out.</summary>
    public Member Ben { get; } = new("Ben", "ben");

    /// <summary>Files that somebody was told were started, by address, and what they were told was saved in each.</summary>
    public IReadOnlyDictionary<string, List<string>> Files => _files;

    /// <summary>Files that somebody was told were destroyed, by address.</summary>
    public IReadOnlyCollection<string> Destroyed => _destroyed;

    /// <summary>A browser of this house.</summary>
    public PlainBrowser Browser(Uri server) => new(server, KillServer.Host, _clock);

    /// <summary>Signs somebody in, hours later: what a killed server left is let be for as long as any act may take.</summary>
    public async Task SignIn(PlainBrowser browser, Member member)
    {
        _clock.AdvanceTo(DateTimeOffset.Parse((await browser.Get("/drill/settle")).Html, CultureInfo.InvariantCulture));
        await browser.Get("/sign-in");
        await browser.Send(new Answers { { "Name", member.SignInName }, { "Passphrase", member.Passphrase }, { "Code", AuthenticatorCode(member) } });
        if (browser.Token is null)
        {
            throw new CannotDo($"{member.Name} could not sign in: {browser.Page.Said}");
        }
    }

    /// <summary>Starts a file, with a note in it.</summary>
    public async Task Start(PlainBrowser ana)
    {
        var name = $"Made up {(++_named).ToString(CultureInfo.InvariantCulture)}";
        await ana.Get("/people/new");
        var form = ana.Page.Forms.First(f => f.Has("CallName"));
        await ana.Send(form, new Answers { { "CallName", name } });
        var file = ana.Page.Path;
        _files.Add(file, [name]);
        var words = $"Came in as {name} on Tuesday";
        await ana.Send($"{file}/note", new Answers { { "Text", words } });
        _files[file].Add(words);
    }

    /// <summary>Destroys the newest file.</summary>
    public async Task Destroy(PlainBrowser ana)
    {
        var file = _files.Keys.Last();
        await ana.Get($"{file}/end");
        var code = Regex.Match(ana.Page.Said, "The code of this file is ([^.]+)\\.", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        // Until there is an answer, nobody can say.
        _files.Remove(file);
        await ana.Send(new Answers { { "Code", code } }, "Delete the file for good");
        _destroyed.Add(file);
    }

    /// <summary>Lets Ben in.</summary>
    public Task LetIn(PlainBrowser ana) => KeysDrill.Grant(ana, Ben.Name, [Program]);

    /// <summary>Shuts Ben out; with the pages after it every file gets a new key.</summary>
    public async Task ShutOut(PlainBrowser ana)
    {
        await ana.Get(await TakeOut(ana) ?? throw new CannotDo("Ben is not in."));
        await ana.Send(new Answers { { "ShutOut", "true" } });
        await ana.Get("/today");
    }

    /// <summary>Sees to it that Ben is in, or is not.</summary>
    public async Task Have(PlainBrowser ana, bool isIn)
    {
        if (await IsIn(ana) != isIn)
        {
            await (isIn ? LetIn(ana) : ShutOut(ana));
        }
    }

    /// <summary>Whether Ben is in, by what Ana is shown.</summary>
    public async Task<bool> IsIn(PlainBrowser ana) => await TakeOut(ana) is not null;

    async Task<string?> TakeOut(PlainBrowser ana)
    {
        await ana.Get("/team");
        await ana.Get(ana.Page.Link("/team/", Ben.Name));
        return ana.Page.Links.FirstOrDefault(l => l.Words.Contains($"Take out of {Program}", StringComparison.Ordinal)).Address;
    }

    string AuthenticatorCode(Member member) => Vault.AuthenticatorCode.Now(member.AuthenticatorKey, _clock).Value;
}
