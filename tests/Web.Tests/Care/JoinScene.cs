using Parasol.Care.Domain;
using Parasol.Care.Joining;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Care;

/// <summary>A file in Care with a plan and a mailbox, and a member of Legal who has signed in.</summary>
internal sealed class JoinScene(CareScene care, Browser worker, FileId file, Browser legal, NewMailbox mailbox)
{
    public const string Goal = "A room of my own";

    public Browser Worker => worker;

    public FileId File => file;

    public Browser Legal => legal;

    public CareScene Care => care;

    public TestOrganisation Organisation => care.Organisation;

    public NewMailbox Mailbox => mailbox;

    public string Plan => $"/file/{file.Value:D}/plan";

    public ProgramId LegalProgram => Organisation.Programs["Legal"];

    public static async Task<JoinScene> On(Engine engine, TestApp? app = null)
    {
        var care = app is null ? await CareScene.On(engine) : await CareScene.On(app);
        var mailbox = await care.Mailbox();
        // Her first request makes the keys of Legal's weeks.
        var legal = await care.Organisation.Outsider.SignedIn();
        await legal.Get("/today");
        var (worker, file) = await care.FirstContact("Housing", b => b.Fill("What name should we use?", "Marisol"));
        await care.Introduce(file, mailbox.Address);
        await worker.Get($"/file/{file.Value:D}/plan/goal");
        await worker.Fill("The goal, in their own words", Goal).Fill("What is to be done?", "Ask at Larder about rooms").Press("Save");
        return new JoinScene(care, worker, file, legal, mailbox);
    }

    /// <summary>The person releases these groups to Legal.</summary>
    public async Task Share(params string[] groups)
    {
        await worker.Get(Plan);
        await worker.Click("Share with another program");
        worker.Choose("To which program?", "Legal");
        foreach (var label in new[] { FieldGroups.Name, FieldGroups.Language, FieldGroups.Contact, FieldGroups.Plan }.Select(g => (g, FieldGroups.Label(g))))
        {
            _ = (groups.Length == 0 ? [FieldGroups.Name, FieldGroups.Plan] : groups).Contains(label.g) ? worker.Tick(label.Item2) : worker.Untick(label.Item2);
        }
        await worker.Press("Give the release and share");
        ((int)worker.Status).ShouldBe(200, worker.Text);
    }

    /// <summary>Legal takes it in and starts a file with it. The browser shows the plan of that file.</summary>
    public async Task<FileId> TakenIn()
    {
        await legal.Get("/today");
        await legal.Click("A plan is shared with us: Care");
        await legal.Press("Start a file");
        ((int)legal.Status).ShouldBe(200, legal.Text);
        return CareScene.FileIn(legal.Address);
    }

    /// <summary>What a file keeps of what is shared with it.</summary>
    public async Task<JoinedIn> Kept(FileId received)
    {
        await using var visit = await Organisation.Outsider.Visit();
        return (await visit.Get<IStaffVault>().Open(received)).Value.All<JoinedIn>().Single().Value;
    }

    /// <summary>Whether a member of a program finds something under a token.</summary>
    public static async Task<Outcome<Joined>> Read(TestWorker who, ProgramId program, string token)
    {
        await using var visit = await who.Visit();
        return await visit.Get<IJoinedVault>().Open(program, token);
    }

    /// <summary>Shares without a page, as the act does it.</summary>
    public async Task<Outcome> ShareByAct(NewRelease release)
    {
        await using var visit = await Organisation.Worker.Visit();
        return await visit.Get<SharePlan>().Share(file, release);
    }
}
