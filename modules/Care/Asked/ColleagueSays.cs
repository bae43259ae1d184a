using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Asked;

/// <summary>What a colleague says about themselves, of their own will: sealed to House, so that everybody who works here can read it, and nobody else.</summary>
[SealedAs(TableCode.ColleagueSays)]
internal sealed record ColleagueSays : SealedRecord
{
    public StaffId Staff { get; init; }

    /// <summary>As tags.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Codes of <see cref="AboutFields.Traits"/>.</summary>
    public IReadOnlyList<string> Traits { get; init; } = [];

    public string? Words { get; init; }

    public bool IsEmpty => Languages.Count == 0 && Traits.Count == 0 && Words is null;

    public static Outcome<ColleagueSays> Write(StaffId staff, IReadOnlyList<string> languages, IReadOnlyList<string> traits, string? words) =>
        languages.Any(l => SpokenLanguages.All.All(s => s.Tag != l)) ? Refusal.Rule("Choose from the list.", nameof(Languages))
        : traits.Any(t => AboutFields.Traits.All(k => k.Code != t)) ? Refusal.Rule("Choose from the list.", nameof(Traits))
        : new ColleagueSays { Staff = staff, Languages = [.. languages.Distinct()], Traits = [.. traits.Distinct()], Words = Prose.Clean(words) };
}

/// <summary>A colleague who could be the one, and what speaks for them: nobody is chosen by this.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Name">The name colleagues see.</param>
/// <param name="Traits">What the person wished for and this colleague says of themselves: codes.</param>
/// <param name="Languages">The languages both speak: tags.</param>
/// <param name="Words">What this colleague says in own words, or null.</param>
internal sealed record Peer(StaffId Staff, string Name, IReadOnlyList<string> Traits, IReadOnlyList<string> Languages, string? Words)
{
    public override string ToString() => "sealed";

    /// <summary>
    /// Colleagues who speak a language of the person, or say of themselves what the person wished for. The wish decides: whoever fits more of it comes
    /// first, and a language only between equals. Age, identities and work are not asked about, because they are not given here.
    /// </summary>
    public static IReadOnlyList<Peer> Matching(IReadOnlyCollection<string> wishes, IReadOnlyCollection<string> languages, IEnumerable<ColleagueSays> colleagues, IReadOnlyDictionary<StaffId, string> names) =>
    [
        .. colleagues.Where(c => names.ContainsKey(c.Staff))
            .Select(c => new Peer(c.Staff, names[c.Staff], [.. c.Traits.Where(wishes.Contains)], [.. c.Languages.Where(languages.Contains)], c.Words))
            .Where(p => p.Traits.Count > 0 || p.Languages.Count > 0)
            .OrderByDescending(p => p.Traits.Count).ThenByDescending(p => p.Languages.Count).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase),
    ];
}
