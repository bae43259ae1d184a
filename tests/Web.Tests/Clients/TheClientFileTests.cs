using System.Net;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;

namespace Parasol.Web.Tests.Clients;

public sealed class TheClientFileTests
{
    static readonly Func<FileId, string>[] Pages =
    [
        ClientsLinks.File, ClientsLinks.Profile, ClientsLinks.Contact, ClientsLinks.NewNote, f => ClientsLinks.Note(f, RowId.New()), ClientsLinks.Releases, ClientsLinks.NewRelease,
        ClientsLinks.Mailbox, ClientsLinks.Opened, ClientsLinks.End,
    ];

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task For_those_outside_the_program_the_file_is_not_there_just_as_one_that_never_was(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var outsider = await scene.Organisation.Outsider.SignedIn();

        foreach (var page in Pages)
        {
            await outsider.Get(page(scene.File));
            var (status, html) = (outsider.Status, outsider.Page.Html);
            await outsider.Get(page(FileId.New()));

            status.ShouldBe(HttpStatusCode.NotFound, page(scene.File));
            outsider.Status.ShouldBe(status);
            outsider.Page.Html.ShouldBe(html);
        }
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_form_forged_from_outside_the_program_changes_nothing(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var outsider = await scene.Organisation.Outsider.SignedIn();
        await outsider.Get("/people/new");
        var token = outsider.Page.Document.QuerySelector("main form input[name=__form]")!.GetAttribute("value")!;

        foreach (var page in Pages.Except([Pages[0], Pages[8]]))
        {
            await outsider.Post(page(scene.File), ("__form", token), ("Input.CallName", "Mine"), ("Input.MayContact", "true"), ("Input.Text", "Mine"), ("Input.To", "Me"), ("Input.Purpose", "Mine"),
                ("Input.Groups", "name"), ("Input.Act", "give"), ("Input.Code", "P-1000"), ("Input.Version", "1"));

            outsider.Status.ShouldBe(HttpStatusCode.NotFound, page(scene.File));
        }

        await scene.Worker.Get(scene.Address);
        scene.Worker.Page.Heading.ShouldBe("Marisol (they/she)");
        scene.Worker.Text.ShouldNotContain("Mine");
        scene.Worker.Text.ShouldContain("0 live releases");
        scene.Worker.Text.ShouldContain("No return code given yet");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_visitor_is_led_to_sign_in(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var visitor = scene.Organisation.Visitor();

        foreach (var page in Pages.Select(p => p(scene.File)).Append("/people").Append("/people/new").Append("/people/gone"))
        {
            await visitor.Get(page);

            visitor.Address.ShouldBe("/sign-in", page);
        }
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Who_they_are_is_changed_and_a_skipped_question_is_an_answer(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(scene.Address);
        await scene.Worker.Click("Change these words");

        await scene.Worker.Fill("Name to use", "Rowan").Fill("Other names", "Ro, R. ").Fill("Pronouns", "").Tick("Gender").Press("Save");

        scene.Worker.Page.Heading.ShouldBe("Rowan");
        scene.Worker.Text.ShouldContain("Ro, R.");
        Row("Gender").ShouldBe("Skipped");
        Row("Pronouns").ShouldBe("Not asked");

        string Row(string label) => Page.Words(scene.Worker.Page.Document.QuerySelectorAll(".govuk-summary-list__row").Single(r => Page.Words(r.Children[0]) == label).Children[1]);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Two_who_write_at_once_see_both_versions_and_nothing_is_lost_silently(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var other = await scene.Organisation.Worker.SignedIn();
        await scene.Worker.Get(ClientsLinks.Profile(scene.File));
        await other.Get(ClientsLinks.Profile(scene.File));
        await scene.Worker.Fill("Name to use", "Rowan").Press("Save");

        await other.Fill("Name to use", "Alder").Press("Save");

        other.Status.ShouldBe(HttpStatusCode.Conflict);
        other.ValueOf("Name to use").ShouldBe("Alder");
        other.Text.ShouldContain("As it is saved now");
        other.Text.ShouldContain("Rowan");
        await other.Press("Save");
        other.Page.Heading.ShouldBe("Alder (they/she)");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task The_way_to_reach_somebody_stands_on_top(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(scene.Address);
        await scene.Worker.Click("Write down how to reach them safely");

        await scene.Worker.Choose("May we contact you?", "Yes").Tick("Text message").Fill("Phone", "212-555-0142").Choose("May we leave a message on voicemail?", "No, never")
            .Fill("If somebody else answers, what may we say?", "Sam from the library").Fill("Best and worst times", "after two").Press("Save");

        var banner = Page.Words(scene.Worker.Page.Document.QuerySelector(".notice-care"));
        banner.ShouldContain("Only this way: Text message. Never leave a message on voicemail. If somebody else answers, say: Sam from the library When: after two");
        scene.Worker.Page.Html.IndexOf("notice-care", StringComparison.Ordinal).ShouldBeLessThan(scene.Worker.Page.Html.IndexOf("class=\"timeline", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_plan_with_no_phone_or_with_two_saves(Engine engine)
    {
        var scene = await FileScene.On(engine);

        foreach (var phone in new[] { "", "212-555-0142, 917-555-0199" })
        {
            await scene.Worker.Get(ClientsLinks.Contact(scene.File));
            await scene.Worker.Choose("May we contact you?", "Yes").Tick("Call").Fill("Phone", phone).Fill("Who else uses the phone or the account?", "a partner reads it").Press("Save");

            scene.Worker.Address.ShouldStartWith(scene.Address);
            scene.Worker.Text.ShouldContain("Who else uses it: a partner reads it");
        }
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Who_has_opened_it_stands_there_by_name(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(scene.Address);

        await scene.Worker.Click("Who has opened this");

        scene.Worker.Text.ShouldContain("Started the file");
        scene.Worker.Text.ShouldContain("Opened the file");
    }
}
