using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Experience;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Care;

/// <summary>What people say after a referral: from their mailbox, sealed, to bands that nobody can take apart.</summary>
public class HowItWasTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Somebody_who_was_not_safe_is_heard_at_once(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent("Phone call with a script", mailbox: mailbox.Address);
        await sent.Worker.Get($"/file/{sent.File.Value:D}/referrals/{sent.Row.Value:D}");
        await sent.Worker.Choose("There is a day").Press("Save");

        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Click("Say how it was there");
        await person.Press("Send");
        person.Errors.ShouldBe(["Choose the place."]);
        await person.Choose("Which place?", "Harbor Clinic").Press("Send");
        person.Errors.ShouldBe(["Tick at least one thing, or go back: you need not say anything."]);
        await person.Choose("Which place?", "Harbor Clinic").Tick("They told others about me").Press("Send");
        person.Text.ShouldContain("Sent.");
        (await StoreScan.For(scene.App, ["\"outed\""])).Hits.ShouldBeEmpty();

        await sent.Worker.Get("/today");
        await sent.Worker.Get("/today");
        sent.Worker.Text.ShouldContain("Somebody was not safe at a place");
        await sent.Worker.Get("/how-it-was");
        sent.Worker.Text.ShouldContain("They told others about me");
        sent.Worker.Text.ShouldNotContain("many say so");
        await sent.Worker.Press("We have seen to it");
        sent.Worker.Text.ShouldNotContain("They told others about me");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Four_people_show_nothing_and_the_fifth_a_band(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await CareScene.On(app);
        await (await scene.Organisation.Worker.SignedIn()).Get("/today");
        await using var visit = scene.Organisation.Visit();
        var place = (await visit.Get<IListings>().Find(scene.Organisation.Id, Readers.Workers, new ListingSearch { Words = "Hormone care" })).Listings.Single();

        for (var n = 0; n < 3; n++)
        {
            await Say(scene, place.Id, "desk.judged");
        }
        await NextMonth(scene);
        await Say(scene, place.Id, "desk.judged", "again");
        (await NextMonth(scene)).Text.ShouldNotContain("judge");
        (await StoreScan.For(app, ["desk.judged"])).Hits.ShouldBeEmpty();

        await Say(scene, place.Id, "desk.listened");
        var worker = await NextMonth(scene);
        worker.Text.ShouldContain("At the front desk they judge: many say so.");
        worker.Text.ShouldContain("Out of the top results");
        worker.Text.ShouldContain("Hormones");

        // One more, who says the opposite: nothing moves.
        var before = worker.Text;
        await Say(scene, place.Id, "desk.listened", "again");
        worker = await NextMonth(scene);
        worker.Text.ShouldBe(before);

        await worker.Get("/today");
        worker.Text.ShouldContain("Talk with a place about what people say");
        await worker.Get("/how-it-was");
        await worker.Press("We have talked");
        await worker.Click("Put down their answer");
        await worker.Fill("What the place answers", "We have trained the front desk.").Press("Save");
        worker.Text.ShouldContain("We have trained the front desk.");
        worker.Text.ShouldNotContain("Talk with the place");
        await worker.Get("/listings/" + place.Id.Value.ToString("D"));
        worker.Text.ShouldContain("At the front desk they judge: many say so.");
        worker.Text.ShouldContain("We have trained the front desk.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Our_own_program_is_rated_as_any_other_and_only_by_whoever_is_with_it(Engine engine)
    {
        var scene = await CareScene.On(engine);
        await (await scene.Organisation.Worker.SignedIn()).Get("/today");
        var (own, other) = (scene.Organisation.Programs["Care"], scene.Organisation.Programs.First(p => p.Key != "Care").Value);
        await using (var nobody = scene.Organisation.Visit())
        {
            (await nobody.Get<IExperience>().Leave(null, own, ["again"])).Refusal!.Kind.ShouldBe(RefusalKind.NotThere);
            nobody.Get<IPersonVault>().Tag("a").ShouldBeEmpty();
        }
        var code = (await scene.Mailbox()).ReturnCode;
        await using var person = scene.Organisation.Visit();
        (await person.Get<IMailboxDoor>().SignIn(code)).IsDone.ShouldBeTrue();
        var experience = person.Get<IExperience>();
        (await experience.Leave(null, own, ["again"])).IsDone.ShouldBeTrue();
        (await experience.Leave(null, other, ["again"])).Refusal!.Kind.ShouldBe(RefusalKind.NotThere);
        (await experience.Leave(ServiceId.New(), null, ["again"])).Refusal!.Kind.ShouldBe(RefusalKind.NotThere);
        (await experience.Leave(null, own, ["made up"])).IsDone.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nothing_leads_from_what_was_said_to_who_said_it(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var codes = new[] { (await scene.Mailbox()).ReturnCode, (await scene.Mailbox()).ReturnCode };
        var tags = new List<string>();
        foreach (var code in codes.Append(codes[0]))
        {
            await using var person = scene.Organisation.Visit();
            (await person.Get<IMailboxDoor>().SignIn(code)).IsDone.ShouldBeTrue();
            tags.AddRange(person.Get<IPersonVault>().Tag("a"), person.Get<IPersonVault>().Tag("b"));
        }
        tags[..4].Distinct().Count().ShouldBe(4, "each person has another tag for each place");
        tags[4..].ShouldBe(tags[..2], "and the same one when they come back");
        typeof(Said).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").ShouldBe(["Tag", "About", "Month", "Marks"], ignoreOrder: true);
    }

    static async Task Say(CareScene scene, ServiceId place, params string[] marks)
    {
        var mailbox = await scene.Mailbox();
        await using var person = scene.Organisation.Visit();
        (await person.Get<IMailboxDoor>().SignIn(mailbox.ReturnCode)).IsDone.ShouldBeTrue();
        var left = await person.Get<IExperience>().Leave(place, null, marks);
        left.IsDone.ShouldBeTrue(left.Refusal?.Says);
    }

    // What lies there is taken in with a colleague's next request, before the month is over and after it.
    static async Task<Browser> NextMonth(CareScene scene)
    {
        await (await scene.Organisation.Worker.SignedIn()).Get("/today");
        scene.App.Clock.Advance(TimeSpan.FromDays(32));
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/today");
        await worker.Get("/how-it-was");
        return worker;
    }
}
