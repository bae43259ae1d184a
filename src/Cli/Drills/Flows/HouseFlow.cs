using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.People;

namespace Parasol.Cli.Drills.Flows;

/// <summary>Sets the drill's organisation up, brings its staff in, and changes every setting: the forms of People.</summary>
sealed class HouseFlow(Drive drive)
{
    readonly List<Member> _members = [];
    readonly Dictionary<string, string> _programs = [];

    /// <summary>Everybody, those who hold nothing included.</summary>
    public IReadOnlyList<Member> Members => _members;

    /// <summary>The ids of the programs, by name.</summary>
    public IReadOnlyDictionary<string, string> Programs => _programs;

    /// <summary>Somebody by name.</summary>
    public Member this[string name] => _members.Single(m => m.Name == name);

    /// <summary>The organisation and its eight, and two who hold nothing.</summary>
    public async Task Run()
    {
        await SetUp();
        using var founder = await drive.SignIn(this["Ana"]);
        await founder.Get("/programs");
        foreach (var (address, words) in founder.Page.Links.Where(l => l.Address.StartsWith("/programs/", StringComparison.Ordinal) && l.Address != "/programs/new"))
        {
            _programs[words.Split(' ')[^1]] = address.Split('/')[2];
        }
        await Colleague(founder, "Ben", "Care");
        await Colleague(founder, "Chidi", "Care", "Outreach");
        await Colleague(founder, "Dara", "Outreach");
        await Colleague(founder, "Eli", "Legal");
        await Colleague(founder, "Fay", "Care", "Legal");
        await Colleague(founder, "Gus", "Oversight");
        await Colleague(founder, "Hana", "Legal", "Outreach");
        // An administrator who was granted nothing opens nothing.
        await Join(founder, "Ines", administrator: true);
        await Settings(founder);
        await ComeBack(founder, this["Dara"]);
        await Leave(founder);
        await Kits(founder);
    }

    async Task SetUp()
    {
        await using var scope = drive.Instance.Services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<ISetUp>().TokenIfNeeded() ?? throw new CannotDo("The drill's instance is set up already.");
        drive.Secret("the set-up token", token);
        var ana = New("Ana");
        using var browser = drive.Browser();
        await browser.Send("/setup", new Answers { { "Token", token }, { "LoginName", ana.SignInName }, { "Programs", $"Care\nOutreach\nLegal\n{drive.Word("/setup Input.Programs", isPublic: true)}" } });
        TakeKeys(ana, browser.Page);
        ana.Programs.UnionWith(["Care", "Outreach", "Legal", "House", "Oversight"]);
    }

    async Task Colleague(PlainBrowser founder, string name, params string[] programs)
    {
        await Grant(founder, await Join(founder, name, administrator: false), programs);
    }

    async Task<Member> Join(PlainBrowser founder, string name, bool administrator)
    {
        var member = New(name);
        member.SeenAs = drive.Word("/team/invite Input.Name");
        var answers = new Answers { { "LoginName", member.SignInName }, { "Name", member.SeenAs } };
        if (administrator)
        {
            answers.Add("Administrator", "true");
        }
        await founder.Send("/team/invite", answers);
        await Use(member, founder.Page.Codes[0]);
        return member;
    }

    async Task Use(Member member, string invitation)
    {
        drive.Secret($"the invitation of {member.Name}", invitation);
        drive.Secret($"the invitation of {member.Name}, without hyphens", invitation.Replace("-", "", StringComparison.Ordinal));
        using var browser = drive.Browser();
        await browser.Send("/join", new Answers { { "Code", invitation } });
        TakeKeys(member, browser.Page);
    }

    static async Task Grant(PlainBrowser granter, Member member, params string[] programs)
    {
        await granter.Get("/team");
        await granter.Get(granter.Page.Link("/team/", member.SeenAs));
        var form = granter.Page.Forms.First(f => f.Has("Programs"));
        await granter.Send(form, new Answers { { "Programs", programs.Select(p => form.Labelled("Programs", p)) }, { "WordsCompared", "true" } });
        // House comes along by itself: colleagues know each other by name.
        member.Programs.UnionWith([.. programs, "House"]);
    }

    async Task Settings(PlainBrowser founder)
    {
        await founder.Send("/settings", new Answers { { "Language", "en" } });
        await founder.Send("/settings/organisation", new Answers { { "Languages", ["en", "es"] } });
        await founder.Send("/settings/words", []);
        await founder.Send("/raid/lists", []);
        await founder.Send("/programs/new", []);
        await founder.Send($"/programs/{_programs["Care"]}", new Answers
        {
            { "Name", "Care" }, { "TakesRequests", "true" }, { "Duty", "1" }, { "OptionalFields", ["identities", "work-types", "i-identify-as", "age-band", "languages", "peer-wish"] },
        });
        await founder.Send($"/programs/{_programs["Outreach"]}", new Answers { { "Name", "Outreach" }, { "TakesRequests", "true" } });
        await founder.Send($"/programs/{_programs["Legal"]}", new Answers { { "Name", "Legal" }, { "TakesRequests", "true" }, { "OptionalFields", ["legal-work"] } });
        var changed = founder.Page.Links.FirstOrDefault(l => l.Address.StartsWith("/programs/", StringComparison.Ordinal) && l.Address != "/programs/new" && !l.Address.EndsWith("/audit", StringComparison.Ordinal) && !_programs.ContainsValue(l.Address.Split('/')[2]));
        if (changed.Address is { } another)
        {
            await founder.Send(another, []);
        }
    }

    /// <summary>Somebody lost their passphrase: what it opened before, it opens no more.</summary>
    async Task ComeBack(PlainBrowser founder, Member member)
    {
        var before = New($"{member.Name}, old passphrase");
        before.Passphrase = member.Passphrase;
        await founder.Get("/settings");
        using (var own = await drive.SignIn(member))
        {
            member.SeenAs = drive.Word("/settings Input.Name");
            await own.Send("/settings", new Answers { { "Name", member.SeenAs } });
        }
        await InviteAgain(founder, member);
        before.SignInName = member.SignInName;
        await Grant(founder, member, [.. member.Programs.Where(p => p != "House")]);
    }

    /// <summary>Somebody is taken out of a program, and then leaves.</summary>
    async Task Leave(PlainBrowser founder)
    {
        var member = await Join(founder, "Jo", administrator: false);
        await Grant(founder, member, "Care");
        await founder.Send(founder.Page.Link($"/team/", "Take out of Care"), new Answers { { "ShutOut", "true" } });
        member.Programs.Clear();
        await founder.Get("/team");
        await founder.Get(founder.Page.Link("/team/", member.SeenAs));
        await founder.Send(founder.Page.Link(founder.Page.Path + "/disable"), new Answers { { "Sure", "true" }, { "ShutOut", "true" } });
    }

    /// <summary>A program that one person alone holds is lost with her passphrase, and comes back with two recovery kits.</summary>
    async Task Kits(PlainBrowser founder)
    {
        var kits = new KitsFlow(drive);
        await kits.Make(founder);
        var member = await Join(founder, "Kim", administrator: true);
        var name = drive.Word("the program of Kim", isPublic: true);
        using (var maker = await drive.SignIn(member))
        {
            await kits.MakeProgram(maker, name);
        }
        await InviteAgain(founder, member);
        using (var maker = await drive.SignIn(member))
        {
            await kits.BringBack(maker);
        }
        member.Programs.Add(name);
    }

    async Task InviteAgain(PlainBrowser founder, Member member)
    {
        await founder.Get("/team");
        await founder.Get(founder.Page.Link("/team/", member.SeenAs));
        member.SignInName = drive.Word("/team/{id:guid}/invite Input.LoginName");
        await founder.Send(founder.Page.Link(founder.Page.Path + "/invite"), new Answers { { "LoginName", member.SignInName } });
        await Use(member, founder.Page.Codes[0]);
    }

    Member New(string name)
    {
        var member = new Member(name, drive.Word($"the sign-in name of {name}"));
        _members.Add(member);
        return member;
    }

    void TakeKeys(Member member, ShownPage page)
    {
        if (page.Codes is not [var passphrase, var key, ..])
        {
            throw new CannotDo($"{page.Address} shows no keys: {page.Said}");
        }
        (member.Passphrase, member.AuthenticatorKey) = (passphrase, key.Replace(" ", "", StringComparison.Ordinal));
        drive.Secret($"the passphrase of {member.Name}", passphrase);
        drive.Canaries.AuthenticatorKey($"the authenticator key of {member.Name}", member.AuthenticatorKey);
    }
}
