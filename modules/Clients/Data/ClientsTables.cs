using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Clients.Data;

/// <summary>What stands in clear about a file: that there is one.</summary>
sealed class FileRow
{
    [Clear("The file: a random id.")]
    public required FileId File { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("The file is closed: lists put it last, and the clock of keeping starts.")]
    public required bool IsClosed { get; set; }

    [Clear("The day of the last change: the clock of keeping is set by it.")]
    public required DateOnly LastChange { get; set; }

    [Clear("The last day somebody was in contact: so that nobody is forgotten.")]
    public DateOnly? LastContact { get; set; }
}

/// <summary>How long a program keeps closed files: the clock that destroys their keys holds none.</summary>
sealed class KeepingRow
{
    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("How many days after the last change; 0 is for ever.")]
    public int Days { get; set; }

    [Clear("The day somebody let many files go at once.")]
    public DateOnly? LetGo { get; set; }

    [Clear("How often the computer's clock had jumped when somebody last set this or let files go. Empty: never.")]
    public int? Jumps { get; set; }
}

/// <summary>How a release stands.</summary>
enum ReleaseState : short
{
    Live = 1,

    Stopped = 2,
}

/// <summary>What stands in clear about a release, so that it can end without a key.</summary>
sealed class ReleaseRow
{
    [Clear("The release: a random id.")]
    public required RowId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("In which file: a random id.")]
    public required FileId File { get; init; }

    [Clear("Live or stopped: a release must be able to end without a key.")]
    public required ReleaseState State { get; set; }

    [Clear("The last day: a release must be able to end without a key.")]
    public required DateOnly Until { get; init; }
}

/// <summary>That a legal demand came in a year: so that a public page can say how many, and opens nothing for it.</summary>
sealed class DemandRow
{
    [Clear("A random number; the demand that has it lies sealed.")]
    public required RowId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("The year in which it came: the public page says how many, in bands.")]
    public required short Year { get; init; }

    [Clear("Something was given because of it: the public page says how often, in bands.")]
    public bool WasGiven { get; set; }
}

sealed class ClientsTables : IRecordTables
{
    public void Build(ModelBuilder model)
    {
        model.Entity<FileRow>(b =>
        {
            b.ToTable("clients_files").HasKey(r => r.File);
            b.HasIndex(r => r.Program);
            b.HasIndex(r => new { r.Program, r.IsClosed, r.LastContact });
        });
        model.Entity<DemandRow>(b =>
        {
            b.ToTable("clients_demands").HasKey(r => r.Id);
            b.HasIndex(r => new { r.Organisation, r.Year });
        });
        model.Entity<KeepingRow>(b => b.ToTable("clients_keeping").HasKey(r => r.Program));
        model.Entity<OutgoingRow>(b =>
        {
            b.ToTable("clients_outgoing").HasKey(r => r.Row);
            b.HasIndex(r => new { r.Program, r.State, r.DueDay });
            b.HasIndex(r => r.File);
        });
        model.Entity<ReleaseRow>(b =>
        {
            b.ToTable("clients_releases").HasKey(r => r.Id);
            b.HasIndex(r => r.File);
        });
    }
}
