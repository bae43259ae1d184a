using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.People.Settings;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.People.Pages.People;

sealed class OrganisationSettingsModel(SettingsRead read, ChangeOrganisation change) : FormPage<OrganisationSettingsModel.Form>
{
    public IEnumerable<Choice> TimeZoneChoices => TimeZones.Names.Select(z => new Choice(z, z.Replace('_', ' '), IsWords: true));

    public IEnumerable<Choice> LanguageChoices => Tongues.Offered.Select(l => new Choice(l, Web.Words.Say.NameOf(l), IsWords: true));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var about = await read.Organisation();
        if (about.IsDone && isNew)
        {
            var o = about.Value;
            Input = new Form { Name = o.Name, Phone = o.Phone, ExitSite = o.ExitSite, TimeZone = o.TimeZone, Languages = [.. o.Languages], DefaultLanguage = o.DefaultLanguage };
        }
        return about.Plain;
    }

    protected override Task<Outcome> Do() =>
        change.Do(new AboutUs(Input.Name, Input.Phone, Input.ExitSite, Input.TimeZone, Input.Languages, Input.DefaultLanguage));

    protected override IActionResult Next() => On(PeopleLinks.Settings, "saved");

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write the organisation's name in one line of at most 120 characters."), AtMost(120)]
        public string? Name { get; init; }

        [AtMost(40)]
        public string? Phone { get; init; }

        [Required(ErrorMessage = "Write the whole address of a calm, neutral site, such as https://www.weather.gov/. No question mark and no name in it."), AtMost(200)]
        public string? ExitSite { get; init; }

        public string? TimeZone { get; init; }

        public List<string> Languages { get; init; } = [];

        public string? DefaultLanguage { get; init; }
    }
}
