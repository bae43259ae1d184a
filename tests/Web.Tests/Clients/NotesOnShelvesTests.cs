using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Care;

namespace Parasol.Web.Tests.Clients;

public class NotesOnShelvesTests
{
    [Fact]
    public async Task A_peers_note_stands_apart_and_stays_there_when_it_is_corrected()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, id) = await scene.FirstContact();
        var file = $"/file/{id.Value:D}";
        await Write(worker, file, "We had tea.", "A peer's note");
        await Write(worker, file, "Pressure is fine.", "A clinical note");
        await Write(worker, file, "Called the shelter.", null);

        await worker.Get(file);
        await worker.Click("Peers' notes");
        worker.Text.ShouldContain("We had tea.");
        worker.Text.ShouldNotContain("Pressure is fine.");
        worker.Text.ShouldNotContain("Called the shelter.");
        await worker.Click("Peer's note");
        await worker.Fill("In free words", "We had coffee.").Press("Save the correction");

        await worker.Get(file + "?only=PeerNotes");
        worker.Text.ShouldContain("We had coffee.");
        worker.Text.ShouldContain("Peer's note, corrected");
        await worker.Get(file + "?only=ClinicalNotes");
        worker.Text.ShouldContain("Pressure is fine.");
        worker.Text.ShouldNotContain("We had coffee.");
        await worker.Get(file + "?only=Notes");
        worker.Text.ShouldContain("Called the shelter.");
        worker.Text.ShouldNotContain("We had coffee.");
    }

    static async Task Write(Browser worker, string file, string words, string? kind)
    {
        await worker.Get(file + "/note");
        if (kind is not null)
        {
            worker.Choose("What kind of note is it?", kind);
        }
        await worker.Fill("In free words", words).Press("Save");
    }
}
