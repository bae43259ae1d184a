using System.CommandLine;
using Parasol.App;
using Parasol.Care.Coverage;
using Parasol.Care.Routine;
using Parasol.Cli.Verbs;
using Parasol.Listings;
using Parasol.Web.Words;

namespace Parasol.Cli.Lint;

/// <summary>
/// Every text the product ships, in every language it speaks: the sentences of the word lists, the labels that stand in code and are
/// translated from there, the words an organisation may change, and what the command line says about itself.
/// </summary>
static class ShippedTexts
{
    /// <summary>All of them, each with where it stands.</summary>
    public static IReadOnlyCollection<ShippedText> All() =>
    [
        .. WordsLint.TextsOf(LintVerbs.Product()).Concat(Labels()).Concat(Programs()).Concat(Law()).Concat(OwnWords()).Concat(Descriptions(Commands.All(new Option<string>("--data"), new Option<bool>("--json")))).Distinct(),
    ];

    static IEnumerable<ShippedText> Labels() => Needs.All.Select(need => new ShippedText("Parasol.Listings, needs", "en", need.Label));

    static IEnumerable<ShippedText> Programs() => CoverageTexts.All.Concat(RoutineTexts.All).Select(text => new ShippedText("Parasol.Care, programs", text.Language, text.Text));

    static IEnumerable<ShippedText> Law() => LegalDesk.Sentences.Select(text => new ShippedText("Parasol.Legal, texts", text.Language, text.Text));

    static IEnumerable<ShippedText> OwnWords() =>
        from language in WordBook.Languages
        from word in Say.OwnWords
        select new ShippedText("Parasol.Web, own words", language, Say.ShippedWord(language, word));

    static IEnumerable<ShippedText> Descriptions(IEnumerable<Command> commands) =>
        from command in commands
        from text in command.Options.Select(o => o.Description).Concat(command.Arguments.Select(a => a.Description)).Append(command.Description)
            .OfType<string>().Select(d => new ShippedText($"parasol {command.Name}", "en", d)).Concat(Descriptions(command.Subcommands))
        select text;
}
