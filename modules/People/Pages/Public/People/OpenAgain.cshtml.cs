using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.SigningIn;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.Public.People;

/// <summary>One answer for whatever was typed: this page does not say whether it was right, nor whether anything is shut.</summary>
sealed class OpenAgainModel(OpenAgain open) : FormPage<OpenAgainModel.Form>
{
    protected override Task<Outcome> Do() => open.Do(Input.Name, Input.Passphrase, Input.Code);

    protected override IActionResult Next() => On(PeopleLinks.OpenAgain, "taken");

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write your sign-in name."), AtMost(200)]
        public string? Name { get; init; }

        [Required(ErrorMessage = "Write your passphrase."), DataType(DataType.Password), AtMost(256)]
        public string? Passphrase { get; init; }

        [Required(ErrorMessage = "Write the six digits your authenticator shows."), AtMost(20)]
        public string? Code { get; init; }

        public override string ToString() => "sealed";
    }
}
