using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.Web.Forms;

namespace Parasol.Legal.Pages.Legal.Matters;

internal sealed class OpenInput
{
    [AtMost(40)]
    public string? Area { get; set; }

    [AtMost(200)]
    public string? Type { get; set; }

    [AtMost(2000)]
    public string? Goals { get; set; }
}

/// <summary>The matters of a file, and a new one.</summary>
internal sealed class IndexModel(ReadMatters read, KeepMatter keep) : FormPage<OpenInput>
{
    RowId _opened;

    public FileId Whose => this.FileOf();

    public MatterSheet Sheet { get; private set; } = null!;

    protected override async Task<Outcome> Load(bool isNew)
    {
        var sheet = await read.Of(Whose);
        if (sheet.IsDone)
        {
            Sheet = sheet.Value;
        }
        return sheet.Plain;
    }

    protected override async Task<Outcome> Do()
    {
        var opened = await keep.Open(Whose, Input.Area, new MatterSaid(Input.Type, Goals: Input.Goals));
        if (opened.IsDone)
        {
            _opened = opened.Value;
        }
        return opened.Plain;
    }

    protected override IActionResult Next() => On(LegalLinks.Matter(Whose, _opened), "saved");
}
