using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.People;

namespace Parasol.Cli.MadeUp;

/// <summary>Four weeks of Lantern House, lived through the forms in half a minute: staff, directory, files, referrals, requests.</summary>
sealed class Filling(Instance instance)
{
    /// <summary>How many days ago it begins.</summary>
    public const int Days = 24;

    readonly DateTimeOffset _began = instance.Clock.GetUtcNow();
    readonly Dictionary<string, string> _programs = [];

    /// <summary>The staff, with the keys of their authenticators.</summary>
    public IReadOnlyList<MadeUpWorker> Workers { get; } = Staff.Everybody();

    /// <summary>Return codes to try a mailbox with, and what is in it.</summary>
    public List<(string Code, string What)> ReturnCodes { get; } = [];

    /// <summary>All of it.</summary>
    public async Task Run()
    {
        await Found();
        await Bring();
        var desks = new[] { ("ben", "Care"), ("dev", "Outreach"), ("esme", "Legal") }.Select(d => new Desk(instance, Worker(d.Item1), d.Item2)).ToList();
        var asking = new Asking(instance, this);
        Go(to: 3);
        await AtOnce(desks, d => d.StartFiles(first: true));
        Go(to: 12);
        await AtOnce(desks, d => d.Refer());
        Go(to: 18);
        await AtOnce(desks, d => d.StartFiles(first: false));
        Go(to: 20);
        await asking.Earlier();
        await AtOnce(desks, d => d.GoOn());
        Go(to: Days - 1);
        await asking.Answered(desks[0]);
        await desks[0].Everyday();
        await asking.Latest();
        desks.ForEach(d => d.Dispose());
    }

    // Everybody signs in after the other, because the clock that all share goes on meanwhile and a code is good for half a minute; then all work at once.
    static async Task AtOnce(IReadOnlyList<Desk> desks, Func<Desk, Task> work)
    {
        foreach (var desk in desks)
        {
            await desk.SignIn();
        }
        await Task.WhenAll(desks.Select(work));
    }

    /// <summary>Somebody of the staff.</summary>
    public MadeUpWorker Worker(string signIn) => Workers.Single(w => w.SignIn == signIn);

    /// <summary>Signs somebody in.</summary>
    public Task<PlainBrowser> SignIn(string signIn) => instance.SignIn(Worker(signIn).SignIn, Worker(signIn).Passphrase, Worker(signIn).AuthenticatorKey);

    void Go(int to) => instance.Clock.AdvanceTo(_began.AddDays(to));

    async Task Found()
    {
        await using var scope = instance.Services.CreateAsyncScope();
        var setUp = scope.ServiceProvider.GetRequiredService<ISetUp>();
        var ana = Workers[0];
        var founded = Done(await setUp.AddOrganisation(new NewOrganisation
        {
            Name = "Lantern House", Host = "127.0.0.1", Phone = "555 0100", OwnName = ana.Name, LoginName = ana.SignIn, Passphrase = ana.Passphrase, Programs = ["Care", "Outreach", "Legal"],
        }));
        ana.AuthenticatorKey = founded.Keys.TotpSecret;
        if ((await setUp.AddHost(founded.Organisation, "localhost")).Refusal is { } refusal)
        {
            throw new CannotDo(refusal.Says);
        }
        foreach (var (name, id) in founded.Programs)
        {
            _programs[name] = id.Value.ToString("D");
        }
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Use(founded.Organisation);
        await Import(scope.ServiceProvider, founded.Organisation);
    }

    static async Task Import(IServiceProvider services, OrganisationId organisation)
    {
        var folder = Directory.CreateTempSubdirectory("parasol-demo-");
        try
        {
            var path = Path.Combine(folder.FullName, "tabular.json");
            await File.WriteAllTextAsync(path, Places.Package());
            var report = await services.GetRequiredService<IListingImport>().Import(organisation, new ImportOrder(path, "made-up.port-ellery") { MakePublic = true }, () => Task.CompletedTask);
            if (!report.IsDone)
            {
                throw new CannotDo($"The made-up directory was refused: {string.Join(" ", report.Refusals.Select(r => $"{r.Field} {r.Says}"))}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    async Task Bring()
    {
        using var ana = await SignIn("ana");
        var joining = new List<Task>();
        foreach (var worker in Workers.Skip(1))
        {
            var answers = new Answers { { "Name", worker.Name }, { "LoginName", worker.SignIn } };
            if (worker.IsAdministrator)
            {
                answers.Add("Administrator", "true");
            }
            await ana.Send("/team/invite", answers);
            joining.Add(Join(worker, ana.Page.Codes[0]));
        }
        await Task.WhenAll(joining);
        await ana.Get("/team");
        var team = ana.Page;
        foreach (var worker in Workers.Skip(1))
        {
            await ana.Get(team.Link("/team/", worker.Name));
            var form = ana.Page.Forms.First(f => f.Has("Programs"));
            await ana.Send(form, new Answers { { "Programs", worker.Programs.Select(p => form.Labelled("Programs", p)) }, { "WordsCompared", "true" } });
        }
        foreach (var (program, phone) in new[] { ("Care", "555 0101"), ("Outreach", "555 0102"), ("Legal", "555 0103") })
        {
            var answers = new Answers { { "Phone", phone }, { "TakesRequests", "true" } };
            if (program == "Care")
            {
                answers.Add("OptionalFields", ["languages", "peer-wish"]);
            }
            if (program == "Legal")
            {
                answers.Add("OptionalFields", ["legal-work"]);
            }
            await ana.Send($"/programs/{_programs[program]}", answers);
        }
        using var gwen = await SignIn("gwen");
        await new Vetting(instance).Decide(ana, gwen);
    }

    async Task Join(MadeUpWorker worker, string invitation)
    {
        using var newcomer = instance.Browser();
        await newcomer.Send("/join", new Answers { { "Code", invitation }, { "Passphrase", worker.Passphrase } });
        worker.AuthenticatorKey = newcomer.Page.Codes[1].Replace(" ", "", StringComparison.Ordinal);
    }

    static T Done<T>(Outcome<T> outcome) => outcome.IsDone ? outcome.Value : throw new CannotDo(outcome.Refusal.Says);
}
