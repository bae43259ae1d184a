using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People;

/// <summary>A program as pages show it. Clear: nothing here is about a client.</summary>
/// <param name="Id">The program.</param>
/// <param name="Name">Its name, as the organisation wrote it.</param>
/// <param name="Kind">Work, House or Oversight.</param>
/// <param name="TakesRequests">Its form is open to the public. A program with one member is "forming" and takes none.</param>
/// <param name="Phone">The number shown when the form is closed; may be empty.</param>
public sealed record ProgramCard(ProgramId Id, string Name, ProgramKind Kind, bool TakesRequests, string Phone);

/// <summary>The programs of this request's organisation.</summary>
public interface IPrograms
{
    /// <summary>All of them, by name.</summary>
    Task<IReadOnlyList<ProgramCard>> All();

    /// <summary>Those whose keys the reader holds and that have clients, by name. Empty for visitors.</summary>
    Task<IReadOnlyList<ProgramCard>> Mine();

    /// <summary>Those that take requests from the public, by name.</summary>
    Task<IReadOnlyList<ProgramCard>> TakingRequests();

    /// <summary>One, or null.</summary>
    Task<ProgramCard?> Find(ProgramId program);

    /// <summary>The program House of this organisation.</summary>
    Task<ProgramId> House();
}

/// <summary>Names of colleagues, opened from House for a signed-in reader.</summary>
public interface IColleagues
{
    /// <summary>Id to name. A colleague whose name cannot be opened is absent.</summary>
    Task<IReadOnlyDictionary<StaffId, string>> Names();
}
