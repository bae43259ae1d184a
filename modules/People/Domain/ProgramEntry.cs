using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.Domain;

/// <summary>A program as the organisation describes it. Who holds its keys is Vault's to know.</summary>
sealed class ProgramEntry
{
    public const int LongestName = 60;

    ProgramEntry(ProgramId id, OrganisationId organisation, ProgramKind kind) => (Id, Organisation, Kind) = (id, organisation, kind);

    [Clear("A random id.")]
    public ProgramId Id { get; private set; }

    [Clear("Which organisation.")]
    public OrganisationId Organisation { get; private set; }

    [Clear("Its name, which public pages may show.")]
    public string Name { get; private set; } = "";

    [Clear("With clients, House, or Oversight.")]
    public ProgramKind Kind { get; private set; }

    [Clear("Its form is open to the public.")]
    public bool TakesRequests { get; private set; }

    [Clear("The number shown when its form is closed.")]
    public string Phone { get; private set; } = "";

    [Clear("Which questions that can be left out its forms ask.")]
    public string OptionalFields { get; private set; } = "";

    [Clear("After how many days without contact Today names a person; empty for the usual number, 0 for never.")]
    public int? QuietDays { get; private set; }

    [Clear("Which notice about a duty to report its form shows before it asks for an age; empty for the one that ships.")]
    public DutyNotice? Duty { get; private set; }

    [Clear("That notice in the program's own words, which whoever is asked may read.")]
    public string? DutyWords { get; private set; }

    public IReadOnlyList<string> OptionalFieldKeys => OptionalFields.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A new program. With clients, its form opens by itself once two people hold its keys.</summary>
    public static Outcome<ProgramEntry> Make(ProgramId id, OrganisationId organisation, ProgramKind kind, string? name)
    {
        var program = new ProgramEntry(id, organisation, kind) { TakesRequests = kind == ProgramKind.Work };
        return program.Rename(name).Refusal is { } refusal ? refusal : program;
    }

    public Outcome Change(string? name, string? phone, bool takesRequests, IReadOnlyList<string> optionalFields)
    {
        if (Kind != ProgramKind.Work)
        {
            return Refusal.Rule("This program belongs to everybody and has no {clients}. It stays as it is.");
        }
        if (PhoneNumber.Read(phone) is not { } number)
        {
            return PhoneNumber.Wrong;
        }
        var renamed = Rename(name);
        if (renamed.IsDone)
        {
            (Phone, TakesRequests, OptionalFields) = (number, takesRequests, string.Join(' ', optionalFields.Order(StringComparer.Ordinal)));
        }
        return renamed;
    }

    /// <summary>After how many days without contact Today names a person; 0 for never.</summary>
    public Outcome Watch(int days)
    {
        if (!ProgramCard.QuietChoices.Contains(days))
        {
            return Refusal.Rule("Choose from the list.", nameof(QuietDays));
        }
        QuietDays = days;
        return Outcome.Done;
    }

    /// <summary>Which notice about a duty to report stands before the question for an age.</summary>
    public Outcome Warn(DutyNotice notice, string? words)
    {
        if (!Enum.IsDefined(notice))
        {
            return Refusal.Rule("Choose from the list.", nameof(Duty));
        }
        var own = Prose.Clean(words);
        if (own is null && notice == DutyNotice.Own)
        {
            return Refusal.Rule("Write what this program has to report, in plain words.", nameof(DutyWords));
        }
        if (own?.Length > ReportingDuty.Longest)
        {
            return Refusal.Rule("Write the notice in at most 1000 characters.", nameof(DutyWords));
        }
        (Duty, DutyWords) = (notice, own);
        return Outcome.Done;
    }

    Outcome Rename(string? name)
    {
        if (Prose.Clean(name) is not { Length: <= LongestName } clean || clean.Contains('\n', StringComparison.Ordinal))
        {
            return Refusal.Rule("Write the program's name in one line of at most 60 characters.", nameof(Name));
        }
        Name = clean;
        return Outcome.Done;
    }
}
