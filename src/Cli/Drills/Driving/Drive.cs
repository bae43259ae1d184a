using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Searching;

namespace Parasol.Cli.Drills.Driving;

/// <summary>Somebody of the drill's staff.</summary>
sealed class Member(string name, string signInName)
{
    /// <summary>What the table calls them.</summary>
    public string Name => name;

    /// <summary>The name they sign in with.</summary>
    public string SignInName { get; set; } = signInName;

    /// <summary>The name that colleagues see.</summary>
    public string SeenAs { get; set; } = "";

    /// <summary>Their passphrase.</summary>
    public string Passphrase { get; set; } = "";

    /// <summary>Their authenticator's key.</summary>
    public string AuthenticatorKey { get; set; } = "";

    /// <summary>The programs that they were meant to hold: by the drill's own plan, not by what the stores say.</summary>
    public HashSet<string> Programs { get; } = [];
}

/// <summary>
/// What a drill has in hand while it drives: browsers that fill every field nobody answered with a new canary, and a record of which fields
/// were shown and which were sent with a canary and taken.
/// </summary>
sealed class Drive(Instance instance, FormsAsked asked, Canaries canaries) : IDisposable
{
    // Six digits, and the code of a file: so short that they are found everywhere by chance.
    static readonly HashSet<(string Address, string Field)> TooShort = [("/sign-in", "Input.Code"), ("/open-again", "Input.Code"), ("/file/{id:guid}/end", "Input.Code")];

    readonly List<PlainBrowser> _browsers = [];
    readonly HashSet<(string Address, string Field)> _shownToType = [];
    readonly HashSet<(string Address, string Field)> _shownOtherwise = [];
    readonly HashSet<(string Address, string Field)> _seeded = [];
    readonly HashSet<string> _words = new(StringComparer.Ordinal);
    readonly HashSet<string> _renewed = new(StringComparer.Ordinal);

    /// <summary>The server.</summary>
    public Instance Instance => instance;

    /// <summary>The canaries.</summary>
    public Canaries Canaries => canaries;

    /// <summary>How many forms were sent and taken.</summary>
    public int Sent { get; private set; }

    /// <summary>The text fields that were sent with a canary and taken.</summary>
    public int Seeded => _seeded.Count;

    /// <summary>Texts that a form takes and that no canary was sent in: each a hole in the drill.</summary>
    public IReadOnlyList<string> NotSeeded() =>
    [
        .. asked.Texts.Where(t => !_seeded.Contains(t) && !_shownOtherwise.Contains(t)).Concat(_shownToType.Where(t => !_seeded.Contains(t)))
            .Distinct().Except(TooShort).Select(t => $"{t.Address} {t.Field}").Order(StringComparer.Ordinal),
    ];

    /// <summary>A new browser of a visitor.</summary>
    public PlainBrowser Browser(string? network = null)
    {
        var browser = instance.Browser(network);
        browser.FillsIn = Fill;
        browser.OnShown = page => Note(page);
        browser.OnSent = sent =>
        {
            Note(sent);
            // Whoever typed their passphrase once more has a new token.
            if (sent.Sent.Any(s => s.Name == "again") && browser.Token is { } token && _renewed.Add(token))
            {
                canaries.Token("a session that was asked once more", token);
            }
        };
        _browsers.Add(browser);
        return browser;
    }

    /// <summary>A browser in which somebody has signed in; the session's token is a canary too.</summary>
    public async Task<PlainBrowser> SignIn(Member member)
    {
        instance.Clock.Advance(TimeSpan.FromSeconds(61));
        var browser = Browser();
        await browser.Send("/sign-in", new Answers { { "Name", member.SignInName }, { "Passphrase", member.Passphrase }, { "Code", instance.Digits(member.AuthenticatorKey) } });
        browser.Passphrase = member.Passphrase;
        KeepToken(browser, $"the session of {member.Name}");
        return browser;
    }

    /// <summary>Keeps the token of a browser's session as a canary.</summary>
    public void KeepToken(PlainBrowser browser, string whose) =>
        canaries.Token(whose, browser.Token ?? throw new CannotDo($"There is no session: {browser.Page.Said}"));

    /// <summary>A canary that the drill itself types, in a field that wants a certain form.</summary>
    public string Word(string where, bool isPublic = false)
    {
        var word = canaries.Word(where, isPublic);
        _words.Add(word);
        return word;
    }

    /// <summary>A secret that was shown: not found anywhere either.</summary>
    public string Secret(string where, string text)
    {
        canaries.Secret(where, text);
        _words.Add(text);
        return text;
    }

    /// <inheritdoc/>
    public void Dispose() => _browsers.ForEach(b => b.Dispose());

    string? Fill(PageForm form, Control control)
    {
        // The trap for machines is filled in once, on purpose, by the flow that tries it.
        if (control.Name == "Input.Website" || control.Longest < 16)
        {
            return null;
        }
        var address = asked.AddressOf(form.Address);
        var (where, isPublic) = ($"{address} {control.Name}", Published.Has(address, control.Name));
        return control.Kind switch
        {
            "tel" => Known(canaries.Number(where, isPublic)),
            "email" => Word(where, isPublic) + "@post.example",
            "url" => $"https://{Word(where, isPublic)}.example/",
            _ => Word(where, isPublic),
        };
    }

    string Known(string word)
    {
        _words.Add(word);
        return word;
    }

    void Note(ShownPage page)
    {
        foreach (var form in page.Forms.Where(f => f.IsPost))
        {
            var address = asked.AddressOf(form.Address);
            foreach (var control in form.Controls.Where(c => c.Name.Length > 0 && c.Name != "lang" && !c.Name.StartsWith('_')))
            {
                (control.IsTyped ? _shownToType : _shownOtherwise).Add((address, control.Name));
            }
        }
        // A field that is typed in on one page and travels hidden to the next is a field to type in.
        _shownOtherwise.ExceptWith(_shownToType);
    }

    void Note(SentForm sent)
    {
        // A form that comes back with a question was sent all the same: what was typed in it must lie nowhere either. It is not driven for that.
        if ((int)sent.Status >= 400 && sent.Status is not System.Net.HttpStatusCode.UnprocessableEntity)
        {
            return;
        }
        Sent += (int)sent.Status < 400 ? 1 : 0;
        var address = asked.AddressOf(sent.Address);
        foreach (var (name, value) in sent.Sent.Where(s => _words.Contains(s.Value) || _words.Any(w => s.Value.Contains(w, StringComparison.Ordinal))))
        {
            _seeded.Add((address, name));
        }
    }
}
