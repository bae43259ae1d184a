using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Doors;

/// <summary>Makes and ends the keys of helpers: one file's key, sealed to the key of one colleague that House has certified.</summary>
[Opens]
sealed class Helps(KeyDb keys, KeyRing ring, SessionKeys session, Chain chain, TimeProvider time)
{
    /// <summary>Nothing can be sealed to them.</summary>
    public static readonly Refusal NotHere = Refusal.Rule("This colleague cannot help: they have not joined, or have no keys of House.", "To");

    /// <summary>The row that gives a colleague the key of a file in hand. Not yet written.</summary>
    public async Task<Outcome<HelpRow>> Make(FileInHand file, StaffId to, DateOnly lastDay) =>
        await ring.Program(file.Program.Id) is null ? Refusal.NotThere : await Make(file, to, lastDay, session.Reader!.Id, inEmergency: false);

    /// <summary>The same help, with the key that the file has now.</summary>
    public Task<Outcome<HelpRow>> Again(FileInHand file, HelpRow was) =>
        was.InEmergency == true ? Make(file, was.To, was.LastDay, was.By, inEmergency: true) : Make(file, was.To, was.LastDay);

    /// <summary>Help that two people outside the program give: who agreed is its giver, and the program signs it.</summary>
    public Task<Outcome<HelpRow>> MakeInEmergency(FileInHand file, StaffId to, DateOnly lastDay) => Make(file, to, lastDay, session.Reader!.Id, inEmergency: true);

    async Task<Outcome<HelpRow>> Make(FileInHand file, StaffId to, DateOnly lastDay, StaffId by, bool inEmergency)
    {
        var (me, today, charter) = (session.Reader!, Today(time), file.Program.Charter);
        if (lastDay < today || lastDay > today.AddDays(IHelpVault.MostDays))
        {
            return Refusal.Rule("Choose for how many days.", "Days");
        }
        if (charter.Kind != ProgramKind.Work || charter.Desk == file.Id)
        {
            return Refusal.NotThere;
        }
        var program = file.Program.Id;
        if (to == by || await keys.Grants.AnyAsync(g => g.Program == program && g.Staff == to))
        {
            return Refusal.Rule("They open this program themselves. Choose a colleague outside it.", "To");
        }
        if (await HouseKey(me.Organisation, to) is not var (house, member) || chain.MemberKey(house, member) is not { } key)
        {
            return NotHere;
        }
        var blank = new HelpRow
        {
            File = file.Id, Generation = file.Generation, Organisation = me.Organisation, Program = program, To = to, LastDay = lastDay, By = by, InEmergency = inEmergency ? true : null, Sealed = [], Signature = [],
        };
        var secret = new byte[32];
        try
        {
            file.Key.CopyTo(secret);
            blank.Sealed = Hpke.Seal(key, Contexts.Help(blank), secret, PadPolicy.None);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
        if (!inEmergency)
        {
            blank.Signature = session.Signs!.Sign(Statements.Help(blank, member.SealKey));
            return blank;
        }
        using var signs = file.Program.SigningKey();
        if (signs is null)
        {
            return Refusal.NotThere;
        }
        blank.Signature = signs.Sign(Statements.EmergencyHelp(blank, member.SealKey));
        return blank;
    }

    /// <summary>Writes what was made, in place of what ran between the same two.</summary>
    public async Task Write(IReadOnlyCollection<HelpRow> made)
    {
        if (made.Count == 0)
        {
            return;
        }
        await using var transaction = await keys.Database.BeginTransactionAsync();
        foreach (var help in made)
        {
            await End(help.File, help.To);
        }
        keys.AddRange(made);
        await keys.SaveChangesAsync();
        await transaction.CommitAsync();
        keys.ChangeTracker.Clear();
    }

    /// <summary>Destroys the helper's key of a file.</summary>
    public Task<int> End(FileId file, StaffId to) => keys.Helps.Where(h => h.File == file && h.To == to).ExecuteDeleteAsync();

    /// <summary>House's charter and somebody's membership of it, for the keys that their open account carries now; null when there is none.</summary>
    public async Task<(CharterRow House, MemberRow Member)?> HouseKey(OrganisationId organisation, StaffId who)
    {
        var house = await keys.Charters.SingleOrDefaultAsync(c => c.Organisation == organisation && c.Kind == ProgramKind.House);
        var account = await keys.Bundles.SingleOrDefaultAsync(b => b.Id == who && b.Organisation == organisation && b.IsEnabled);
        if (house is null || account?.SealKey is null || account.SignKey is null)
        {
            return null;
        }
        var member = await keys.Members.SingleOrDefaultAsync(m => m.Program == house.Program && m.Staff == who);
        return member is not null && CryptographicOperations.FixedTimeEquals(member.SealKey, account.SealKey) && CryptographicOperations.FixedTimeEquals(member.SignKey, account.SignKey)
            ? (house, member) : null;
    }

    /// <summary>Clock work, without a key: deletes what is past its last day, whose file key is gone or new, and whose helper's account is closed.</summary>
    public static Task Settle(KeyDb keys, DateOnly today) => keys.Helps
        .Where(h => h.LastDay < today
            || !keys.Wraps.Any(w => w.File == h.File && w.Generation == h.Generation && w.State == WrapState.Live)
            || keys.Wraps.Any(w => w.File == h.File && w.Generation > h.Generation && w.State == WrapState.Live)
            || !keys.Bundles.Any(b => b.Id == h.To && b.IsEnabled))
        .ExecuteDeleteAsync();

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
