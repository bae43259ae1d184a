using System.Text.Json;
using Parasol.Cli.Lint;

namespace Parasol.Plan.Tests.Texts;

public sealed class LintVerbsTests
{
    readonly StringWriter _output = new();
    readonly StringWriter _errors = new();

    [Fact]
    public void Clean_texts_give_zero_and_a_sentence()
    {
        LintVerbs.Words([new ShippedText("Care", "en", "Ask for help")], json: false, _output, _errors).ShouldBe(0);

        _output.ToString().ShouldContain("Read 1 texts in en: 0 words to change");
        _errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_word_to_change_gives_one_and_says_which()
    {
        LintVerbs.Words([new ShippedText("Care", "en", "Real name")], json: false, _output, _errors).ShouldBe(1);

        _output.ToString().ShouldContain("\"real name\"");
        _errors.ToString().ShouldContain("Words to change before these texts ship: 1.");
    }

    [Fact]
    public void Json_is_one_object()
    {
        LintVerbs.Words([new ShippedText("Care", "es", "Víctima"), new ShippedText("Care", "es", "Anónimo")], json: true, _output, _errors);

        using var json = JsonDocument.Parse(_output.ToString());
        json.RootElement.GetProperty("texts").GetInt32().ShouldBe(2);
        json.RootElement.GetProperty("refused").GetArrayLength().ShouldBe(1);
        json.RootElement.GetProperty("doubtful").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void A_form_that_asks_too_much_gives_one()
    {
        LintVerbs.Forms([typeof(Requests.Pages.Public.Twin.Input)], [], json: false, _output, _errors).ShouldBe(1);
        LintVerbs.Forms([typeof(Requests.Pages.Public.GoodTwin.Input)], [], json: true, new StringWriter(), _errors).ShouldBe(0);

        _output.ToString().ShouldContain("Input.Phone");
    }
}
