using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.People.Settings;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.People.Pages.People;

sealed class SettingsModel(SettingsRead read, ChangeMine change, IEnumerable<SettingsLink> links) : FormPage<SettingsModel.Form>
{
    public IEnumerable<SettingsLink> Links => links.OrderBy(l => l.Order);

    public bool HasName { get; private set; }

    public IEnumerable<Choice> Languages => Tongues.Offered.Select(l => new Choice(l, Web.Words.Say.NameOf(l), IsWords: true));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var mine = await read.Mine();
        if (!mine.IsDone)
        {
            return mine.Refusal;
        }
        HasName = mine.Value.Name is not null;
        Input = isNew ? new Form { Name = mine.Value.Name, Language = mine.Value.Language } : Input;
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => change.Do(Input.Name, Input.Language);

    protected override IActionResult Next() => On(PeopleLinks.Settings, "saved");

    internal sealed record Form
    {
        [AtMost(80)]
        public string? Name { get; init; }

        public string? Language { get; init; }

        public override string ToString() => "sealed";
    }
}
