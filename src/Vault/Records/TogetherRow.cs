using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Vault.Records;

/// <summary>Whether two files that were put together can still be taken apart.</summary>
enum TogetherState : short
{
    CanBeUndone = 1,

    ForGood = 2,
}

/// <summary>A file that was put together with another of its program: while this row stands, nobody reaches it.</summary>
sealed class TogetherRow
{
    [Clear("Which file was put together with another: a random id.")]
    public required FileId File { get; init; }

    [Clear("With which file: a random id.")]
    public required FileId Into { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Whether it can still be undone.")]
    public required TogetherState State { get; set; }

    [Clear("The last day on which it can be undone: the clock that destroys the keys afterwards holds none.")]
    public required DateOnly LastDay { get; init; }
}
