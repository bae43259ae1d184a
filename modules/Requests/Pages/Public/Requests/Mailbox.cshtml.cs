using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Public.Requests;

/// <summary>The words of a return code.</summary>
sealed record CodeInput
{
    [AtMost(400)]
    public string? Code { get; init; }
}

/// <summary>Asks for a return code. A wrong one, a deleted mailbox's and one of elsewhere give the same page.</summary>
sealed class MailboxModel(IMailboxDoor door) : FormPage<CodeInput>
{
    protected override Task<Outcome> Do() => door.SignIn(Input.Code ?? "");

    protected override IActionResult Next() => On(RequestsLinks.Mailbox);
}
