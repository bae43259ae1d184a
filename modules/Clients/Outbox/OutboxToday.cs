using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Clients.Outbox;

/// <summary>On Today: what is to be sent by hand, and what did not get away. Asking for it also makes ready what leaves by itself.</summary>
[Opens]
sealed class OutboxToday(IStaffVault vault, ParasolDb db, MakeReady ready, IOrganisationFace organisation, TimeProvider time) : ITodaySource
{
    const int Most = 200;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        await ready.Run();
        var (programs, today) = (await vault.MyPrograms(), organisation.DayAt(time.GetUtcNow()));
        var rows = await db.Set<OutgoingRow>()
            .Where(r => programs.Contains(r.Program) && r.DueDay <= today && (r.State == OutgoingState.ByHand || r.State == OutgoingState.Failed || (r.State == OutgoingState.Leaving && r.DueDay < today)))
            .OrderBy(r => r.DueDay).Take(Most).ToListAsync();
        if (rows.Count == 0)
        {
            return [];
        }
        var cards = await vault.Cards([.. rows.Select(r => r.File).Distinct()], "Looked at Today");
        return [.. rows.Where(r => cards.ContainsKey(r.File)).Select(r => new TodayItem(
            TodayPart.Due, Says(r.State), cards[r.File].Card.CallName, ClientsLinks.Reach(r.File), r.DueDay))];
    }

    static string Says(OutgoingState state) => state switch
    {
        OutgoingState.ByHand => "Send a message by hand",
        OutgoingState.Failed => "A message could not be sent",
        _ => "Nobody knows whether a message left",
    };
}

/// <summary>One message of a file that somebody has to see to.</summary>
sealed record OpenMessage(RowId Row, Domain.Outgoing Message, OutgoingState State)
{
    public override string ToString() => "sealed";
}

/// <summary>The messages of an open file that somebody has to see to.</summary>
[Opens]
sealed class OpenMessages(ParasolDb db, IOrganisationFace organisation, TimeProvider time)
{
    public async Task<IReadOnlyList<OpenMessage>> Of(OpenFile file)
    {
        var (id, today) = (file.Id, organisation.DayAt(time.GetUtcNow()));
        var rows = await db.Set<OutgoingRow>()
            .Where(r => r.File == id && r.DueDay <= today && (r.State == OutgoingState.ByHand || r.State == OutgoingState.Failed || r.State == OutgoingState.Leaving)).OrderBy(r => r.DueDay).ToListAsync();
        return [.. rows.Select(r => file.Find<Domain.Outgoing>(r.Row) is { } m ? new OpenMessage(r.Row, m.Value, r.State) : null).OfType<OpenMessage>()];
    }
}
