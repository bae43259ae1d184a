using Parasol.Vault;

namespace Parasol.People.Programs;

/// <summary>A program and who holds it.</summary>
/// <param name="Card">The program.</param>
/// <param name="Names">The names of those who hold its keys and can be named.</param>
/// <param name="Unnamed">How many hold it whose names the reader cannot open.</param>
sealed record ProgramHolders(ProgramCard Card, IReadOnlyList<string> Names, int Unnamed)
{
    /// <summary>How far it is with new keys, where somebody has left; else null.</summary>
    public KeysInMaking? Making { get; init; }

    /// <summary>The reader holds it.</summary>
    public bool IsMine { get; init; }

    public override string ToString() => "sealed";
}

/// <summary>The programs with those who hold them: the organisation's own first, then House and Oversight.</summary>
sealed class ProgramOverview(IStaffVault vault, IPrograms programs, IMembers members, ILeaving leaving, IColleagues colleagues)
{
    public async Task<IReadOnlyList<ProgramHolders>> All()
    {
        var (names, making) = (await colleagues.Names(), await leaving.InMaking());
        var mine = await vault.MyPrograms();
        var everybody = (await members.All()).Where(m => m.IsEnabled).ToList();
        return
        [
            .. (await programs.All()).OrderBy(p => p.Kind).Select(card =>
            {
                var holders = everybody.Where(m => m.Programs.Contains(card.Id)).Select(m => names.GetValueOrDefault(m.Staff)).ToList();
                return new ProgramHolders(card, [.. holders.OfType<string>().Order(StringComparer.CurrentCultureIgnoreCase)], holders.Count(n => n is null)) { Making = making.FirstOrDefault(m => m.Program == card.Id), IsMine = mine.Contains(card.Id) };
            }),
        ];
    }
}
