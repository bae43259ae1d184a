using System.Net;
using Parasol.Clients;
using Parasol.Data;

namespace Parasol.Web.Tests.Clients;

public sealed class NotesTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_note_in_three_parts_is_read_in_the_timeline(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(scene.Address);
        await scene.Worker.Click("Add a note");

        await scene.Worker.Fill("Data: what was said and seen", "Asked for a letter.").Fill("Plan: who does what by when", "Write it by Friday.").Press("Save");

        scene.Worker.Address.ShouldStartWith(scene.Address);
        scene.Worker.Text.ShouldContain("Asked for a letter.");
        scene.Worker.Text.ShouldContain("Write it by Friday.");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task An_empty_note_is_refused_beside_its_box(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(ClientsLinks.NewNote(scene.File));

        await scene.Worker.Fill("In free words", "  ").Press("Save");

        scene.Worker.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        scene.Worker.Errors.ShouldBe(["Write something first, in any one of the boxes."]);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Markup_in_a_note_is_shown_as_it_was_typed(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await scene.Worker.Get(ClientsLinks.NewNote(scene.File));

        await scene.Worker.Fill("In free words", "<b>bold</b> & {the client} {0} \"x\"").Press("Save");

        scene.Worker.Text.ShouldContain("<b>bold</b> & {the client} {0} \"x\"");
        scene.Worker.Page.Document.QuerySelectorAll(".timeline b").ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_correction_keeps_what_was_written_first(Engine engine)
    {
        var scene = await FileScene.On(engine, new NewClient { CallName = "Marisol", FirstNote = "Came in on Monday." });
        await scene.Worker.Get(scene.Address);
        await scene.Worker.Click("Note");
        scene.Worker.ValueOf("In free words").ShouldBe("Came in on Monday.");

        await scene.Worker.Fill("In free words", "Came in on Tuesday.").Press("Save the correction");

        scene.Worker.Text.ShouldContain("Came in on Tuesday.");
        scene.Worker.Text.ShouldNotContain("Came in on Monday.");
        await scene.Worker.Click("Note, corrected");
        scene.Worker.Text.ShouldContain("Came in on Monday.");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Who_corrects_a_note_that_was_just_corrected_is_told_and_keeps_the_words(Engine engine)
    {
        var scene = await FileScene.On(engine, new NewClient { CallName = "Marisol", FirstNote = "Came in on Monday." });
        var other = await scene.Organisation.Worker.SignedIn();
        foreach (var browser in new[] { scene.Worker, other })
        {
            await browser.Get(scene.Address);
            await browser.Click("Note");
        }
        await scene.Worker.Fill("In free words", "Came in on Tuesday.").Press("Save the correction");

        await other.Fill("In free words", "Came in on Friday.").Press("Save the correction");

        other.Status.ShouldBe(HttpStatusCode.Conflict);
        other.Text.ShouldContain("Came in on Tuesday.");
        other.ValueOf("In free words").ShouldBe("Came in on Friday.");
    }
}
