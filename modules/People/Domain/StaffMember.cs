using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.People.Domain;

/// <summary>Somebody who signs in. Their name is sealed to House; what they may do is Vault's to know.</summary>
sealed class StaffMember
{
    public const int LongestName = 80;
    public const int LongestLoginName = 60;

    StaffMember(StaffId id, OrganisationId organisation) => (Id, Organisation) = (id, organisation);

    [Clear("A random id.")]
    public StaffId Id { get; private set; }

    [Clear("Which organisation.")]
    public OrganisationId Organisation { get; private set; }

    [Clear("In which language they read; empty for the browser's.")]
    public string Language { get; private set; } = "";

    public static StaffMember Make(StaffId id, OrganisationId organisation) => new(id, organisation);

    public Outcome Read(string? language)
    {
        if (!string.IsNullOrEmpty(language) && !Tongues.Offered.Contains(language))
        {
            return Refusal.Rule("Choose a language from the list.", nameof(Language));
        }
        Language = language ?? "";
        return Outcome.Done;
    }

    /// <summary>The name colleagues see, or a refusal.</summary>
    public static Outcome<string> NameOf(string? typed, string field = "Name") =>
        Prose.Clean(typed) is { Length: <= LongestName } name && !name.Contains('\n', StringComparison.Ordinal) ? name
            : Refusal.Rule("Write a name in one line of at most 80 characters. Any name colleagues know is good.", field);

    /// <summary>The name to sign in with, or a refusal. It is kept only as a fingerprint.</summary>
    public static Outcome<string> LoginNameOf(string? typed, string field = "LoginName") =>
        Prose.Clean(typed) is { Length: <= LongestLoginName } name && Prose.Fold(name).Length > 0 ? name
            : Refusal.Rule("Write a sign-in name of letters or digits, at most 60 characters.", field);
}
