using System.Globalization;
using System.Text;
using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Web.Words;

namespace Parasol.Modules.Tests.Clients;

/// <summary>Every text that can leave for somebody's phone or e-mail, in both languages.</summary>
public sealed class NeutralLinesTests
{
    // Stems, so that no form of a word slips through: who we are, what it is about, what would give somebody away.
    static readonly string[] Banned =
    [
        "parasol", "lantern", "organi", "center", "centre", "centro", "program", "project", "proyecto", "service", "servicio", "clinic", "clinica", "hospital", "doctor", "nurse", "enfermer",
        "health", "salud", "test", "prueba", "result", "hiv", "vih", "sida", "aids", "sti", "its ", "prep", "pep", "hepat", "syphil", "sifil", "pregnan", "embaraz", "abort", "vaccin", "vacun",
        "drug", "droga", "needle", "jeringa", "naloxon", "methad", "metad", "condom", "sex", "trabajo", "work", "client", "trade", "traffick", "trata", "victim", "survivor", "shelter", "refugio",
        "legal", "lawyer", "abogad", "court", "corte", "juez", "judge", "police", "polic", "immigra", "migra", "visa", "asyl", "asilo", "case", "caso", "file", "expediente", "worker", "counsel",
        "therap", "terap", "support", "apoyo", "help", "ayuda", "benefit", "food", "comida", "housing", "vivienda", "appointment", "cita", "http", "www", "@",
    ];

    [Fact]
    public void Nothing_in_them_tells_who_writes_or_why()
    {
        var texts = Everything().ToList();

        texts.Distinct().Count().ShouldBe((2 * Enum.GetValues<NeutralLine>().Length) + 2);
        foreach (var text in texts)
        {
            Found(text).ShouldBeEmpty($"\"{text}\"");
        }
    }

    [Theory]
    [InlineData("Your test is ready.", "test")]
    [InlineData("Cita en la clínica", "cita")]
    [InlineData("Tu expediente está listo.", "expediente")]
    [InlineData("See https://parasol.example", "http")]
    public void A_word_that_tells_is_found(string text, string word) => Found(text).ShouldContain(word);

    [Fact]
    public void They_are_short_hold_no_number_and_no_place_to_fill_in()
    {
        foreach (var text in Everything())
        {
            text.Length.ShouldBeLessThan(70);
            text.ShouldNotContain('{');
            text.Any(char.IsDigit).ShouldBeFalse(text);
        }
    }

    [Theory]
    [InlineData("es", "es"), InlineData("es-MX", "es"), InlineData("en", "en"), InlineData("zh", "en"), InlineData(null, "en")]
    public void They_come_in_the_persons_language(string? spoken, string language) => NeutralLines.LanguageFor(spoken).ShouldBe(language);

    static IEnumerable<string> Everything() =>
        Enum.GetValues<NeutralLine>().Select(NeutralLines.Says).Append(NeutralLines.Subject).SelectMany(text => new[] { Words.Find("en", text), Words.Find("es", text) });

    internal static WordBook Words { get; } = new([new WordSource(typeof(ClientsModule).Assembly)]);

    static List<string> Found(string text)
    {
        var plain = new string([.. text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)]);
        return [.. Banned.Where(b => plain.Contains(b, StringComparison.Ordinal))];
    }
}
