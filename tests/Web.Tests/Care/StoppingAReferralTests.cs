using System.Net;
using Parasol.Care.Domain;
using Parasol.Care.Referrals;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Care;

public class StoppingAReferralTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Stopping_it_from_the_mailbox_kills_the_link_and_shows_on_the_referral(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var link = sent.Link;
        var partner = await sent.Shown(link);

        await scene.Stop(mailbox.ReturnCode);

        (await partner.Press("We are seeing them")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Organisation.Visitor().GetFromElsewhere(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await sent.State()).ShouldBe("Withdrawn");
        sent.Worker.Text.ShouldContain("The release was stopped. Nothing more is shared.");
        sent.Worker.Text.ShouldNotContain("Send again");
    }

    [Fact]
    public async Task The_person_reads_each_step_in_the_mailbox_and_nothing_of_the_need()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        await (await sent.Shown()).Press("We are seeing them");
        await sent.State();
        await sent.Worker.Choose("There is a day").Fill("Which day", scene.Today.AddDays(3).ToString("yyyy-MM-dd")).Press("Save");

        await using var visit = scene.Organisation.Visit();
        (await visit.Get<IMailboxDoor>().SignIn(mailbox.ReturnCode)).IsDone.ShouldBeTrue();
        var lines = (await visit.Get<IPersonVault>().Lines()).Where(l => l.Value.About == sent.Row).Select(l => l.Value.Says).ToList();

        lines.ShouldBe(["You have a day at {0}: {1}.", "The place we asked says: we are seeing you.", "We asked {0} for you. We are waiting for their answer."]);
        lines.ShouldAllBe(l => !l!.Contains("Hormone", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Without_a_live_release_nothing_leaves_by_any_way(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var (worker, file) = await scene.FirstContact();
        await worker.Press("Choose Harbor Clinic, Hormone care");
        var row = new RowId(Guid.Parse(worker.Address.Split('/')[4]));

        await EveryWayIsShut(scene, file, row);
    }

    [Fact]
    public async Task A_stopped_release_shuts_every_way_again()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);

        await scene.Stop(mailbox.ReturnCode);

        await EveryWayIsShut(scene, sent.File, sent.Row);
    }

    [Fact]
    public async Task A_release_that_has_run_out_shuts_every_way_again()
    {
        var scene = await CareScene.On(await TestApp.Start(Engine.Sqlite));
        var sent = await scene.Sent();

        scene.App.Clock.Advance(TimeSpan.FromDays(31));

        await EveryWayIsShut(scene, sent.File, sent.Row);
    }

    [Fact]
    public void There_is_no_way_out_that_the_tests_here_do_not_try()
    {
        var ways = new[] { typeof(SendReferral), typeof(HandOver) }
            .SelectMany(t => t.GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.DeclaredOnly)).Select(m => m.Name);

        // GiveAndSend gives a release and then goes the way of Send.
        ways.ShouldBe(["GiveAndSend", "Send", "Script", "Sheet"], ignoreOrder: true);
    }

    [Fact]
    public void Nothing_else_in_the_product_lets_anything_out()
    {
        var letsOut = new[] { "modules", "src" }.SelectMany(f => Directory.EnumerateFiles(Repository.At(f), "*.cs", SearchOption.AllDirectories))
            .Where(f => File.ReadAllText(f).Contains("AuditCode.Shared", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension);

        // A copy is for the person alone, because they asked: decision 0010. What the law forces out takes two who agree, and the person knows of it: decision 0034. Asking another program needs their yes and shares nothing of the file. Every
        // other one stands before the gate of a live release: for another program it is Vault's own, tried in JoiningPlansTests.
        letsOut.ShouldBe(["AskForPlan", "GiveCopy", "GiveOut", "HandOver", "SendReferral", "SharePlan"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_sheet_with_a_group_that_is_not_released_is_refused_by_its_name()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent(before: b => b.Fill("Phone number", "212 555 0188").Tick("Call"));
        await sent.Worker.Get(sent.Page);
        await sent.Worker.Click("Hand-over sheet");

        await sent.Worker.Tick("How to reach them safely").Press("Make the sheet");

        sent.Worker.Errors.Single().ShouldContain("\"How to reach them safely\"");
        sent.Worker.Text.ShouldNotContain("0188");
        await sent.Worker.Untick("How to reach them safely").Press("Make the sheet");
        sent.Worker.Text.ShouldContain("Looks for help with: Hormones.");
        sent.Worker.Text.ShouldContain("La persona aceptó");
    }

    [Fact]
    public async Task Sending_again_ends_the_link_that_was_out()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        var first = sent.Link;
        await sent.Worker.Get(sent.Page);
        await sent.Worker.Click("Send again");

        await sent.Worker.Press("Send");

        sent.Link.ShouldNotBe(first);
        (await scene.Organisation.Visitor().GetFromElsewhere(first)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Organisation.Visitor().GetFromElsewhere(sent.Link)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_referral_without_an_answer_is_due_after_a_week()
    {
        var scene = await CareScene.On(await TestApp.Start(Engine.Sqlite));
        await scene.Sent();
        scene.App.Clock.Advance(TimeSpan.FromDays(8));

        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/today");

        worker.Text.ShouldContain("Ask what came of it");
        worker.Text.ShouldContain("Late since");
    }

    [Fact]
    public async Task An_outsider_finds_no_page_of_a_referral()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        var outsider = await scene.Organisation.Outsider.SignedIn();

        foreach (var page in new[] { "", "/send", "/phone", "/sheet" })
        {
            (await outsider.Get(sent.Page + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
        await outsider.Get("/today");
        outsider.Text.ShouldNotContain("no answer yet");
    }

    static async Task EveryWayIsShut(CareScene scene, FileId file, RowId row)
    {
        await using var visit = await scene.Organisation.Worker.Visit();
        var before = await Open(visit, file);
        foreach (var way in Enum.GetValues<Way>())
        {
            var sent = await visit.Get<SendReferral>().Send(file, row, new Sending(way, null));
            sent.Refusal?.Kind.ShouldBe(RefusalKind.Rule, way.ToString());
            sent.IsDone.ShouldBeFalse(way.ToString());
        }
        (await visit.Get<HandOver>().Script(file, row)).IsDone.ShouldBeFalse();
        (await visit.Get<HandOver>().Sheet(file, row, [FieldGroups.Words])).IsDone.ShouldBeFalse();
        (await Open(visit, file)).ShouldBe(before);
    }

    static async Task<int> Open(TestVisit visit, FileId file) => (await visit.Get<ILinkStandings>().Of([file])).Count(l => l.State == LinkState.Open);
}
