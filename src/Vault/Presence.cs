using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>Who is at work on something.</summary>
/// <param name="Who">The colleague.</param>
/// <param name="Since">Since when, UTC.</param>
public sealed record Present(StaffId Who, DateTimeOffset Since) : SealedRecord;

/// <summary>
/// Says that somebody is at work on something already, to those who hold the program's keys and to nobody else. Gone 15 minutes after their
/// last look. A courtesy and no lock: nothing is refused because of it.
/// </summary>
[Opens]
public interface IPresence
{
    /// <summary>The reader looks at this. Tells who came before them and is still at it; null for nobody else.</summary>
    Task<Present?> Come(ProgramId program, Guid item);

    /// <summary>Which of these somebody else is at work on.</summary>
    Task<IReadOnlyDictionary<Guid, Present>> Others(ProgramId program, IReadOnlyCollection<Guid> items);
}
