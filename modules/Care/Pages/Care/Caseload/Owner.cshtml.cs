using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Caseload;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Caseload;

internal sealed class OwnerInput
{
    public Guid? Owner { get; set; }

    public Guid? Backup { get; set; }
}

internal sealed class OwnerModel(KeepSteward keep) : FormPage<OwnerInput>
{
    public FileId Whose => this.FileOf();

    public StewardView View { get; private set; } = null!;

    public IReadOnlyList<Choice> Colleagues => [.. View.Names.OrderBy(n => n.Value, StringComparer.OrdinalIgnoreCase).Select(n => new Choice($"{n.Key.Value:D}", n.Value, IsWords: true))];

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await keep.Read(Whose);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        View = read.Value;
        if (isNew)
        {
            Input = new OwnerInput { Owner = View.Now.Owner?.Value, Backup = View.Now.Backup?.Value };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => keep.Set(Whose, Staff(Input.Owner), Staff(Input.Backup));

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");

    static StaffId? Staff(Guid? id) => id is { } known ? new StaffId(known) : null;
}
