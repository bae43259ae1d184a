using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Demands;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The legal demands for a file, and a form to write one down.</summary>
[Opens]
sealed class FileDemandPage(IStaffVault vault, DemandLog log, KeepDemand keep) : FileForm<DemandForm>(vault)
{
    RowId _kept;

    public IReadOnlyList<Opened<Demand>> Demands { get; private set; } = [];

    // Neutral: the person sees it, and may not be allowed to know yet.
    protected override string Why => "Opened the file";

    protected override void Fill() => Input = new DemandForm { Kind = DemandKind.Subpoena, Telling = Telling.NotYet, Counts = true };

    protected override async Task<Outcome> More()
    {
        Demands = await log.For(Open);
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        var kept = await keep.Log(Open.Program, Whose, Input.Said);
        _kept = kept.IsDone ? kept.Value : default;
        return kept.Plain;
    }

    protected override IActionResult Next() => On(ClientsLinks.Demand(Open.Program, _kept), "saved");
}
