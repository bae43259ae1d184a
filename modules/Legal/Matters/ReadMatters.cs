using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Legal.Matters;

/// <summary>The matters of one file, as its pages show them.</summary>
internal sealed record MatterSheet(OpenFile Open, string CallName, IReadOnlyList<Opened<Matter>> Matters, IReadOnlyDictionary<StaffId, string> Names)
{
    public override string ToString() => "sealed";
}

/// <summary>One matter of a list across files.</summary>
internal sealed record MatterLine(FileId File, RowId Row, string CallName, Matter Matter)
{
    public override string ToString() => "sealed";
}

/// <summary>Reads matters: of a file, and of a program.</summary>
[Opens]
internal sealed class ReadMatters(LegalWall wall, IStaffVault vault, IClientFiles clients, IColleagues colleagues)
{
    /// <summary>Open ones first, newest first.</summary>
    public async Task<Outcome<MatterSheet>> Of(FileId file, string what = "Looked at the matters")
    {
        var open = await wall.Open(file, what);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var names = await colleagues.Names();
        return open.Then(f => new MatterSheet(f, clients.ProfileOf(f).CallName, [.. f.All<Matter>().OrderBy(m => !m.Value.IsOpen).ThenByDescending(m => m.Value.At)], names));
    }

    /// <summary>Those of a program whose file is there, open ones first.</summary>
    public async Task<IReadOnlyList<MatterLine>> Of(ProgramId program)
    {
        var matters = await vault.OpenAll<Matter>(program);
        var cards = await vault.Cards([.. matters.Select(m => m.File).Distinct()], "Looked at the matters of the program");
        return
        [
            .. matters.Where(m => cards.ContainsKey(m.File)).Select(m => new MatterLine(m.File, m.Row, cards[m.File].Card.CallName, m.Value))
                .OrderBy(l => !l.Matter.IsOpen).ThenBy(l => l.CallName, StringComparer.OrdinalIgnoreCase).ThenBy(l => l.Matter.At),
        ];
    }
}
