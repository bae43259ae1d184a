using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Listings.WarmHandoffs;

/// <summary>Keeps whom to ask for at a place.</summary>
[Opens]
internal sealed class KeepContacts(IStaffVault vault, ParasolDb db, IOrganisationFace face) : IWarmHandoffs
{
    /// <summary>More at one place nobody keeps up to date.</summary>
    public const int Most = 20;

    static readonly Refusal NoHouse = Refusal.Rule("You cannot keep contacts yet. Ask a colleague to grant you House first.");

    public async Task<IReadOnlyList<Opened<HandoffContact>>> Of(ServiceId service) =>
        await Find(db.Set<Service>(), service) is { Reasons: { } file } && await vault.Open(file, "Looked at whom to ask for at a place") is { IsDone: true } open
            ? InOrder(open.Value)
            : [];

    /// <summary>Writes one down, or changes the one of that row.</summary>
    public async Task<Outcome> Keep(ServiceId id, RowId? row, HandoffContact contact)
    {
        if (Fault(contact) is { } fault)
        {
            return fault;
        }
        await using var act = vault.Begin();
        if (await Find(act.Db.Set<Service>().AsTracking(), id) is not { } service)
        {
            return Refusal.NotThere;
        }
        if (await vault.House() is not { } house)
        {
            return NoHouse;
        }
        var kept = service.Reasons is { } had ? (await act.Open(had)).Then(InOrder) : Outcome.With<IReadOnlyList<Opened<HandoffContact>>>([]);
        var file = await act.HouseFile(house, service);
        if (!kept.IsDone || !file.IsDone)
        {
            return kept.Refusal ?? file.Refusal!;
        }
        var clean = contact with
        {
            Name = Prose.Clean(contact.Name)!, Role = Prose.Clean(contact.Role), Phone = Prose.Clean(contact.Phone), Email = Prose.Clean(contact.Email),
            Words = Prose.Clean(contact.Words), Said = face.DayAt(act.At),
        };
        if (row is null && kept.Value.Count >= Most)
        {
            return Refusal.Rule("There are {0} already. Take one away first.", null, Most);
        }
        if (row is null)
        {
            act.Add(file.Value, clean);
        }
        else if (kept.Value.FirstOrDefault(one => one.Row == row) is { } was)
        {
            act.Change(was, clean);
        }
        else
        {
            return Refusal.NotThere;
        }
        return await act.Commit(AuditCode.Changed, "Wrote down whom to ask for at a place");
    }

    /// <summary>Takes one away.</summary>
    public async Task<Outcome> TakeAway(ServiceId id, RowId row)
    {
        await using var act = vault.Begin();
        if (await Find(act.Db.Set<Service>(), id) is not { Reasons: { } file } || await act.Open(file) is not { IsDone: true } open || open.Value.Find<HandoffContact>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        act.Remove(was);
        return await act.Commit(AuditCode.Changed, "Took away whom to ask for at a place");
    }

    static IReadOnlyList<Opened<HandoffContact>> InOrder(OpenFile file) => [.. file.All<HandoffContact>().OrderBy(one => one.Value.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Row.Value)];

    async Task<Service?> Find(IQueryable<Service> services, ServiceId id) => vault.Me is { } me ? await services.SingleOrDefaultAsync(s => s.Id == id && s.Organisation == me.Organisation) : null;

    static Refusal? Fault(HandoffContact contact) =>
        Prose.Clean(contact.Name) is null ? Refusal.Rule("Write a name, or which desk to ask for.", nameof(HandoffContact.Name))
        : Prose.Clean(contact.Email) is { } email && !IsAddress(email) ? Refusal.Rule("Write an e-mail address as in name@example.org, or leave it empty.", nameof(HandoffContact.Email))
        : null;

    static bool IsAddress(string email) => email.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal) && !email.Contains(' ', StringComparison.Ordinal);
}

/// <summary>The file of a place in House: made with the first thing that is sealed for it.</summary>
[Opens]
internal static class PlaceFile
{
    public static async Task<Outcome<FileId>> HouseFile(this StaffAct act, ProgramId house, Service service)
    {
        var file = service.Reasons is { } kept ? (await act.Open(kept)).Then(open => open.Id) : await act.NewFile(house);
        if (file.IsDone)
        {
            service.Reasons = file.Value;
        }
        return file;
    }
}
