using Parasol.Legal.AtTheConsole;
using Parasol.Legal.Deadlines;
using Parasol.Legal.Playbooks;

namespace Parasol.Modules.Tests.Legal;

public class PlaybooksTests
{
    const string Good = """
        playbook trial
          title: A trial
          area: benefits
          place: New York
          screen: record-relief
          source: general knowledge
          checked: 2026-01-01
          review: unreviewed

        steps
          Ask for the notice.

        facts
          A hearing is asked for in time. | Law 1

        forms
          A form | Law 2

        evidence
          The notice

        deadlines
          D22 | the hearing
          D22 snap | the same for SNAP

        convictions
          columns: date, court, result

        consequences
          housing | It may be asked about. | Law 3

        affidavit
          What happened

        exhibits
          A: the notice
        """;

    [Fact]
    public void Every_area_has_a_playbook_without_faults()
    {
        var run = LegalConsole.LintPlaybooks(null);

        run.Faults.ShouldBeEmpty();
        run.Sentences.ShouldHaveSingleItem().ShouldStartWith("11 playbooks");
        run.Sentences[0].ShouldContain("11 of them unreviewed");
    }

    [Fact]
    public void An_area_without_a_playbook_and_one_with_two_are_named()
    {
        PlaybookShelf.Read([("trial.txt", Good)], isWhole: true).Faults.ShouldContain("immigration has no playbook.");
        PlaybookShelf.Read([("trial.txt", Good), ("second.txt", Good.Replace("playbook trial", "playbook second", StringComparison.Ordinal))], isWhole: false).Faults.ShouldBe(["benefits has 2 playbooks: trial, second."]);
    }

    [Fact]
    public void A_playbook_in_order_is_read_whole()
    {
        var (playbook, faults) = Playbook.Read("trial.txt", Good, DeadlineBook.Ours);

        faults.ShouldBeEmpty();
        playbook.Columns.ShouldBe(["date", "court", "result"]);
        playbook.Follows.ShouldHaveSingleItem().ShouldBe(new Consequence("housing", "It may be asked about.", "Law 3"));
        playbook.Lines["deadlines"].Select(l => l.Says).ShouldBe(["D22", "D22 snap"]);
    }

    [Theory]
    [InlineData("playbook trial", "playbook other", "line 1: it is called \"other\" and its file is not.")]
    [InlineData("area: benefits", "area: gardens", "\"gardens\" is no area")]
    [InlineData("screen: record-relief", "screen: weather", "\"weather\" is no screen")]
    [InlineData("  review: unreviewed\n", "", "playbook trial has no review.")]
    [InlineData("review: unreviewed", "review: yes", "playbook trial: write \"review: unreviewed\"")]
    [InlineData("checked: 2026-01-01", "checked: May", "\"May\" is no day")]
    [InlineData("  source: general knowledge\n", "", "has no source.")]
    [InlineData("in time. | Law 1", "in time.", "has no citation")]
    [InlineData("A form | Law 2", "A form", "\"A form\" has no citation")]
    [InlineData("D22 | the hearing", "D99 | the hearing", "\"D99\" is no deadline of deadlines.txt.")]
    [InlineData("D22 | the hearing", "D22", "D22 does not say what for")]
    [InlineData("evidence\n  The notice", "evidence", "it has no evidence.")]
    [InlineData("evidence\n", "evidense\n", "\"evidense\" is no section")]
    [InlineData("evidence\n", "steps\n", "the section steps stands there twice.")]
    [InlineData("  The notice", "  The notice\n  The notice", "\"The notice\" stands there twice.")]
    [InlineData("housing | It may", "garden | It may", "is no consequence; write where, what and which law")]
    [InlineData("about. | Law 3", "about.", "is no consequence; write where, what and which law")]
    [InlineData("convictions\n  columns: date, court, result\n", "", "belong together: it has one of them.")]
    public void A_fault_is_named_with_its_line(string was, string now, string says)
    {
        Good.ShouldContain(was);

        Playbook.Read("trial.txt", Good.Replace(was, now, StringComparison.Ordinal), DeadlineBook.Ours).Faults.ShouldContain(f => f.StartsWith("trial.txt, line ", StringComparison.Ordinal) && f.Contains(says, StringComparison.Ordinal));
    }
}
