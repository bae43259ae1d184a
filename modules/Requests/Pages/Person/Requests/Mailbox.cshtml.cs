using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Requests.Asking;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Person.Requests;

/// <summary>What the person writes back.</summary>
sealed record ReplyInput
{
    [Required(ErrorMessage = "Write something first."), AtMost(Asked.LongestWords)]
    public string? Words { get; init; }
}

/// <summary>The mailbox: every line, newest first, with what the person may do; a form to answer.</summary>
sealed class MailboxModel(IPersonVault vault) : FormPage<ReplyInput>
{
    public IReadOnlyList<Opened<PersonLine>> Lines { get; private set; } = [];

    /// <summary>Does what a button of a line offers. A button that was pressed before does nothing more.</summary>
    public async Task<IActionResult> OnPostTakeAsync(string? secret)
    {
        var taken = await vault.Take(secret ?? "");
        return On(RequestsLinks.Mailbox, taken.IsDone ? "done" : taken.Refusal.Kind == RefusalKind.Rule ? "kept" : null);
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await vault.SignOut();
        return On(RequestsLinks.SignIn, "signed-out");
    }

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (vault.Address is null)
        {
            return Refusal.NotThere;
        }
        Lines = await vault.Lines();
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => vault.Reply(Input.Words!);

    protected override IActionResult Next() => On(RequestsLinks.Mailbox, "sent");
}
