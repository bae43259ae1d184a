using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Coverage;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Web.Seams;

namespace Parasol.Care.Pages.Care.Coverage;

/// <summary>Which programs are worth asking, beside a file. Only Save writes anything.</summary>
internal sealed class IndexModel(KeepCoverage keep, IOrganisationFace here, TimeProvider time) : CoveragePage(here, time)
{
    public FileId Whose => this.FileOf();

    public CoverageScreen? Last { get; private set; }

    public override bool CanKeep => true;

    /// <summary>"save" keeps it in the file.</summary>
    [BindProperty]
    public string? Pressed { get; set; }

    bool IsSaved => Pressed == "save";

    protected override async Task<Outcome> Load(bool isNew)
    {
        var last = await keep.Last(Whose);
        Last = last.IsDone ? last.Value : null;
        return last.Plain;
    }

    protected override async Task<Outcome> Do()
    {
        var shown = await base.Do();
        return shown.IsDone && IsSaved ? await keep.Keep(Whose, Said().Value, Today) : shown;
    }

    protected override IActionResult Next() => IsSaved ? On(ClientsLinks.File(Whose), "saved") : base.Next();
}
