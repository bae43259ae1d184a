using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.FollowUps;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Seams;

namespace Parasol.Care.Pages.Care.FollowUps;

internal sealed class FollowUpInput
{
    [AtMost(1000)]
    public string? Words { get; set; }

    public bool AlsoSend { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }
}

internal sealed class IndexModel(FollowUpList list, SetFollowUp set, IOrganisationFace here, TimeProvider time) : FormPage<FollowUpInput>
{
    public FileId Whose => this.FileOf();

    public IReadOnlyList<Opened<FollowUp>> FollowUps { get; private set; } = [];

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await list.Of(Whose);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        FollowUps = read.Value;
        if (isNew)
        {
            Input = new FollowUpInput { Day = FollowUp.DefaultDay(here.DayAt(time.GetUtcNow())) };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => set.New(Whose, Input.Words, Input.Day, Input.AlsoSend);

    protected override IActionResult Next() => On(CareLinks.FollowUps(Whose), "saved");
}
