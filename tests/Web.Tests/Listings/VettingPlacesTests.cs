using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Reviewing;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Listings;

public class VettingPlacesTests
{
    const string Canary = "Canaryreason";

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Two_people_vet_a_place_and_one_speaks_from_lived_experience(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var first = await scene.Organisation.Worker.SignedIn();
        await first.Get(scene.For("Hormone care"));
        await first.Click("Vetting");
        first.Text.ShouldContain("Nobody has decided anything yet.");
        await first.Choose("Where it is to stand", "Vetted by us").Fill("Why", $"{Canary}: we were there.").Fill("Last checked", $"{scene.Today:yyyy-MM-dd}").Press("Save");

        first.Text.ShouldContain("Someone else has to confirm it: two decide.");
        first.Page.Document.QuerySelectorAll("button").Select(Page.Words).ShouldNotContain("Confirm");
        (await scene.Read("Hormone care"))!.Vetting.ShouldBe(Vetting.InReview);
        var second = await scene.Organisation.Outsider.SignedIn();
        await second.Get(scene.For("Hormone care", "/vetting"));
        second.Text.ShouldContain(Canary);
        await second.Press("Confirm");
        second.Errors.Single().ShouldContain("speaks from lived experience");
        (await scene.Read("Hormone care"))!.Vetting.ShouldBe(Vetting.InReview);

        await second.Tick("One of us two speaks from lived experience").Press("Confirm");

        var listing = (await scene.Read("Hormone care"))!;
        (listing.Vetting, listing.LastChecked, listing.ReviewOn).ShouldBe((Vetting.Vetted, scene.Today, scene.Today.AddMonths(12)));
        second.Text.ShouldContain("Confirmed on");
        second.Text.ShouldContain("List 1 of our criteria");
        second.Text.ShouldContain("One of the two spoke from lived experience.");
        (await scene.Organisation.Visitor().Get(scene.ForAll("Hormone care"))).Text.ShouldContain("Vetted by us");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Whoever_proposed_cannot_confirm_by_any_form(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        await Propose(scene, scene.Organisation.Worker, new Proposal(Vetting.Vetted, Canary));

        (await Confirm(scene, scene.Organisation.Worker, 0)).Refusal!.Says.ShouldBe("Someone else has to confirm it: two decide.");

        (await scene.Read("Hormone care"))!.Vetting.ShouldBe(Vetting.InReview);
        (await Confirm(scene, scene.Organisation.Outsider, 0, oneOfTheTwo: false)).Refusal!.Field.ShouldBe("OneOfTheTwo");
        (await Confirm(scene, scene.Organisation.Outsider, 0)).IsDone.ShouldBeTrue();
        (await Confirm(scene, scene.Organisation.Founder, 0)).Refusal!.Kind.ShouldBe(RefusalKind.Clash);
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Reasons_and_deciders_lie_sealed_in_House_under_a_key_of_the_place(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        await Propose(scene, scene.Organisation.Worker, new Proposal(Vetting.Vetted, Canary));
        await Propose(scene, scene.Organisation.Worker, new Proposal(Vetting.Vetted, Canary), "Food pantry");
        (await Confirm(scene, scene.Organisation.Outsider, 0)).IsDone.ShouldBeTrue();

        await using var visit = scene.Organisation.Visit();
        var db = visit.Get<ParasolDb>();
        var files = await db.Set<Service>().Where(s => s.Organisation == scene.Organisation.Id && s.Reasons != null).Select(s => s.Reasons!.Value).ToListAsync();
        files.Distinct().Count().ShouldBe(2);
        var rows = await db.Set<SealedRow>().Where(r => files.Contains(r.File) && r.Table == TableCode.VettingRationale).ToListAsync();
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(r => r.Program == scene.Organisation.Programs["House"] && !Encoding.UTF8.GetString(r.Payload).Contains(Canary, StringComparison.Ordinal));
        // Nothing in clear says who decided: no column of a decision is anybody's id.
        db.Model.FindEntityType(typeof(VettingDecision))!.GetProperties().ShouldAllBe(p => p.ClrType != typeof(StaffId) && p.ClrType != typeof(StaffId?));
        var other = await DirectoryScene.On(scene.Organisation.App);
        (await (await other.Organisation.Worker.SignedIn()).Get(scene.For("Hormone care", "/vetting"))).Status.ShouldBe(HttpStatusCode.NotFound);
        await using var stranger = await other.Organisation.Worker.Visit();
        (await stranger.Get<IStaffVault>().Open(files[0])).IsDone.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Do_not_refer_holds_at_once_and_looks_like_an_id_that_never_was(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var (visitor, worker) = (scene.Organisation.Visitor(), await scene.Organisation.Worker.SignedIn());
        (await visitor.Get(scene.ForAll("Hormone care"))).Status.ShouldBe(HttpStatusCode.OK);
        await worker.Get(scene.For("Hormone care", "/vetting"));

        await worker.Choose("Where it is to stand", "Do not refer").Fill("Why", Canary).Tick("People have to pray or share a faith to get help.").Press("Save");

        var gone = await visitor.Get(scene.ForAll("Hormone care"));
        gone.Status.ShouldBe(HttpStatusCode.NotFound);
        gone.Html.ShouldBe((await visitor.Get($"/services/{ServiceId.New().Value:D}")).Html);
        (await visitor.Get("/services")).Text.ShouldNotContain("Hormone care");
        worker.Text.ShouldContain("Holds now, and waits for a second person");
        await worker.Get(scene.For("Hormone care"));
        worker.Text.ShouldContain("Nobody is to be sent here.");
        worker.Text.ShouldContain("It is a coercive program: People have to pray or share a faith to get help.");
        worker.Text.ShouldNotContain(Canary);

        (await Confirm(scene, scene.Organisation.Outsider, 0, oneOfTheTwo: false)).IsDone.ShouldBeTrue();
        (await scene.Read("Hormone care"))!.Vetting.ShouldBe(Vetting.DoNotRefer);
    }

    [Fact]
    public async Task A_warning_is_lifted_by_two_and_the_place_comes_back_only_when_somebody_publishes_it()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        await Propose(scene, scene.Organisation.Worker, new Proposal(Vetting.Suspended, "A complaint came in."));
        await Propose(scene, scene.Organisation.Outsider, new Proposal(Vetting.Unvetted, "It was about another place."));
        (await scene.Read("Hormone care"))!.Vetting.ShouldBe(Vetting.Suspended);

        (await Confirm(scene, scene.Organisation.Worker, 1, oneOfTheTwo: false)).IsDone.ShouldBeTrue();

        var listing = (await scene.Read("Hormone care"))!;
        (listing.Vetting, listing.Publication, listing.MayRefer).ShouldBe((Vetting.Unvetted, Publication.Network, true));
        await using var visit = await scene.Organisation.Worker.Visit();
        (await visit.Get<VetListing>().Read(scene.Services["Hormone care"])).Value.Decisions.Select(one => one.Decision.State).ShouldBe([DecisionState.Decided, DecisionState.Overtaken]);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_at_its_field()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        async Task<string?> Field(Proposal proposal)
        {
            await using var visit = await scene.Organisation.Worker.Visit();
            return (await visit.Get<VetListing>().Propose(scene.Services["Hormone care"], proposal)).Refusal?.Field;
        }

        (await Field(new Proposal(Vetting.Vetted, " "))).ShouldBe("Rationale");
        (await Field(new Proposal(Vetting.Vetted, Canary, ReviewOn: scene.Today))).ShouldBe("ReviewOn");
        (await Field(new Proposal(Vetting.Vetted, Canary, ReviewOn: scene.Today.AddMonths(25)))).ShouldBe("ReviewOn");
        (await Field(new Proposal(Vetting.Vetted, Canary, Checked: scene.Today.AddDays(1)))).ShouldBe("Checked");
        (await Field(new Proposal(Vetting.VettedWithCautions, Canary))).ShouldBe("Cautions");
        (await Field(new Proposal(Vetting.Suspended, Canary, Coercion: ["no-faith-needed"]))).ShouldBe("Vetting");
        (await Field(new Proposal(Vetting.DoNotRefer, Canary, Coercion: ["free"]))).ShouldBe("Coercion");
        (await scene.Read("Hormone care"))!.Vetting.ShouldBe(Vetting.Unvetted);
    }

    [Fact]
    public async Task A_proposal_can_be_dropped_and_then_counts_for_nothing()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        await Propose(scene, scene.Organisation.Worker, new Proposal(Vetting.Vetted, Canary));
        var second = await scene.Organisation.Outsider.SignedIn();
        await second.Get(scene.For("Hormone care", "/vetting"));

        await second.Press("Drop this proposal");

        second.Text.ShouldContain("Dropped, never held");
        (await Confirm(scene, scene.Organisation.Outsider, 0)).Refusal!.Kind.ShouldBe(RefusalKind.Clash);
        (await scene.Read("Hormone care"))!.Vetting.ShouldBe(Vetting.InReview);
    }

    [Fact]
    public async Task A_vetted_place_whose_review_is_overdue_is_amber()
    {
        var scene = await DirectoryScene.On(await TestApp.Start(Engine.Sqlite));
        await Propose(scene, scene.Organisation.Worker, new Proposal(Vetting.Vetted, Canary, ReviewOn: scene.Today.AddDays(30), Checked: scene.Today));
        (await Confirm(scene, scene.Organisation.Outsider, 0)).IsDone.ShouldBeTrue();
        (await scene.Read("Hormone care"))!.IsStale.ShouldBeFalse();

        scene.Organisation.App.Clock.Advance(TimeSpan.FromDays(31));

        var visitor = scene.Organisation.Visitor();
        await visitor.Get(scene.ForAll("Hormone care"));
        visitor.Text.ShouldContain("We were to look at this place again by");
        visitor.Page.Document.QuerySelectorAll(".chip").Count(chip => chip.ClassList.Any(name => name.Contains("amber", StringComparison.Ordinal))).ShouldBe(2);
    }

    [Fact]
    public void What_warns_holds_at_once_and_what_praises_or_lifts_needs_two()
    {
        var all = Enum.GetValues<Vetting>();

        all.Where(to => VettingDecision.HoldsAtOnce(Vetting.Unvetted, to)).ShouldBe([Vetting.Unvetted, Vetting.InReview, Vetting.Suspended, Vetting.DoNotRefer]);
        all.Where(to => VettingDecision.HoldsAtOnce(Vetting.Vetted, to)).ShouldBe([Vetting.Unvetted, Vetting.InReview, Vetting.Suspended, Vetting.DoNotRefer]);
        all.Where(to => VettingDecision.HoldsAtOnce(Vetting.Suspended, to)).ShouldBe([Vetting.Suspended, Vetting.DoNotRefer]);
        all.Where(to => VettingDecision.HoldsAtOnce(Vetting.DoNotRefer, to)).ShouldBe([Vetting.DoNotRefer]);
        VettingCriteria.Of(VettingCriteria.Current).ShouldNotBeEmpty();
        VettingCriteria.Of(99).ShouldBeEmpty();
    }

    static async Task Propose(DirectoryScene scene, TestWorker worker, Proposal proposal, string service = "Hormone care")
    {
        await using var visit = await worker.Visit();
        (await visit.Get<VetListing>().Propose(scene.Services[service], proposal)).IsDone.ShouldBeTrue();
    }

    static async Task<Outcome> Confirm(DirectoryScene scene, TestWorker worker, int nth, bool oneOfTheTwo = true)
    {
        await using var visit = await worker.Visit();
        return await visit.Get<VetListing>().Confirm(scene.Services["Hormone care"], nth, oneOfTheTwo);
    }
}
