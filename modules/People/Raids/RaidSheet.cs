using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.Raids;

/// <summary>Whom to call and who is where when somebody comes to search: one sheet of the organisation, sealed to House.</summary>
[SealedAs(TableCode.RaidSheet)]
sealed record RaidSheet : SealedRecord
{
    /// <summary>The longest of the two lists, in characters.</summary>
    public const int Longest = 4000;

    /// <summary>Legal observers and counsel, name and phone, one a line.</summary>
    public string Observers { get; init; } = "";

    /// <summary>Who is where, by code alone, one a line.</summary>
    public string Places { get; init; } = "";

    /// <summary>The lines of a list.</summary>
    public static IReadOnlyList<string> Lines(string list) => list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Reads and writes the sheet. Whoever was not granted House has none.</summary>
[Opens]
sealed class KeepRaidSheet(IStaffVault vault)
{
    public async Task<Outcome<RaidSheet>> Read()
    {
        if (await vault.House() is not { } house)
        {
            return Refusal.NotThere;
        }
        var desk = await vault.OpenDesk(house, "Looked at the sheet for a search");
        return desk.IsDone ? desk.Value.Find<RaidSheet>(RowOf(house))?.Value ?? new RaidSheet() : desk.Refusal;
    }

    public async Task<Outcome> Save(string? observers, string? places)
    {
        if (await vault.House() is not { } house)
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(house);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var sheet = new RaidSheet { Observers = Prose.Clean(observers) ?? "", Places = Prose.Clean(places) ?? "" };
        if (desk.Value.Find<RaidSheet>(RowOf(house)) is { } was)
        {
            act.Change(was, sheet);
        }
        else
        {
            act.Add(desk.Value.Id, sheet, RowOf(house));
        }
        return await act.Commit(AuditCode.Changed, "Changed the sheet for a search");
    }

    static RowId RowOf(ProgramId house) => new(house.Value);
}
