using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Clients;
using Parasol.Clients.Files;
using Parasol.Data;
using Parasol.Vault.KeyStore;

namespace Parasol.Web.Tests.Clients;

/// <summary>One note goes for good, with its earlier versions, and the rest of the file stays.</summary>
public sealed class DeletingANoteTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task The_note_goes_with_what_it_said_before_and_the_file_stays_under_a_new_key(Engine engine)
    {
        var scene = await Corrected(engine);
        await scene.Worker.Get(ClientsLinks.NewNote(scene.File));
        await scene.Worker.Fill("In free words", "Stays here.").Press("Save");
        var before = await Generation(scene);

        await scene.Worker.Click("Note, corrected");
        var note = scene.Worker.Address;
        await scene.Worker.Click("Delete this note for good");
        scene.Worker.Text.ShouldContain("Came in on Tuesday.");
        await scene.Worker.Tick("Yes, delete this note for good").Press("Delete the note");

        scene.Worker.Address.ShouldStartWith(scene.Address);
        scene.Worker.Text.ShouldContain("Stays here.");
        scene.Worker.Text.ShouldNotContain("Came in on");
        (await Generation(scene)).ShouldBe(before + 1);
        (await scene.Worker.Get(note)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Worker.Get(note + "/delete")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Without_the_tick_nothing_goes(Engine engine)
    {
        var scene = await Corrected(engine);
        await scene.Worker.Click("Note, corrected");
        await scene.Worker.Click("Delete this note for good");

        await scene.Worker.Press("Delete the note");

        scene.Worker.Errors.ShouldBe(["Say that you are sure, with the tick."]);
        (await scene.Worker.Get(scene.Address)).Text.ShouldContain("Came in on Tuesday.");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_note_that_was_corrected_meanwhile_is_not_deleted_unseen(Engine engine)
    {
        var scene = await Corrected(engine);
        var other = await scene.Organisation.Worker.SignedIn();
        foreach (var browser in new[] { scene.Worker, other })
        {
            await browser.Get(scene.Address);
            await browser.Click("Note, corrected");
        }
        await scene.Worker.Click("Delete this note for good");
        await other.Fill("In free words", "Came in on Wednesday.").Press("Save the correction");

        await scene.Worker.Tick("Yes, delete this note for good").Press("Delete the note");

        scene.Worker.Status.ShouldBe(HttpStatusCode.Conflict);
        (await scene.Worker.Get(scene.Address)).Text.ShouldContain("Came in on Wednesday.");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Somebody_of_another_program_finds_nothing_to_delete(Engine engine)
    {
        var scene = await Corrected(engine);
        await scene.Worker.Click("Note, corrected");
        var note = scene.Worker.Address;
        var outsider = await scene.Organisation.Outsider.SignedIn();

        (await outsider.Get(note + "/delete")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static async Task<FileScene> Corrected(Engine engine)
    {
        var scene = await FileScene.On(engine, new NewClient { CallName = "Marisol", FirstNote = "Came in on Monday." });
        await scene.Worker.Get(scene.Address);
        await scene.Worker.Click("Note");
        await scene.Worker.Fill("In free words", "Came in on Tuesday.").Press("Save the correction");
        return scene;
    }

    static async Task<int> Generation(FileScene scene)
    {
        await using var visit = scene.Organisation.Visit();
        return (await visit.Get<KeyDb>().Wraps.SingleAsync(w => w.File == scene.File)).Generation;
    }
}
