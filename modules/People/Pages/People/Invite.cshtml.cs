using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Team;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

/// <summary>Answers its POST with the code: it is kept nowhere, so there is nothing to redirect to.</summary>
[OfGreatWeight]
sealed class InviteModel(InviteColleague invite, IStaffVault vault) : FormPage<InviteModel.Form>
{
    public Invited? Invited { get; private set; }

    protected override Task<Outcome> Load(bool isNew) => Task.FromResult(vault.Me is { IsAdministrator: true } ? Outcome.Done : Refusal.NotThere);

    protected override async Task<Outcome> Do()
    {
        var done = await invite.Do(Input.Name, Input.LoginName, Input.Administrator);
        Invited = done.IsDone ? done.Value : null;
        return done.Plain;
    }

    protected override IActionResult Next() => Page();

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write a name in one line of at most 80 characters. Any name colleagues know is good."), AtMost(80)]
        public string? Name { get; init; }

        [Required(ErrorMessage = "Write a sign-in name of letters or digits, at most 60 characters."), AtMost(60)]
        public string? LoginName { get; init; }

        public bool Administrator { get; init; }

        public override string ToString() => "sealed";
    }
}
