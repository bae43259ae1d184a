using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Clients;

public sealed class WritingNotesTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 9, 15, 30, 0, TimeSpan.Zero);
    static readonly FileId File = FileId.New();

    [Fact]
    public void An_empty_note_is_not_a_note() => Note.Write(new NoteWords("  ", "", null, "\n"), Now, StaffId.New()).Refusal!.Field.ShouldBe("Text");

    [Fact]
    public void Free_words_are_kept_as_they_are()
    {
        var note = Note.Write(new NoteWords("Came in with a friend.\r\nWants texts only."), Now, StaffId.New()).Value;

        note.Form.ShouldBe(NoteForm.Free);
        note.Text.ShouldBe("Came in with a friend.\nWants texts only.");
    }

    [Fact]
    public void One_part_of_three_is_enough()
    {
        var note = Note.Write(new NoteWords(null, Plan: "Call the clinic"), Now, StaffId.New()).Value;

        note.Form.ShouldBe(NoteForm.Dap);
        note.Plan.ShouldBe("Call the clinic");
        note.Data.ShouldBeNull();
    }

    [Fact]
    public void A_correction_stands_where_the_first_note_stood_and_keeps_what_it_said()
    {
        var (first, second, third) = (RowId.New(), RowId.New(), RowId.New());
        List<Opened<Note>> notes =
        [
            Row(second, new Note { Text = "Two", At = Now.AddDays(1), Corrects = first, CorrectedBy = third }),
            Row(third, new Note { Text = "Three", At = Now.AddDays(2), Corrects = second }),
            Row(first, new Note { Text = "One", At = Now, CorrectedBy = second }),
            Row(RowId.New(), new Note { Text = "Another", At = Now.AddHours(1) }),
        ];

        var histories = NoteHistory.Of(notes);

        histories.Select(h => h.Now.Value.Text).ShouldBe(["Another", "Three"]);
        histories[1].Since.ShouldBe(Now);
        histories[1].Earlier.Select(n => n.Value.Text).ShouldBe(["Two", "One"]);
    }

    [Fact]
    public void A_note_whose_correction_does_not_open_is_still_shown()
    {
        var histories = NoteHistory.Of([Row(RowId.New(), new Note { Text = "One", At = Now, CorrectedBy = RowId.New() })]);

        histories.ShouldHaveSingleItem().Now.Value.Text.ShouldBe("One");
    }

    [Fact]
    public void A_note_tells_nothing_by_accident()
    {
        var note = new Note { Text = "One" };

        note.ToString().ShouldBe("sealed");
        new NoteWords("One").ToString().ShouldBe("sealed");
        NoteHistory.Of([Row(RowId.New(), note)])[0].ToString().ShouldBe("sealed");
    }

    static Opened<Note> Row(RowId row, Note note) => new(File, row, 1, note);
}
