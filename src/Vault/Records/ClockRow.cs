using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.Records;

/// <summary>Until when the computer's clock was believed.</summary>
sealed class ClockRow
{
    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The day the clock work ran last.")]
    public required DateOnly Seen { get; set; }

    [Clear("How often the clock was found more than 40 days off.")]
    public int Jumps { get; set; }
}
