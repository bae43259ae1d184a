using Parasol.Kernel;
using Parasol.Requests.Desk;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Requests;

public sealed class KeepingTheDeskTests
{
    static readonly DateOnly Today = new(2026, 3, 9);
    static readonly DateTimeOffset Now = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
    static readonly HashSet<RowId> NoRows = [];
    static readonly HashSet<FileId> NoFiles = [];

    [Fact]
    public void A_quiet_desk_has_no_chores()
    {
        var (request, letter) = Conversation();

        new DeskContents([request], [letter], [Mark(letter.Row)]).Chores(NoRows, NoFiles, Today).IsNone.ShouldBeTrue();
    }

    [Fact]
    public void What_was_taken_back_goes_with_all_its_letters_read_or_not()
    {
        var (request, letter) = Conversation();
        var mark = Mark(letter.Row);
        var (other, others) = Conversation();

        var chores = new DeskContents([request, other], [letter, others], [mark]).Chores(new HashSet<RowId> { request.Row }, NoFiles, Today);

        chores.Requests.ShouldBe([request.Row]);
        chores.Others.ShouldBe([letter.Row, mark.Row], ignoreOrder: true);
        chores.Adopted.ShouldBeEmpty();
    }

    [Fact]
    public void A_declined_request_goes_after_its_day()
    {
        var (request, letter) = Conversation(keptUntil: Today.AddDays(-1));

        var chores = new DeskContents([request], [letter], []).Chores(NoRows, NoFiles, Today);

        chores.Requests.ShouldBe([request.Row]);
        chores.Others.ShouldBe([letter.Row]);
    }

    [Fact]
    public void A_declined_request_stays_while_its_person_waits_to_be_read()
    {
        var (request, letter) = Conversation(keptUntil: Today.AddDays(-1));

        new DeskContents([request], [letter], [Mark(letter.Row)]).Chores(NoRows, NoFiles, Today).IsNone.ShouldBeTrue();
    }

    [Fact]
    public void A_letter_whose_request_is_gone_becomes_a_request()
    {
        var (request, letter) = Conversation();
        var mark = Mark(letter.Row);

        var chores = new DeskContents([], [letter], [mark]).Chores(NoRows, NoFiles, Today);

        var adopted = chores.Adopted.ShouldHaveSingleItem();
        adopted.Mailbox.ShouldBe(request.Value.Mailbox);
        adopted.At.ShouldBe(letter.Value.At);
        adopted.IsFromReply.ShouldBeTrue();
        chores.Others.ShouldBeEmpty();
    }

    [Fact]
    public void Two_letters_of_one_mailbox_become_one_request()
    {
        var (_, letter) = Conversation();
        var second = Opened(letter.Value with { At = Now.AddHours(1), Words = "and this" });

        new DeskContents([], [letter, second], []).Chores(NoRows, NoFiles, Today).Adopted.ShouldHaveSingleItem().At.ShouldBe(letter.Value.At);
    }

    [Fact]
    public void A_mark_in_a_file_that_is_no_more_goes()
    {
        var (gone, there) = (FileId.New(), FileId.New());
        var lost = Opened(new UnreadLetter { Letter = RowId.New(), File = gone, At = Now });
        var kept = Opened(new UnreadLetter { Letter = RowId.New(), File = there, At = Now });

        var chores = new DeskContents([], [], [lost, kept]).Chores(NoRows, new HashSet<FileId> { there }, Today);

        chores.Others.ShouldBe([lost.Row]);
    }

    static (Opened<HelpRequest> Request, Opened<Letter> Letter) Conversation(DateOnly? keptUntil = null)
    {
        var mailbox = new MailboxAddress(MailboxId.New(), ProgramId.New(), "key");
        return (Opened(new HelpRequest { Mailbox = mailbox, At = Now, KeptUntil = keptUntil }), Opened(new Letter { Mailbox = mailbox, At = Now, Words = "again" }));
    }

    static Opened<UnreadLetter> Mark(RowId letter) => Opened(new UnreadLetter { Letter = letter, At = Now });

    static Opened<T> Opened<T>(T value) where T : SealedRecord => new(FileId.New(), RowId.New(), 1, value);
}
