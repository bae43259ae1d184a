using Parasol.Cli.Lint;
using Parasol.Plan.Tests.Types;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Texts;

public sealed class WordsLintTests
{
    [Fact]
    public void No_text_that_ships_has_a_word_to_avoid() =>
        WordsLint.Shipped.Check(WordsLint.TextsOf(Product.Assemblies)).Where(f => f.IsRefused).Select(f => f.ToString()).ShouldHold();

    [Theory]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("SECURITY.md")]
    [InlineData("docs/words.md")]
    public void The_pages_of_the_project_keep_to_the_same_words(string page) =>
        WordsLint.Shipped.Check([new ShippedText(page, "en", File.ReadAllText(Repository.At(page.Split('/'))))]).Where(f => f.IsRefused).Select(f => $"{page}: {f.Word}").ShouldHold();

    [Fact]
    public void Both_languages_have_a_list_and_every_entry_says_what_to_use_instead()
    {
        WordsLint.Shipped.Languages.ShouldBe(["en", "es"], ignoreOrder: true);
        WordsLint.Shipped.Entries.ShouldAllBe(e => e.Use.Length > 5 && e.Words.Count > 0);
    }

    [Theory]
    [InlineData("en", "Help for prostitutes")]
    [InlineData("en", "Give your REAL NAME")]
    [InlineData("en", "Hard-to-reach people")]
    [InlineData("en", "Your message is end-to-end encrypted")]
    [InlineData("en", "Laws against prostitution")]
    [InlineData("es", "Ayuda para prostitutas")]
    [InlineData("es", "Personas drogadictas")]
    [InlineData("es", "El mensaje es anónimo")]
    public void A_word_to_avoid_is_named_with_what_to_say_instead(string language, string text)
    {
        var found = WordsLint.Shipped.Check([new ShippedText("Care", language, text)]).ShouldHaveSingleItem();

        found.IsRefused.ShouldBeTrue();
        found.ToString().ShouldContain("Say: ");
    }

    [Theory]
    [InlineData("en", "A charge of prostitution, section 230.00")]
    [InlineData("en", "The law says “prostitute”")]
    [InlineData("en", "Sex workers choose who reads this")]
    [InlineData("es", "Un cargo por prostitución (artículo 230)")]
    [InlineData("es", "La ley dice «prostituta»")]
    public void A_statute_a_quotation_and_plain_words_pass(string language, string text) => WordsLint.Shipped.Check([new ShippedText("Care", language, text)]).ShouldBeEmpty();

    [Fact]
    public void A_word_that_depends_is_shown_and_not_refused() =>
        WordsLint.Shipped.Check([new ShippedText("Care", "en", "A clean towel")]).ShouldHaveSingleItem().IsRefused.ShouldBeFalse();
}
