using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Raids;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

sealed class RaidEditModel(KeepRaidSheet sheet) : FormPage<RaidEditModel.Form>
{
    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await sheet.Read();
        if (read.IsDone && isNew)
        {
            Input = new Form { Observers = read.Value.Observers, Places = read.Value.Places };
        }
        return read.Plain;
    }

    protected override Task<Outcome> Do() => sheet.Save(Input.Observers, Input.Places);

    protected override IActionResult Next() => On(PeopleLinks.Raid, "saved");

    internal sealed record Form
    {
        [AtMost(RaidSheet.Longest)]
        public string? Observers { get; init; }

        [AtMost(RaidSheet.Longest)]
        public string? Places { get; init; }

        public override string ToString() => "sealed";
    }
}
