using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

sealed class SignOutModel(ISignIn signIn) : FormPage<SignOutModel.Form>
{
    protected override async Task<Outcome> Do()
    {
        await (Input.Everywhere ? signIn.SignOutEverywhere() : signIn.SignOut());
        return Outcome.Done;
    }

    protected override IActionResult Next() => On(PeopleLinks.SignIn, "signed-out");

    internal sealed record Form
    {
        public bool Everywhere { get; init; }
    }
}
