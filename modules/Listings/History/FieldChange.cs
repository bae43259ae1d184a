using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Listings.History;

/// <summary>
/// That one public field of a listing said something and then something else. It is added in the same transaction as the change and
/// never touched again. Who changed it is not kept here: a colleague is "a colleague".
/// </summary>
internal sealed class FieldChange
{
    [Clear("A random id.")]
    public required RowId Row { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Of which service, provider or place: a random id.")]
    public required Guid About { get; init; }

    [Clear("How many times the directory had changed before.")]
    public required long Nth { get; init; }

    [Clear("On which day it changed.")]
    public required DateOnly Day { get; init; }

    [Clear("The name of the source whose import changed it; empty where a colleague did, never which.")]
    public required string Source { get; init; }

    [Clear("The name of a public field.")]
    public required string Field { get; init; }

    [Clear("The published fact as it was.")]
    public string? Before { get; init; }

    [Clear("The published fact from then on.")]
    public string? After { get; init; }
}
