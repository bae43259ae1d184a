using System.Text.Json;
using Parasol.App;
using Parasol.Cli.Verbs;

namespace Parasol.Plan.Tests.Texts;

public sealed class LegalLintTests
{
    readonly StringWriter _output = new();
    readonly StringWriter _errors = new();

    [Fact]
    public void The_texts_and_playbooks_that_ship_give_zero()
    {
        LegalVerbs.Verdict(LegalDesk.Lint(_ => null), json: false, _output, _errors).ShouldBe(0);
        LegalVerbs.Verdict(LegalDesk.LintPlaybooks(null), json: false, _output, _errors).ShouldBe(0);

        _output.ToString().ShouldContain("rules");
        _errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_fault_gives_one_and_says_which()
    {
        LegalVerbs.Verdict(LegalDesk.Lint(name => name == "deadlines.txt" ? "rule D01\n" : null), json: true, _output, _errors).ShouldBe(1);

        using var json = JsonDocument.Parse(_output.ToString());
        json.RootElement.GetProperty("faults").EnumerateArray().ShouldContain(f => f.GetString() == "deadlines.txt, line 1: rule D01 has no period.");
        _errors.ToString().ShouldContain("To put right before these texts are used:");
    }
}
