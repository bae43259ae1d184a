using System.Net;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Clients;

/// <summary>The organisation is in New York.</summary>
public sealed class ReachingTests
{
    const string Number = "212-555-0142";

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Outside_the_safe_hours_there_is_no_number_and_one_tap_reminds(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var worker = scene.Worker;
        await Plan(scene, hoursFromNow: 3);

        await worker.Get(scene.Address);
        worker.Page.Html.ShouldNotContain(Number);
        await worker.Click("Reach");

        worker.Page.Html.ShouldNotContain(Number);
        worker.Text.ShouldContain("Now is not a safe hour.");
        worker.Text.ShouldContain("Next safe time:");
        worker.Text.ShouldContain("If somebody else answers, say: Sam from the library");
        await worker.Press("Remind me then: Call");

        await worker.Get("/today");
        worker.Text.ShouldContain("Call back: Marisol");
        worker.Text.ShouldContain("Safe from");
        await worker.Click("Call back: Marisol");
        await worker.Choose("How did it go?", "No answer").Press("Save");
        worker.Text.ShouldContain("A call: no answer");
        await worker.Get("/today");
        worker.Text.ShouldNotContain("Call back");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task No_tap_twice_makes_two_promises(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await Plan(scene, hoursFromNow: 3);
        foreach (var way in new[] { "Call", "Text message" })
        {
            await scene.Worker.Get(ClientsLinks.Reach(scene.File));
            await scene.Worker.Press($"Remind me then: {way}");
        }

        await scene.Worker.Get("/today");

        scene.Worker.Text.Split("Call back: Marisol").Length.ShouldBe(2);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Inside_them_it_stands_there_with_the_name_to_say_and_a_call_is_logged_in_three_steps(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var worker = scene.Worker;
        await Plan(scene, hoursFromNow: -1);
        await worker.Get(scene.Address);

        await worker.Click("Reach");
        worker.Page.Html.ShouldContain(Number);
        worker.Text.ShouldContain("Voicemail: never leave a message.");
        await worker.Choose("How did it go?", "We reached each other").Press("Save");

        worker.Text.ShouldContain("A call: we reached each other");
        await worker.Get(scene.Address + "/opened");
        worker.Text.ShouldContain("Logged a contact");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Times_in_words_are_read_by_a_person_first(Engine engine)
    {
        var scene = await FileScene.On(engine, new NewClient
        {
            CallName = "Marisol", SafeContact = new SafeContact { MayContact = true, Phone = Number, Ways = ["call"], Times = "when the kids are at school" },
        });
        await scene.Worker.Get(ClientsLinks.Reach(scene.File));
        scene.Worker.Page.Html.ShouldNotContain(Number);
        scene.Worker.Text.ShouldContain("The times are written in words");

        await scene.Worker.Press("I have read it: now is safe: Call");

        scene.Worker.Status.ShouldBe(HttpStatusCode.OK);
        scene.Worker.Page.Html.ShouldContain(Number);
        await scene.Worker.Get(ClientsLinks.Reach(scene.File));
        scene.Worker.Page.Html.ShouldNotContain(Number);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Nobody_talks_their_way_round_a_block(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await Plan(scene, hoursFromNow: 3);
        var founder = await scene.Organisation.Founder.SignedIn();

        foreach (var browser in new[] { scene.Worker, founder })
        {
            await browser.Get(ClientsLinks.Reach(scene.File));
            await browser.Choose("How did it go?", "No answer").Press("Save", null, ("Input.Act", "read"));
            browser.Page.Html.ShouldNotContain(Number);
        }
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Who_does_not_say_how_it_went_is_asked(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(ClientsLinks.Reach(scene.File));

        await scene.Worker.Press("Save");

        scene.Worker.Errors.ShouldContain("Say how it went.");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Half_a_span_of_hours_is_sent_back_with_what_was_typed(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(ClientsLinks.Contact(scene.File));

        await scene.Worker.Fill("Safe from", "14:00").Press("Save");

        scene.Worker.Errors.ShouldContain("Write both: from when and until when.");
        scene.Worker.ValueOf("Safe from").ShouldBe("14:00");
    }

    static async Task Plan(FileScene scene, int hoursFromNow)
    {
        var local = TimeZoneInfo.ConvertTime(scene.Organisation.App.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).AddHours(hoursFromNow);
        string Clock(int hours) => local.AddHours(hours).ToString("HH:00", System.Globalization.CultureInfo.InvariantCulture);
        await scene.Worker.Get(ClientsLinks.Contact(scene.File));
        await scene.Worker.Choose("May we contact you?", "Yes").Tick("Call").Tick("Text message").Fill("Phone", Number)
            .Fill("If somebody else answers, what may we say?", "Sam from the library").Choose("May we leave a message on voicemail?", "No, never")
            .Fill("Safe from", Clock(0)).Fill("Safe until", Clock(3)).Press("Save");
        scene.Worker.Text.ShouldContain("Safe hours: every day");
    }
}
