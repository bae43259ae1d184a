using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Listings.Upkeep;

/// <summary>Who looks after a listing, and how often somebody called there in vain.</summary>
internal sealed class ListingCare
{
    [Clear("Which service.")]
    public required ServiceId Service { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which colleague keeps the listing up to date: a staff member's random id, about a public listing and nobody who is served.")]
    public StaffId? Keeper { get; set; }

    [Clear("How often nobody answered the phone since it was last checked.")]
    public int Tries { get; private set; }

    [Clear("On which day nobody answered.")]
    public DateOnly? LastTry { get; private set; }

    /// <summary>Tries from before the last check no longer count.</summary>
    public int TriesSince(DateOnly? lastChecked) => LastTry is { } tried && !(tried <= lastChecked) ? Tries : 0;

    /// <summary>Nobody answered today.</summary>
    public void CalledInVain(DateOnly today, DateOnly? lastChecked) => (Tries, LastTry) = (TriesSince(lastChecked) + 1, today);
}
