using Parasol.Clients.Domain;
using Parasol.Web.Tags;
using Parasol.Web.Words;

namespace Parasol.Clients;

/// <summary>Languages to choose from, in the reader's language and in their own, with one that is stored and not on the list.</summary>
public static class LanguageChoices
{
    /// <summary>Every language of the list, and the stored one.</summary>
    public static IEnumerable<Choice> Of(Say say, string? stored) =>
        SpokenLanguages.All.Select(l => new Choice(l.Tag, Show(say, l), IsWords: true))
            .Concat(stored is not null && !SpokenLanguages.All.Any(l => l.Tag == stored) ? [new Choice(stored, SpokenLanguages.Find(stored) is { } near ? Show(say, near) : stored, IsWords: true)] : []);

    /// <summary>One language, as the choices show it; a tag that is none of the list stays as it was written.</summary>
    public static string Show(Say say, string tag) => SpokenLanguages.Find(tag) is { } language ? Show(say, language) : tag;

    static string Show(Say say, SpokenLanguage language) =>
        say[language.Name] is var name && name.Equals(language.Own, StringComparison.OrdinalIgnoreCase) ? language.Own : $"{name} · {language.Own}";
}
