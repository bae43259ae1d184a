using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Requests;

public sealed class HandlingARequestTests
{
    static readonly StaffId Ana = StaffId.New();
    static readonly DateTimeOffset Noon = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_the_file_keeps_of_an_accepted_request_has_no_words_and_no_number()
    {
        var accepted = Request().Accept(Ana, Noon).Value;

        accepted.State.ShouldBe(RequestState.Accepted);
        accepted.Words.ShouldBeNull();
        accepted.Reach.ShouldBeNull();
        accepted.Needs.ShouldBe(["food"]);
        accepted.History.ShouldBe([new RequestStep(Noon, Ana, RequestDeed.Accepted)]);
    }

    [Fact]
    public void A_declined_request_is_kept_for_thirty_days_and_can_still_be_accepted()
    {
        var declined = Request().Decline(Ana, Noon).Value;

        declined.KeptUntil.ShouldBe(new DateOnly(2026, 4, 8));
        declined.IsOver(new DateOnly(2026, 4, 8)).ShouldBeFalse();
        declined.IsOver(new DateOnly(2026, 4, 9)).ShouldBeTrue();
        declined.Accept(Ana, Noon.AddDays(1)).Value.KeptUntil.ShouldBeNull();
    }

    [Fact]
    public void An_open_request_is_never_over() => Request().IsOver(DateOnly.MaxValue).ShouldBeFalse();

    [Fact]
    public void A_declined_request_is_not_declined_or_passed_on_again()
    {
        var declined = Request().Decline(Ana, Noon).Value;

        declined.Decline(Ana, Noon).IsDone.ShouldBeFalse();
        declined.PassOn(Ana, Noon, ProgramId.New(), ProgramId.New(), []).IsDone.ShouldBeFalse();
    }

    [Fact]
    public void Passing_on_takes_everything_along_and_leaves_no_word_behind()
    {
        var (from, to) = (ProgramId.New(), ProgramId.New());
        var letter = new Letter { Words = "again", Mailbox = Request().Mailbox };

        var (travels, stays) = Request().PassOn(Ana, Noon, from, to, [letter]).Value;

        travels.State.ShouldBe(RequestState.New);
        travels.Words.ShouldBe("I need help");
        travels.Letters.ShouldBe([letter]);
        travels.PassedFrom.ShouldBe(from);
        stays.Words.ShouldBeNull();
        stays.Reach.ShouldBeNull();
        stays.Needs.ShouldBeEmpty();
        stays.Letters.ShouldBeEmpty();
        stays.PassedTo.ShouldBe(to);
        stays.Accept(Ana, Noon).IsDone.ShouldBeFalse();
    }

    [Fact]
    public void A_request_is_not_passed_on_to_where_it_is()
    {
        var program = ProgramId.New();

        Request().PassOn(Ana, Noon, program, program, []).Refusal!.Field.ShouldBe("To");
    }

    [Fact]
    public void An_answer_is_noted_and_changes_nothing_else()
    {
        var answered = Request().Answered(Ana, Noon);

        answered.IsAnswered.ShouldBeTrue();
        Request().IsAnswered.ShouldBeFalse();
        answered.State.ShouldBe(RequestState.New);
    }

    [Fact]
    public void Printing_a_request_shows_nothing_of_it() => $"{Request()} {new Letter { Words = "again" }}".ShouldBe("sealed sealed");

    static readonly MailboxAddress Mailbox = new(MailboxId.New(), ProgramId.New(), "key");

    static HelpRequest Request() => new()
    {
        At = Noon, Needs = ["food"], Words = "I need help", Mailbox = Mailbox, Reach = new SafeContact { Phone = "212 555 0100" },
    };
}
