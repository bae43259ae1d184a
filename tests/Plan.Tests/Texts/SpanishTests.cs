using Parasol.Plan.Tests.Sources;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Texts;

public sealed class SpanishTests
{
    static readonly IReadOnlyList<SourceFile> Files = [.. SourceFile.All.Where(f => f.IsProduct)];
    static readonly IReadOnlyList<WordList> Lists = Sentences.Lists();
    static readonly IReadOnlySet<string> Same = File.ReadLines(Repository.At("tests", "Plan.Tests", "Texts", "same-in-both.txt")).Where(l => l.Length > 0).ToHashSet();

    [Fact]
    public void Every_sentence_has_its_Spanish() => Spanish.Missing(Files.SelectMany(Sentences.Of), Lists).ShouldHold();

    [Fact]
    public void No_sentence_is_put_together_at_run_time() => Files.SelectMany(Sentences.PutTogether).ShouldHold();

    [Fact]
    public void No_Spanish_is_left_over()
    {
        var literals = Files.GroupBy(f => f.Project).ToDictionary(g => g.Key, g => g.SelectMany(f => Literals.All(f.Text)).ToHashSet());

        Spanish.LeftOver(Lists, p => literals.GetValueOrDefault(p) ?? []).ShouldHold();
    }

    [Fact]
    public void English_and_Spanish_say_the_same_with_the_same_places() => Spanish.Faults(Lists, Same).Concat(Spanish.NeedlesslyTheSame(Lists, Same)).ShouldHold();

    [Theory]
    [InlineData("modules/A/P.cshtml", "<p>@Say[\"Ask for help\"]</p>")]
    [InlineData("modules/A/P.cshtml", "<p-field for=\"Input.X\" label=\"Ask for help\" />")]
    [InlineData("modules/A/P.cshtml", "<p-field hint=\"Ask for help\" />")]
    [InlineData("modules/A/P.cs", "var x = say[\"Ask for \" +\n  \"help\"];")]
    [InlineData("modules/A/P.cs", "return Refusal.Rule(\"Ask for help\", \"Due\");")]
    [InlineData("modules/A/P.cs", "static Refusal R => new(RefusalKind.Rule, \"Ask for help\");")]
    [InlineData("modules/A/P.cs", "return await act.Commit(AuditCode.Made, \"Ask for help\");")]
    [InlineData("modules/A/P.cs", "Task<Outcome> Open(FileId file, string what = \"Ask for help\");")]
    [InlineData("modules/A/P.cs", "[StringLength(9, ErrorMessage = \"Ask for help\")]")]
    public void A_sentence_is_found_and_missed_wherever_it_stands(string path, string text)
    {
        var sentences = Sentences.Of(new SourceFile(path, text)).ToList();

        sentences.ShouldHaveSingleItem().English.ShouldBe("Ask for help");
        Spanish.Missing(sentences, [List("modules/A")]).ShouldHaveSingleItem().ShouldContain($"{path}:1: \"Ask for help\" has no Spanish");
        Spanish.Missing(sentences, [List("modules/A", ("Ask for help", "Pide ayuda"))]).ShouldBeEmpty();
        Spanish.Missing(sentences, [List("modules/B", ("Ask for help", "Pide ayuda"))]).ShouldNotBeEmpty();
    }

    [Fact]
    public void Both_sentences_of_a_plural_and_those_that_stand_in_lists_are_found()
    {
        Sentences.Of(new SourceFile("modules/A/P.cs", "say.Plural(n, \"{0} file\", \"{0} files\")")).Select(s => s.English).ShouldBe(["{0} file", "{0} files"]);
        Sentences.Of(new SourceFile("modules/A/P.cs", "  Kind.One => \"It is done now.\",\n  throw new InvalidOperationException(\"It was done before.\");")).Select(s => s.English).ShouldBe(["It is done now."]);
    }

    [Theory]
    [InlineData("<p-field label=\"@Model.Label\" />")]
    [InlineData("<p>@Say[option.Label]</p>")]
    public void What_is_known_only_at_run_time_is_no_sentence(string text) => Sentences.Of(new SourceFile("modules/A/P.cshtml", text)).ShouldBeEmpty();

    [Fact]
    public void A_sentence_put_together_is_named() => Sentences.PutTogether(new SourceFile("modules/A/P.cs", "say[$\"{n} files\"]")).ShouldHaveSingleItem();

    [Fact]
    public void A_left_over_is_named() =>
        Spanish.LeftOver([List("modules/A", ("Old", "Viejo"), ("New", "Nuevo"))], _ => new HashSet<string> { "New" }).ShouldHaveSingleItem().ShouldContain("still has \"Old\"");

    [Theory]
    [InlineData("Save", "Save", "is not translated")]
    [InlineData("Save", " ", "is empty")]
    [InlineData("{0} of {1}", "{0} de {2}", "different places")]
    [InlineData("Tell {the client}", "Dígalo", "different places")]
    [InlineData("Why?", "Por qué?", "lacks its ¿")]
    [InlineData("It is done.", "Está hecho", "end differently")]
    public void A_fault_in_a_pair_is_named(string english, string spanish, string complaint) =>
        Spanish.Faults([List("modules/A", (english, spanish))], new HashSet<string>()).ShouldContain(c => c.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void Two_lists_that_disagree_and_a_list_that_repeats_itself_are_named()
    {
        var complaints = Spanish.Faults([List("modules/A", ("Save", "Guardar"), ("Save", "Guardar")), List("modules/B", ("Save", "Salvar"))], new HashSet<string>()).ToList();

        complaints.ShouldContain(c => c.Contains("2 times", StringComparison.Ordinal));
        complaints.ShouldContain(c => c.Contains("two Spanish sentences", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_is_the_same_is_so_by_name() => Spanish.Faults([List("modules/A", ("No", "No"))], new HashSet<string> { "No" }).ShouldBeEmpty();

    [Fact]
    public void A_name_on_that_list_without_need_is_named() => Spanish.NeedlesslyTheSame([List("modules/A", ("No", "Non"))], new HashSet<string> { "No" }).ShouldHaveSingleItem();

    static WordList List(string project, params (string, string)[] pairs) => new(project, pairs);
}
