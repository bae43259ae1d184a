using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Doors;

/// <summary>
/// Tells a person who has a return code what touches their file: a line to their own key beside each audit entry, so that they can read it with no
/// worker signed in. Files without a return code, desks and what belongs to no client leave nothing.
/// </summary>
[Opens]
sealed class Trail(ParasolDb db, KeyRing ring, SessionKeys session, TimeProvider time, IEnumerable<IOwnFiles> owners)
{
    (bool IsKnown, string? Name) _me;

    /// <summary>Now, to the second: as fine as the audit.</summary>
    public static DateTimeOffset Second(TimeProvider time) => time.GetUtcNow() is var now ? new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero) : default;

    public async Task<SealedRow?> OfOpening(OpenFile file, HeldProgram program, string what) =>
        IsClients(program) && OwnerOf(file) is { } own ? await Row(program, own, new PersonTrace { What = what }) : null;

    /// <summary>Called when the change is written and not yet committed.</summary>
    public async Task<SealedRow?> OfChange(FileInHand file, string what)
    {
        if (!IsClients(file.Program) || file.Id == file.Program.Charter.Desk)
        {
            return null;
        }
        var (id, needs) = (file.Id, owners.SelectMany(o => o.Needs).ToList());
        if (OwnerOf(new OpenedFile(file, await db.Set<SealedRow>().Where(r => r.File == id && needs.Contains(r.Table)).ToListAsync())) is not { } own)
        {
            return null;
        }
        var held = await db.Set<SealedRow>().Where(r => r.File == id).GroupBy(r => r.Table).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return await Row(file.Program, own, new PersonTrace { What = what, Held = held, Says = own.Says });
    }

    static bool IsClients(HeldProgram program) => program.Charter.Kind == ProgramKind.Work;

    OwnFile? OwnerOf(OpenFile file) => owners.Select(o => o.Of(file)).FirstOrDefault(own => own is not null);

    async Task<SealedRow> Row(HeldProgram program, OwnFile own, PersonTrace trace) =>
        MailboxCodes.Line(program.Organisation, own.Mailbox, trace with { At = Second(time), Door = Door.Staff, Name = await MyName() });

    // From House, where a colleague's row has the colleague's own id.
    async Task<string?> MyName()
    {
        if (!_me.IsKnown)
        {
            _me = (true, null);
            if ((await ring.Programs()).Values.FirstOrDefault(p => p.Charter.Kind == ProgramKind.House) is { } house && await ring.File(house.Charter.Desk) is { } desk)
            {
                var (file, me) = (desk.Id, new RowId(session.Reader!.Id.Value));
                _me = (true, await db.Set<SealedRow>().SingleOrDefaultAsync(r => r.File == file && r.Row == me) is { } row ? OpenedFile.TryOpen<Signature>(desk, row)?.Value.Name : null);
            }
        }
        return _me.Name;
    }

    /// <summary>Of a colleague's record, the name.</summary>
    [SealedAs(TableCode.Colleague)]
    sealed record Signature : SealedRecord
    {
        public string? Name { get; init; }
    }
}
