using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Cli.Drills.KeysOnEnvelopes;

/// <summary>
/// Tries every key that follows from each passphrase on every envelope there is, in an organisation of its own with roles, programs and files,
/// and holds the table that comes out against the policy that was written by hand.
/// </summary>
sealed class KeysDrill(string folder)
{
    readonly Dictionary<string, Member> _members = [];
    readonly Dictionary<string, ProgramId> _programs = [];

    /// <summary>How many files, spread over the programs.</summary>
    public int Files { get; init; } = 200;

    /// <summary>The policy.</summary>
    public Policy Policy { get; init; } = Policy.Shipped();

    /// <summary>What a test does before the keys are tried.</summary>
    public Func<Instance, IReadOnlyDictionary<string, Member>, Task>? Spoil { get; init; }

    /// <summary>Runs it, with SQLite, or on this PostgreSQL server.</summary>
    public async Task<KeysReport> Run(string? postgres, CancellationToken cancel)
    {
        var time = Stopwatch.StartNew();
        Directory.CreateDirectory(folder);
        await using var stores = await DrillStores.Make(folder, postgres);
        OrganisationId organisation;
        await using (var instance = await Instance.Start(stores.Options, "keys.localhost", new MovingClock(TimeSpan.Zero)))
        {
            organisation = await Found(instance);
            using (var founder = await SignIn(instance, "ana"))
            {
                foreach (var (name, was) in Came)
                {
                    await Join(instance, founder, name, was);
                }
                await Leave(founder);
                await ComeBack(instance, founder);
            }
            await Start(instance);
            if (Spoil is not null)
            {
                await Spoil(instance, _members);
            }
        }
        var made = time.Elapsed.TotalSeconds;
        await using var provider = StoresApart.Open(stores.Options);
        var people = Policy.People.Select(p => (Line: p, Member: _members[p.Shown])).ToList();
        var (table, closures, wrong) = await WhoOpensWhat.Table(provider, organisation, [.. people.Select(p => p.Member)], (member, program) => people.Single(p => p.Member == member).Line.Opens.Contains(program));
        await using var scope = provider.CreateAsyncScope();
        var walls = await scope.ServiceProvider.GetRequiredService<IWalls>().Verify();
        return new KeysReport
        {
            Engine = postgres is null ? "SQLite" : "PostgreSQL", Roles = Policy.People.Select(p => p.Role).Distinct().Count(), Programs = Policy.Programs.Count, Files = Files,
            Table = table, Closures = closures, Envelopes = table.Where(t => t.Person == table[0].Person).Sum(t => t.Envelopes), Tries = closures.Sum(c => c.Tries),
            SecondsToMake = Math.Round(made, 1), Seconds = Math.Round(time.Elapsed.TotalSeconds, 1),
            Wrong = [.. wrong, .. walls.Exceptions.Select(e => $"walls verify: {e.What()}, {e.Id}. {e.Says()}")],
        };
    }

    // What each of them was granted in their time; what is left of it is for the policy to say.
    IEnumerable<(string Name, IReadOnlyCollection<string> Granted)> Came => Policy.People.Where(p => p.Name != "ana").GroupBy(p => p.Name).Select(p => (p.Key, Granted(p.Key, p.Last().Opens)));

    IReadOnlyCollection<string> Granted(string name, IReadOnlySet<string> opens) => name switch
    {
        "jo" => ["Legal", "Health"],
        "noor" => [Policy.Programs[^1]],
        _ => [.. opens],
    };

    async Task<OrganisationId> Found(Instance instance)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        var founded = await scope.ServiceProvider.GetRequiredService<ISetUp>().AddOrganisation(new NewOrganisation
        {
            Name = "Drill House", Host = instance.Host, OwnName = "ana", LoginName = "ana", Programs = Policy.Programs,
        });
        if (!founded.IsDone)
        {
            throw new CannotDo(founded.Refusal.Says);
        }
        foreach (var (name, id) in founded.Value.Programs)
        {
            _programs[name] = id;
        }
        var ana = New("ana", "ana");
        (ana.Passphrase, ana.AuthenticatorKey) = (founded.Value.Keys.Passphrase, founded.Value.Keys.TotpSecret);
        return founded.Value.Organisation;
    }

    async Task Join(Instance instance, PlainBrowser founder, string name, IReadOnlyCollection<string> programs)
    {
        var answers = new Answers { { "LoginName", name }, { "Name", name } };
        if (programs.Count == 1 && programs.Contains("House"))
        {
            answers.Add("Administrator", "true");
        }
        await founder.Send("/team/invite", answers);
        var member = New(name, name);
        await Use(instance, member, founder.Page.Codes[0]);
        // House comes along by itself.
        await Grant(founder, name, programs.Count == 1 ? programs : [.. programs.Where(p => p != "House")]);
    }

    /// <summary>Joins with an invitation, and notes the keys that are shown.</summary>
    public static async Task Use(Instance instance, Member member, string invitation)
    {
        using var browser = instance.Browser();
        await browser.Send("/join", new Answers { { "Code", invitation } });
        if (browser.Page.Codes is not [var passphrase, var key, ..])
        {
            throw new CannotDo($"{browser.Page.Address} shows no keys: {browser.Page.Said}");
        }
        (member.Passphrase, member.AuthenticatorKey) = (passphrase, key.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>Grants somebody programs, in the form.</summary>
    public static async Task Grant(PlainBrowser founder, string name, IReadOnlyCollection<string> programs)
    {
        await founder.Get("/team");
        await founder.Get(founder.Page.Link("/team/", name));
        var form = founder.Page.Forms.First(f => f.Has("Programs"));
        await founder.Send(form, new Answers { { "Programs", programs.Select(p => form.Labelled("Programs", p)) }, { "WordsCompared", "true" } });
    }

    // Each program's files are started by one of its own people, in the forms.
    async Task Start(Instance instance)
    {
        for (var at = 0; at < Policy.Programs.Count; at++)
        {
            var program = Policy.Programs[at];
            var worker = Policy.People.FirstOrDefault(p => p.Name is not "ana" && p.Opens.Contains(program)) ?? Policy.People[0];
            using var browser = await SignIn(instance, worker.Name);
            for (var n = at; n < Files; n += Policy.Programs.Count)
            {
                await browser.Get("/people/new");
                var form = browser.Page.Forms.First(f => f.Has("CallName"));
                var answers = new Answers { { "CallName", $"Made up {n.ToString(CultureInfo.InvariantCulture)}" } };
                if (form.Offered("Program").Count > 0)
                {
                    answers.Add("Program", form.Labelled("Program", program));
                }
                await browser.Send(form, answers);
            }
        }
    }

    static async Task Leave(PlainBrowser founder)
    {
        await founder.Get("/team");
        await founder.Get(founder.Page.Link("/team/", "jo"));
        await founder.Send(founder.Page.Link(founder.Page.Path + "/disable"), new Answers { { "Sure", "true" } });
    }

    async Task ComeBack(Instance instance, PlainBrowser founder)
    {
        var now = _members["noor, came back"];
        var before = _members["noor, old passphrase"] = new Member("noor, old passphrase", "noor") { Passphrase = now.Passphrase };
        before.SeenAs = now.SeenAs;
        await founder.Get("/team");
        await founder.Get(founder.Page.Link("/team/", "noor"));
        await founder.Send(founder.Page.Link(founder.Page.Path + "/invite"), new Answers { { "LoginName", "noor" } });
        await Use(instance, now, founder.Page.Codes[0]);
        await Grant(founder, "noor", ["House"]);
    }

    Task<PlainBrowser> SignIn(Instance instance, string name)
    {
        var member = _members.Values.First(m => m.SignInName == name);
        return instance.SignIn(name, member.Passphrase, member.AuthenticatorKey);
    }

    Member New(string name, string signIn)
    {
        var line = Policy.People.Last(p => p.Name == name);
        return _members[line.Shown] = new Member(line.Shown, signIn) { SeenAs = name };
    }
}
