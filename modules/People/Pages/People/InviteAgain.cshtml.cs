using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Team;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

/// <summary>Answers its POST with the code: it is kept nowhere, so there is nothing to redirect to.</summary>
[OfGreatWeight]
sealed class InviteAgainModel(InviteAgain invite, TeamList team, IStaffVault vault) : FormPage<InviteAgainModel.Form>
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public TeamMember Colleague { get; private set; } = null!;

    public Invited? Invited { get; private set; }

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (vault.Me is not { IsAdministrator: true } || await team.Find(new StaffId(Id)) is not { } colleague)
        {
            return Refusal.NotThere;
        }
        Colleague = colleague;
        Input = isNew ? new Form { Administrator = colleague.IsAdministrator } : Input;
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        var done = await invite.Do(new StaffId(Id), Input.LoginName, Input.Administrator);
        Invited = done.IsDone ? done.Value : null;
        return done.Plain;
    }

    protected override IActionResult Next() => Page();

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write a sign-in name of letters or digits, at most 60 characters."), AtMost(60)]
        public string? LoginName { get; init; }

        public bool Administrator { get; init; }

        public override string ToString() => "sealed";
    }
}
