using Parasol.Kernel;
using Parasol.Requests.Desk;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Requests;

public sealed class WaitingTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);
    static readonly StaffId Worker = StaffId.New();
    static readonly HashSet<RowId> AllRead = [];

    [Fact]
    public void A_wait_ends_with_the_first_answer_and_what_is_written_meanwhile_begins_no_second()
    {
        Wait.Of([Ago(days: 9), Ago(days: 8), Ago(days: 3)], [Ago(days: 7), Ago(days: 6)])
            .ShouldBe([new Wait(Ago(days: 9), Ago(days: 7)), new Wait(Ago(days: 3), null)]);
    }

    [Fact]
    public void An_answer_to_nothing_ends_no_wait() => Wait.Of([], [Ago(days: 1)]).ShouldBeEmpty();

    [Fact]
    public void An_answer_in_the_same_moment_ends_the_wait() => Wait.Of([Now], [Now]).ShouldBe([new Wait(Now, Now)]);

    [Fact]
    public void Answers_are_counted_by_how_long_they_took()
    {
        Wait[] waits =
        [
            Took(TimeSpan.FromHours(24)), Took(TimeSpan.FromHours(25)), Took(TimeSpan.FromHours(72)), Took(TimeSpan.FromDays(7)), Took(TimeSpan.FromDays(8)),
            new Wait(Ago(days: 2), null), new Wait(Ago(days: 5), null),
        ];

        var times = ReplyTimes.Of(waits, Now);

        (times.WithinADay, times.WithinThreeDays, times.WithinAWeek, times.Later).ShouldBe((1, 2, 1, 1));
        times.Answered.ShouldBe(5);
        times.Half.ShouldBe(TimeSpan.FromHours(72));
        (times.Waiting, times.Since).ShouldBe((2, Ago(days: 5)));
    }

    [Fact]
    public void What_was_answered_longer_ago_than_the_page_says_is_not_counted()
    {
        var old = new Wait(Ago(days: 100), Now.AddDays(-ReplyTimes.Days));

        ReplyTimes.Of([old], Now).ShouldSatisfyAllConditions(t => t.Answered.ShouldBe(0), t => t.Half.ShouldBeNull(), t => t.Waiting.ShouldBe(0), t => t.Since.ShouldBeNull());
    }

    [Fact]
    public void A_request_waits_until_somebody_answers_takes_it_on_or_declines()
    {
        var asked = new HelpRequest { At = Ago(days: 4), Mailbox = Box() };
        var answered = asked.Answered(Worker, Ago(days: 1));
        var accepted = asked.Accept(Worker, Ago(days: 2)).Value;
        var declined = asked.Decline(Worker, Ago(days: 3)).Value;

        WaitsOf([asked]).ShouldBe([new Wait(Ago(days: 4), null)]);
        WaitsOf([answered]).ShouldBe([new Wait(Ago(days: 4), Ago(days: 1))]);
        WaitsOf([accepted]).ShouldBe([new Wait(Ago(days: 4), Ago(days: 2))]);
        WaitsOf([declined]).ShouldBe([new Wait(Ago(days: 4), Ago(days: 3))]);
    }

    [Fact]
    public void Passed_on_is_no_answer_and_waits_where_it_is_now()
    {
        var (travels, stays) = new HelpRequest { At = Ago(days: 4), Mailbox = Box() }.PassOn(Worker, Ago(days: 3), ProgramId.New(), ProgramId.New(), []).Value;

        WaitsOf([stays]).ShouldBeEmpty();
        WaitsOf([travels]).ShouldBe([new Wait(Ago(days: 4), null)]);
    }

    [Fact]
    public void A_letter_waits_while_it_is_unread_and_counts_when_it_is_answered()
    {
        var request = new HelpRequest { At = Ago(days: 9), Mailbox = Box() }.Answered(Worker, Ago(days: 8));
        var again = Kept(new Letter { At = Ago(days: 2), Mailbox = request.Mailbox });
        var ours = Kept(new Letter { At = Ago(days: 1), Mailbox = request.Mailbox, By = Worker });
        var first = new Wait(Ago(days: 9), Ago(days: 8));

        WaitsOf([request], [again], [again.Row]).ShouldBe([first, new Wait(Ago(days: 2), null)]);
        // Read, and answered by phone perhaps: nobody knows, so nothing is said.
        WaitsOf([request], [again], AllRead).ShouldBe([first]);
        WaitsOf([request], [again, ours], AllRead).ShouldBe([first, new Wait(Ago(days: 2), Ago(days: 1))]);
    }

    [Fact]
    public void What_stands_for_a_letter_without_a_request_is_not_counted_twice()
    {
        var box = Box();
        var letter = Kept(new Letter { At = Ago(days: 2), Mailbox = box });

        WaitsOf([new HelpRequest { At = Ago(days: 2), Mailbox = box, IsFromReply = true }], [letter], [letter.Row]).ShouldBe([new Wait(Ago(days: 2), null)]);
    }

    static IReadOnlyList<Wait> WaitsOf(HelpRequest[] requests, Opened<Letter>[]? letters = null, HashSet<RowId>? unread = null) =>
        [.. HowLongPeopleWait.WaitsOf([.. requests.Select(Kept)], letters ?? [], unread ?? AllRead)];

    static Wait Took(TimeSpan length) => new(Ago(days: 20), Ago(days: 20) + length);

    static DateTimeOffset Ago(int days) => Now.AddDays(-days);

    static MailboxAddress Box() => new(MailboxId.New(), ProgramId.New(), "key");

    static Opened<T> Kept<T>(T value) where T : SealedRecord => new(FileId.New(), RowId.New(), 1, value);
}
