using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.OnePerson;

/// <summary>One of two files that are compared.</summary>
/// <param name="File">Which.</param>
/// <param name="Profile">Who they are.</param>
/// <param name="Contact">How to reach them.</param>
/// <param name="LastContact">The last day somebody was in contact.</param>
/// <param name="Held">How many records of each group there are: label (English, key of its translation) and number.</param>
/// <param name="Once">The groups of which a file has one record, and this one has.</param>
sealed record FileSide(FileId File, Profile Profile, SafeContact? Contact, DateOnly? LastContact, IReadOnlyList<(string Label, int Count)> Held, IReadOnlyList<string> Once)
{
    public override string ToString() => "sealed";
}

/// <summary>Opens two files of one program to see whether they are about one person.</summary>
[Opens]
sealed class CompareFiles(IStaffVault vault, ParasolDb db, FindAlike alike, IEnumerable<HeldAs> labels, IEnumerable<OnePerFile> singles)
{
    public async Task<Outcome<(IReadOnlyList<FileSide> Sides, IReadOnlyList<string> Why)>> Read(FileId one, FileId other)
    {
        // Of another program nothing is opened, and no trace is left there.
        var cards = await vault.Cards([one, other]);
        if ((await vault.LeadTo([one, other])).Count > 0)
        {
            return Refusal.Rule("These files were put together already.");
        }
        if (one == other || cards.Count != 2 || cards[one].Program != cards[other].Program)
        {
            return Refusal.NotThere;
        }
        var (a, b) = (await vault.Open(one, "Compared two files"), await vault.Open(other, "Compared two files"));
        if (!a.IsDone || !b.IsDone || !FileChanges.IsClientFile(a.Value) || !FileChanges.IsClientFile(b.Value))
        {
            return Refusal.NotThere;
        }
        var days = await db.Set<FileRow>().Where(f => f.File == one || f.File == other).ToDictionaryAsync(f => f.File, f => f.LastContact);
        return (new[] { Side(a.Value, days), Side(b.Value, days) }, await alike.Why(a.Value, other));
    }

    FileSide Side(OpenFile file, Dictionary<FileId, DateOnly?> days)
    {
        var names = labels.ToDictionary(l => l.Table, l => l.ForStaff);
        var once = singles.Select(s => s.Table).ToHashSet();
        var rows = file.Rows.Where(r => names.ContainsKey(r.Kind)).ToList();
        return new FileSide(
            file.Id, file.One<Profile>()?.Value ?? new Profile(), file.One<SafeContact>()?.Value, days.GetValueOrDefault(file.Id),
            [.. rows.Where(r => !once.Contains(r.Kind) && r.Kind != TableCode.SamePerson).GroupBy(r => names[r.Kind], StringComparer.Ordinal).Select(g => (g.Key, g.Count()))],
            [.. rows.Where(r => once.Contains(r.Kind) && r.Kind is not (TableCode.Profile or TableCode.SafeContact)).Select(r => names[r.Kind])]);
    }
}
