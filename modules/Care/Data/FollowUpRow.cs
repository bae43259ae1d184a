using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Care.Data;

/// <summary>The clear part of a follow-up: enough to know that something is due, nothing of what.</summary>
internal sealed class FollowUpRow
{
    [Clear("A random id.")]
    public required RowId Row { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Whose: the random id of a file.")]
    public required FileId File { get; init; }

    [Clear("By which day something is to be done, so that Today can show it without opening everything.")]
    public required DateOnly DueDay { get; set; }

    [Clear("It is done.")]
    public required bool IsDone { get; set; }
}
