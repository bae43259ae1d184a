using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Clients.Notes;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Clients;

public sealed class ChangingAFileTests
{
    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task The_index_card_follows_the_profile_and_the_phone(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File(new NewClient { CallName = "Marisol" });

        (await scene.AsWorker(v => v.Get<EditProfile>().Do(file, 1, new ProfileWords { CallName = "Rowan", Aliases = ["Ro"] }))).IsDone.ShouldBeTrue();
        (await scene.AsWorker(v => v.Get<EditSafeContact>().Do(file, 0, new SafeContact { MayContact = true, Phone = "212-555-0142" }))).IsDone.ShouldBeTrue();

        var card = (await scene.AsWorker(v => v.Get<IStaffVault>().Search("0142"))).ShouldHaveSingleItem().Card;
        card.CallName.ShouldBe("Rowan");
        card.Aliases.ShouldBe(["Ro"]);
        (await scene.AsWorker(v => v.Get<IStaffVault>().Search("Marisol"))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Who_saves_second_over_an_older_version_is_told(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File(new NewClient { CallName = "Marisol" });
        (await scene.AsWorker(v => v.Get<EditProfile>().Do(file, 1, new ProfileWords { CallName = "Rowan" }))).IsDone.ShouldBeTrue();
        (await scene.AsWorker(v => v.Get<EditSafeContact>().Do(file, 0, new SafeContact { MayContact = true }))).IsDone.ShouldBeTrue();

        (await scene.AsWorker(v => v.Get<EditProfile>().Do(file, 1, new ProfileWords { CallName = "Alder" }))).Refusal.ShouldBe(Refusal.Clash);
        (await scene.AsWorker(v => v.Get<EditSafeContact>().Do(file, 0, new SafeContact { MayContact = false }))).Refusal.ShouldBe(Refusal.Clash);

        var (name, may) = await scene.AsWorker(async v =>
        {
            var opened = (await v.Get<IStaffVault>().Open(file)).Value;
            return (opened.One<Profile>()!.Value.CallName, opened.One<SafeContact>()!.Value.MayContact);
        });
        name.ShouldBe("Rowan");
        may.ShouldBe(true);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_name_taken_away_is_followed_by_a_made_up_one(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File(new NewClient { CallName = "Marisol" });

        (await scene.AsWorker(v => v.Get<EditProfile>().Do(file, 1, new ProfileWords { CallName = " " }))).IsDone.ShouldBeTrue();

        (await scene.AsWorker(v => v.Get<IStaffVault>().Search(""))).ShouldHaveSingleItem().Card.CallName.Split(' ').Length.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_corrected_note_keeps_what_was_written_first(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File(new NewClient { FirstNote = "Came in on Monday." });
        var first = (await Notes(scene, file)).ShouldHaveSingleItem().Now.Row;

        (await scene.AsWorker(v => v.Get<WriteNote>().Correct(file, first, new NoteWords("Came in on Tuesday.")))).IsDone.ShouldBeTrue();

        var history = (await Notes(scene, file)).ShouldHaveSingleItem();
        history.Now.Value.Text.ShouldBe("Came in on Tuesday.");
        history.Earlier.ShouldHaveSingleItem().Value.Text.ShouldBe("Came in on Monday.");
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Two_who_correct_the_same_note_do_not_both_win(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File(new NewClient { FirstNote = "Came in on Monday." });
        var first = (await Notes(scene, file)).ShouldHaveSingleItem().Now.Row;
        (await scene.AsWorker(v => v.Get<WriteNote>().Correct(file, first, new NoteWords("Came in on Tuesday.")))).IsDone.ShouldBeTrue();

        var second = await scene.AsWorker(v => v.Get<WriteNote>().Correct(file, first, new NoteWords("Came in on Friday.")));

        second.Refusal.ShouldBe(Refusal.Clash);
        (await Notes(scene, file)).ShouldHaveSingleItem().Now.Value.Text.ShouldBe("Came in on Tuesday.");
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_note_of_another_file_cannot_be_corrected_here(Engine engine)
    {
        var scene = await Scene.On(engine);
        var (file, other) = (await scene.File(), await scene.File(new NewClient { FirstNote = "Came in on Monday." }));
        var note = (await Notes(scene, other)).ShouldHaveSingleItem().Now.Row;

        (await scene.AsWorker(v => v.Get<WriteNote>().Correct(file, note, new NoteWords("Mine now.")))).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_closed_file_is_found_and_opens_again(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File(new NewClient { CallName = "Marisol" });

        (await scene.AsWorker(v => v.Get<CloseFile>().Close(file))).IsDone.ShouldBeTrue();

        (await scene.AsWorker(v => v.Get<CloseFile>().Close(file))).Refusal!.Kind.ShouldBe(RefusalKind.Rule);
        (await scene.AsWorker(v => v.Get<IStaffVault>().Search("Marisol"))).ShouldHaveSingleItem().Card.IsClosed.ShouldBeTrue();
        (await scene.AsWorker(v => v.Get<CloseFile>().Reopen(file))).IsDone.ShouldBeTrue();
        (await scene.AsWorker(v => v.Get<IStaffVault>().Search("Marisol"))).ShouldHaveSingleItem().Card.IsClosed.ShouldBeFalse();
    }

    static async Task<IReadOnlyList<NoteHistory>> Notes(Scene scene, FileId file) =>
        await scene.AsWorker(async v => NoteHistory.Of((await v.Get<IStaffVault>().Open(file)).Value.All<Note>()));
}
