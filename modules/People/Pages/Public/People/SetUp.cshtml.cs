using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Settings;
using Parasol.People.SettingUp;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.People.Pages.Public.People;

/// <summary>The one page that answers a POST with secrets: they are kept nowhere, so there is nothing to redirect to.</summary>
sealed class SetUpModel(SetUpFirst first) : FormPage<SetUpModel.Form>
{
    public NewKeys? Keys { get; private set; }

    public IEnumerable<Choice> TimeZoneChoices => TimeZones.Names.Select(z => new Choice(z, z.Replace('_', ' '), IsWords: true));

    protected override async Task<Outcome> Load(bool isNew) => await first.IsOver() ? Refusal.NotThere : Outcome.Done;

    protected override async Task<Outcome> Do()
    {
        var done = await first.Do(Input.Token, new NewOrganisation
        {
            Name = Input.Name!, Host = Request.Host.Host, Phone = Input.Phone ?? "", TimeZone = Input.TimeZone ?? "", DefaultLanguage = Say.Language,
            Programs = [.. (Input.Programs ?? "").Split('\n')], OwnName = Input.OwnName!, LoginName = Input.LoginName!,
            Passphrase = string.IsNullOrWhiteSpace(Input.Passphrase) ? null : Input.Passphrase,
        });
        Keys = done.IsDone ? done.Value.Keys : null;
        return done.Plain;
    }

    protected override IActionResult Next() => Page();

    internal sealed record Form
    {
        [Required(ErrorMessage = "Copy the token from the console."), AtMost(60)]
        public string? Token { get; init; }

        [Required(ErrorMessage = "Write the organisation's name in one line of at most 120 characters."), AtMost(120)]
        public string? Name { get; init; }

        [AtMost(40)]
        public string? Phone { get; init; }

        [Required(ErrorMessage = "Choose a time zone from the list, such as America/New_York.")]
        public string? TimeZone { get; init; } = "America/New_York";

        [Required(ErrorMessage = "Name 1 to 20 programs, one on each line. House and Oversight come by themselves."), AtMost(1500)]
        public string? Programs { get; init; } = "Care";

        [Required(ErrorMessage = "Write a name in one line of at most 80 characters. Any name colleagues know is good."), AtMost(80)]
        public string? OwnName { get; init; }

        [Required(ErrorMessage = "Write a sign-in name of letters or digits, at most 60 characters."), AtMost(60)]
        public string? LoginName { get; init; }

        [DataType(DataType.Password), AtMost(256)]
        public string? Passphrase { get; init; }

        public override string ToString() => "sealed";
    }
}
