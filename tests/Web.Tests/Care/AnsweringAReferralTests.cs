using System.Net;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Care;

public class AnsweringAReferralTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_place_answers_by_link_and_the_referral_moves(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var sent = await scene.Sent(before: b => b.Fill("What name should we use?", "Ruby").Fill("Phone number", "212 555 0188").Tick("Call"));
        var link = sent.Link;

        var partner = await sent.Shown(link);

        partner.Text.ShouldContain("Ruby");
        partner.Text.ShouldContain("Looks for help with: Hormones.");
        partner.Text.ShouldNotContain("0188");
        (await sent.State()).ShouldBe("Opened");
        await partner.Fill("A few words", "Come on Monday").Press("We are seeing them");
        partner.Page.Heading.ShouldBe("Thank you");
        (await sent.State()).ShouldBe("Accepted");
        sent.Worker.Text.ShouldContain("Harbor Clinic says: we are seeing them");
        sent.Worker.Text.ShouldContain("Come on Monday");
        sent.Worker.Text.ShouldContain("Ask if there is a day");
    }

    [Fact]
    public async Task A_mail_scanner_that_opens_the_link_changes_nothing()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        var link = sent.Link;
        var scanner = scene.Organisation.Visitor();

        await scanner.GetFromElsewhere(link);
        await scanner.GetFromElsewhere(link);

        scanner.Page.Heading.ShouldBe("There is a message for you");
        scanner.Text.ShouldNotContain("Hormones");
        (await sent.State()).ShouldBe("Sent");
    }

    [Fact]
    public async Task Whoever_cannot_must_say_why_and_what_was_shown_stays_on_the_page()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        var partner = await sent.Shown();

        await partner.Press("We cannot");

        partner.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        partner.Errors.ShouldBe(["Please say in a few words why not. It helps us find another place."]);
        partner.Text.ShouldContain("Looks for help with: Hormones.");
        await partner.Fill("A few words", "We are full until June").Press("We cannot");
        (await sent.State()).ShouldBe("Declined");
        sent.Worker.Text.ShouldContain("We are full until June");
        await sent.Worker.Get("/today");
        sent.Worker.Text.ShouldContain("Look for another place");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_slip_leads_to_the_same_page_and_says_nothing_about_the_client(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var sent = await scene.Sent("Printed slip with a code", b => b.Fill("What name should we use?", "Ruby"));
        sent.Worker.Text.ShouldNotContain("Ruby");
        sent.Worker.Text.ShouldNotContain("Hormones");
        var code = sent.Code;
        var partner = scene.Organisation.Visitor();
        await partner.Get("/reply");

        await partner.Fill("Code", code.ToLowerInvariant()).Press("Go on");
        await partner.Press("Show");

        partner.Text.ShouldContain("Ruby");
        await partner.Press("It is already done");
        (await sent.State()).ShouldBe("Helped");
    }

    [Fact]
    public async Task A_code_that_is_none_is_refused_and_one_that_was_never_made_finds_nothing()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var partner = scene.Organisation.Visitor();
        await partner.Get("/reply");

        await partner.Fill("Code", "12345").Press("Go on");
        partner.Errors.Single().ShouldStartWith("A code has twelve letters");

        await partner.Fill("Code", "3F7K-9Q2M-XR4T").Press("Go on");
        partner.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_call_is_made_by_script_and_its_answer_is_written_down()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent("Phone call with a script", b => b.Fill("What name should we use?", "Ruby").Fill("Phone number", "212 555 0188").Tick("Call"));
        sent.Worker.Page.Heading.ShouldBe("Phone script");
        sent.Worker.Text.ShouldContain("Ruby");
        sent.Worker.Text.ShouldNotContain("0188");

        await sent.Worker.Choose("They say: we cannot").Press("Save the answer");
        sent.Worker.Errors.ShouldBe(["Say in a few words why they cannot."]);
        await sent.Worker.Choose("They say: we are seeing them").Press("Save the answer");

        (await sent.State()).ShouldBe("Accepted");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Answered_stopped_expired_and_unknown_links_all_read_alike(Engine engine)
    {
        var scene = await CareScene.On(await TestApp.Start(engine));
        var answered = await scene.Sent();
        var answeredLink = answered.Link;
        await (await answered.Shown()).Press("We need to know more");
        var expired = await scene.Sent();
        var expiredLink = expired.Link;
        var withdrawn = await scene.Sent();
        var withdrawnLink = withdrawn.Link;
        await withdrawn.Worker.Get(withdrawn.Page);
        await withdrawn.Worker.Choose("Take it back").Press("Save");
        scene.App.Clock.Advance(TimeSpan.FromDays(15));
        var unknown = "/r/" + new string('A', 43);

        var bodies = new List<string>();
        foreach (var link in new[] { answeredLink, expiredLink, withdrawnLink, unknown, "/r/short" })
        {
            var page = await scene.Organisation.Visitor().GetFromElsewhere(link);
            page.Status.ShouldBe(HttpStatusCode.NotFound);
            bodies.Add(page.Html);
        }

        bodies.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_message_speaks_Spanish_too()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var sent = await scene.Sent();
        var partner = await sent.Shown();

        await partner.Press("Español");

        partner.Page.Heading.ShouldBe("El mensaje");
        partner.Text.ShouldContain("Looks for help with: Hormones.");
        await partner.Press("Atendemos a la persona");
        partner.Page.Heading.ShouldBe("Gracias");
    }
}
