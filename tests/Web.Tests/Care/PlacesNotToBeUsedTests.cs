using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Reviewing;
using Parasol.Testing;

namespace Parasol.Web.Tests.Care;

public class PlacesNotToBeUsedTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_referral_that_was_drafted_before_is_refused_when_it_is_sent(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var (worker, _) = await scene.FirstContact();
        await worker.Press("Choose Harbor Clinic, Hormone care");
        await Warn(scene, "no-faith-needed");

        worker.Choose("How was it agreed?", "By voice").Choose("How to send it", "One-time link");
        await worker.Press("Give the release and send");

        ((int)worker.Status).ShouldBe(422);
        worker.Errors.Single().ShouldContain("it is a coercive program");
        worker.Page.Document.QuerySelector(".code").ShouldBeNull();
    }

    [Fact]
    public async Task What_was_sent_before_is_not_sent_again_nor_read_out_nor_printed()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        await Warn(scene);

        foreach (var page in (string[])["/phone", "/sheet"])
        {
            await sent.Worker.Get(sent.Page + page);
            if (page == "/sheet" && (int)sent.Worker.Status == 200)
            {
                await sent.Worker.Press("Make the sheet");
            }
            sent.Worker.Text.ShouldContain("This place is not to be referred to now.");
        }
        await sent.Worker.Get(sent.Page);
        await sent.Worker.Click("Send again");
        await sent.Worker.Press("Send");
        sent.Worker.Errors.Single().ShouldContain("This place is not to be referred to now.");
    }

    [Fact]
    public async Task The_worker_reads_in_the_match_that_a_coercive_program_was_left_out_and_why()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        await Warn(scene, "no-faith-needed");

        var (worker, _) = await scene.FirstContact();

        worker.Text.ShouldNotContain("Harbor Clinic");
        worker.Text.ShouldContain("It is a coercive program: People have to pray or share a faith to get help.: 1");
    }

    static async Task Warn(CareScene scene, params string[] marks)
    {
        await using var visit = await scene.Organisation.Worker.Visit();
        var found = await visit.Get<IListings>().Find(scene.Organisation.Id, Readers.Workers, new ListingSearch { Words = "Hormone care" });
        (await visit.Get<VetListing>().Propose(found.Listings[0].Id, new Proposal(Vetting.DoNotRefer, "We heard of it.", Coercion: marks))).IsDone.ShouldBeTrue();
    }
}
