using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Care;

/// <summary>An organisation with a small made-up directory, and what the tests of Care do again and again.</summary>
internal sealed class CareScene
{
    CareScene(TestOrganisation organisation) => Organisation = organisation;

    public TestOrganisation Organisation { get; }

    public TestApp App => Organisation.App;

    public DateOnly Today => DateOnly.FromDateTime(App.Clock.GetUtcNow().UtcDateTime);

    public static async Task<CareScene> On(Engine engine) => await On(await TestApp.On(engine));

    public static async Task<CareScene> On(TestApp app)
    {
        var scene = new CareScene(await TestOrganisation.On(app));
        var folder = Directory.CreateTempSubdirectory("parasol-places-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "organizations.csv"), "id,name,description\no1,Harbor Clinic,A clinic\no2,Elm Street Health,A clinic\no3,Larder,Food\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "services.csv"),
            "id,organization_id,name,status\ns1,o1,Hormone care,active\ns2,o2,Transgender health,active\ns3,o3,Food pantry,active\n");
        await using var visit = scene.Organisation.Visit();
        var report = await visit.Get<IListingImport>().Import(scene.Organisation.Id, new ImportOrder(folder, "made-up"));
        Directory.Delete(folder, recursive: true);
        report.IsDone.ShouldBeTrue(string.Join("\n", report.Refusals.Select(r => $"{r.File}:{r.Line} {r.Says}")));
        return scene;
    }

    /// <summary>A worker who has opened a file with one tick and stands before the places.</summary>
    public async Task<(Browser Worker, FileId File)> FirstContact(string need = "Hormones", Action<Browser>? more = null)
    {
        var worker = await Organisation.Worker.SignedIn();
        await worker.Get("/first-contact");
        worker.Tick(need);
        more?.Invoke(worker);
        await worker.Press("Save");
        worker.Address.ShouldContain("/referrals/new");
        return (worker, FileIn(worker.Address));
    }

    /// <summary>A referral to Harbor Clinic, sent in this way. The browser shows what the worker sees after sending.</summary>
    public async Task<SentScene> Sent(string way = "One-time link", Action<Browser>? before = null, MailboxAddress? mailbox = null)
    {
        var (worker, file) = await FirstContact(more: before);
        if (mailbox is not null)
        {
            await Introduce(file, mailbox);
        }
        await worker.Press("Choose Harbor Clinic, Hormone care");
        worker.Choose("How was it agreed?", "By voice").Choose("How to send it", way);
        await worker.Press("Give the release and send");
        ((int)worker.Status).ShouldBe(200, worker.Text);
        return new SentScene(this, worker, file, worker.Page.Address.Split('/') is [_, "file", _, "referrals", var row, ..] ? new RowId(Guid.Parse(row)) : throw new InvalidOperationException(worker.Page.Address));
    }

    /// <summary>Gives a file a mailbox that is there already.</summary>
    public async Task Introduce(FileId file, MailboxAddress mailbox)
    {
        await using var visit = await Organisation.Worker.Visit();
        await using var act = visit.Get<IStaffVault>().Begin();
        var open = await act.Open(file);
        await visit.Get<IClientFiles>().UseMailbox(act, open.Value, mailbox);
        (await act.Commit(AuditCode.Changed, "Gave the file a mailbox")).IsDone.ShouldBeTrue();
    }

    /// <summary>A mailbox at the program Care.</summary>
    public async Task<NewMailbox> Mailbox()
    {
        await using var visit = await Organisation.Worker.Visit();
        await using var act = visit.Get<IStaffVault>().Begin();
        var mailbox = await act.NewMailbox(Organisation.Programs["Care"], "en");
        (await act.Commit(AuditCode.Made, "Made a mailbox")).IsDone.ShouldBeTrue();
        return mailbox.Value;
    }

    /// <summary>The person stops the release from their mailbox.</summary>
    public async Task Stop(string returnCode)
    {
        await using var visit = Organisation.Visit();
        var mailbox = visit.Get<IPersonVault>();
        (await visit.Get<IMailboxDoor>().SignIn(returnCode)).IsDone.ShouldBeTrue();
        var offer = (await mailbox.Lines()).SelectMany(l => l.Value.Offers).First(o => o.Kind == OfferKind.StopRelease);
        (await mailbox.Take(offer.Secret)).IsDone.ShouldBeTrue();
    }

    public static FileId FileIn(string address) => new(Guid.Parse(address.Split('/')[2]));
}

/// <summary>A referral that has left.</summary>
internal sealed record SentScene(CareScene Scene, Browser Worker, FileId File, RowId Row)
{
    public string Page => $"/file/{File.Value:D}/referrals/{Row.Value:D}";

    /// <summary>Where the partner opens it: the path of the address shown.</summary>
    public string Link => new Uri(Testing.Page.Words(Worker.Page.Document.QuerySelector(".code"))).AbsolutePath;

    /// <summary>The code on the slip.</summary>
    public string Code => Testing.Page.Words(Worker.Page.Document.QuerySelectorAll(".code").Last());

    /// <summary>The partner in a clean browser, with the message shown.</summary>
    public async Task<Browser> Shown(string? link = null)
    {
        var partner = Scene.Organisation.Visitor();
        await partner.GetFromElsewhere(link ?? Link);
        await partner.Press("Show");
        return partner;
    }

    /// <summary>How the referral stands on its page, after what arrived has been taken in.</summary>
    public async Task<string> State()
    {
        await Worker.Get("/today");
        await Worker.Get(Page);
        return Testing.Page.Words(Worker.Page.Document.QuerySelector(".chip"));
    }
}
