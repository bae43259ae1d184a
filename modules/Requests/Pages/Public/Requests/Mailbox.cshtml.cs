using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Edge;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Public.Requests;

/// <summary>The words of a return code.</summary>
sealed record CodeInput
{
    [AtMost(400)]
    public string? Code { get; init; }
}

/// <summary>Asks for a return code. A wrong one, a deleted mailbox's and one of elsewhere give the same page.</summary>
[EvenSized]
[Shuts]
sealed class MailboxModel(IMailboxDoor door) : FormPage<CodeInput>
{
    string? _late;

    protected override async Task<Outcome> Do()
    {
        var opened = await door.SignIn(Input.Code ?? "");
        _late = opened.IsDone ? await Late() : null;
        return opened;
    }

    protected override IActionResult Next() => On(_late ?? RequestsLinks.Mailbox);
}
