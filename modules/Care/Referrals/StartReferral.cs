using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Vault;
using Need = Parasol.Care.Domain.Need;

namespace Parasol.Care.Referrals;

/// <summary>The person has chosen a place: a draft is made. Nothing leaves.</summary>
[Opens]
internal sealed class StartReferral(IStaffVault vault, IListings listings)
{
    public async Task<Outcome<RowId>> To(FileId file, RowId? need, ServiceId service)
    {
        var listing = await listings.Read(vault.Me!.Organisation, Readers.Workers, service);
        if (listing is null)
        {
            return Refusal.NotThere;
        }
        return Gate.Check(listing) is { IsDone: false } shut ? shut.Refusal!
            : await Make(file, need, service, listing.ProviderName, listing.Name, listing.Phones is [var phone, ..] ? phone.Number : null);
    }

    /// <summary>To a place that is not in the directory.</summary>
    public Task<Outcome<RowId>> To(FileId file, RowId? need, string? name, string? phone) => Make(file, need, null, name, null, phone);

    async Task<Outcome<RowId>> Make(FileId file, RowId? need, ServiceId? service, string? to, string? offer, string? phone)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (need is { } row && open.Value.Find<Need>(row) is null)
        {
            return Refusal.NotThere;
        }
        var referral = Referral.Choose(need, service, to, offer, phone, new Author(act.At, vault.Me!.Id));
        if (!referral.IsDone)
        {
            return referral.Refusal;
        }
        var made = act.Add(file, referral.Value);
        var done = await act.Commit(AuditCode.Made, "Chose a place");
        return done.IsDone ? made : done.Refusal;
    }
}
