using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Legal.Matters;

/// <summary>
/// In which programs there is legal work: those in which an administrator switched it on. The wall is the program's key; this only says that a program
/// without the tick has no such pages either.
/// </summary>
[Opens]
internal sealed class LegalWall(IPrograms programs, IStaffVault vault)
{
    /// <summary>The key of the tick on a program.</summary>
    public const string Tick = "legal-work";

    /// <summary>The reader's programs with legal work, by name.</summary>
    public async Task<IReadOnlyList<ProgramCard>> Mine() => [.. (await programs.Mine()).Where(p => p.OptionalFields.Contains(Tick))];

    /// <summary>Opens a file of a program with legal work; every other one is not there.</summary>
    public async Task<Outcome<OpenFile>> Open(FileId file, string what)
    {
        var open = await vault.Open(file, what);
        return open.IsDone && await Has(open.Value.Program) ? open : open.Refusal ?? Refusal.NotThere;
    }

    /// <summary>The same, in order to change it.</summary>
    public async Task<Outcome<OpenFile>> Open(StaffAct act, FileId file)
    {
        var open = await act.Open(file);
        return open.IsDone && await Has(open.Value.Program) ? open : open.Refusal ?? Refusal.NotThere;
    }

    async Task<bool> Has(ProgramId program) => (await programs.Find(program))?.OptionalFields.Contains(Tick) == true;
}
