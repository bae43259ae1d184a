using System.Globalization;
using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.People.Domain;

/// <summary>The organisation's own word for a client, in one of the forms that sentences need.</summary>
sealed class OwnWord
{
    public const int Longest = 40;

    OwnWord(OrganisationId organisation, string language, string word) => (Organisation, Language, Word) = (organisation, language, word);

    /// <summary>The forms, as they stand in sentences between braces.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["client", "clients", "a client", "the client", "the clients"];

    [Clear("Which organisation.")]
    public OrganisationId Organisation { get; private set; }

    [Clear("In which language.")]
    public string Language { get; private set; }

    [Clear("Which form of the word.")]
    public string Word { get; private set; }

    [Clear("The word the organisation uses for all its clients.")]
    public string Text { get; private set; } = "";

    /// <summary>Says it otherwise from now on.</summary>
    public void Say(string text) => Text = text;

    /// <summary>All forms in one language, or a refusal. Nothing typed at all means the usual words: an empty list.</summary>
    public static Outcome<IReadOnlyList<OwnWord>> All(OrganisationId organisation, string language, IReadOnlyDictionary<string, string?> typed)
    {
        var texts = Forms.ToDictionary(f => f, f => Prose.Clean(typed.GetValueOrDefault(f)), StringComparer.Ordinal);
        if (texts.Values.All(t => t is null))
        {
            return Outcome.With<IReadOnlyList<OwnWord>>([]);
        }
        if (texts.FirstOrDefault(t => t.Value is null).Key is { } missing)
        {
            return Refusal.Rule("Write every form, or leave all of them empty for the usual words.", FieldOf(language, missing));
        }
        if (texts.FirstOrDefault(t => !IsWord(t.Value!)).Key is { } wrong)
        {
            return Refusal.Rule("Use letters, spaces and hyphens only, at most 40 characters.", FieldOf(language, wrong));
        }
        return Outcome.With<IReadOnlyList<OwnWord>>([.. Forms.Select(f => new OwnWord(organisation, language, f) { Text = texts[f]! })]);
    }

    /// <summary>The name of the input that holds this form: "EsTheClients".</summary>
    public static string FieldOf(string language, string form) =>
        string.Concat($"{language} {form}".Split(' ').Select(part => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part)));

    // Braces would make a word part of the machinery of sentences.
    static bool IsWord(string text) => text.Length <= Longest && text.Any(char.IsLetter)
        && text.All(c => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is ' ' or '-' or '\'' or '’' or '/' or '·');
}
