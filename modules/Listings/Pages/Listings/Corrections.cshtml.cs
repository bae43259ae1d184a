using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Correcting;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Listings.Pages.Listings;

/// <summary>What people outside say is wrong with listings.</summary>
internal sealed class CorrectionsPage(Corrections corrections, IListings listings, ICurrentOrganisation here) : FormPage<CorrectionsPage.Fields>
{
    public sealed record Fields
    {
        public Guid Done { get; init; }
    }

    public IReadOnlyList<Opened<Correction>> Waiting { get; private set; } = [];

    public IReadOnlyList<Opened<Correction>> Done { get; private set; } = [];

    public IReadOnlyDictionary<ServiceId, string> Names { get; private set; } = new Dictionary<ServiceId, string>();

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await corrections.Read();
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        (Waiting, Done) = ([.. read.Value.Where(one => one.Value.DoneOn is null)], [.. read.Value.Where(one => one.Value.DoneOn is not null)]);
        Names = (await listings.Read(here.Id!.Value, Readers.Workers, [.. read.Value.Select(one => one.Value.Service)])).ToDictionary(pair => pair.Key, pair => pair.Value.Name);
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => corrections.Finish(new RowId(Input.Done));

    protected override IActionResult Next() => On(ListingsLinks.Corrections, "done");
}
