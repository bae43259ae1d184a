using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Benefits;
using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Benefits;

internal sealed class BenefitInput
{
    [AtMost(200)]
    public string? What { get; set; }

    /// <summary>"application" or "appeal".</summary>
    [AtMost(20)]
    public string? Kind { get; set; } = "application";

    [DataType(DataType.Date)]
    public DateOnly? Due { get; set; }

    [AtMost(1000)]
    public string? Words { get; set; }
}

/// <summary>What is applied for, and what is appealed against.</summary>
internal sealed class IndexModel(KeepBenefitCase keep) : FormPage<BenefitInput>
{
    public FileId Whose => this.FileOf();

    public IReadOnlyList<Opened<BenefitCase>> Cases { get; private set; } = [];

    public static IEnumerable<Choice> Kinds => [new("application", "Application"), new("appeal", "Appeal")];

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await keep.All(Whose);
        Cases = read.IsDone ? read.Value : [];
        return read.Plain;
    }

    protected override Task<Outcome> Do() => keep.Start(Whose, Input.What, Input.Kind == "appeal", Input.Due, Input.Words);

    protected override IActionResult Next() => On(CareLinks.Benefits(Whose), "saved");
}
