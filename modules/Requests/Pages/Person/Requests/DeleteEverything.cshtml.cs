using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Person.Requests;

/// <summary>No field: the button is the answer.</summary>
sealed record DeleteInput;

/// <summary>Asks once more, then deletes everything that the person can delete: requests, file, mailbox.</summary>
sealed class DeleteEverythingModel(IPersonVault vault, TimeProvider time) : FormPage<DeleteInput>
{
    /// <summary>From then on nothing brings back what is deleted today.</summary>
    public DateOnly GoneFor => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(IErasure.KeyBackupDays);

    protected override Task<Outcome> Load(bool isNew) => Task.FromResult(vault.Address is null ? Refusal.NotThere : Outcome.Done);

    protected override Task<Outcome> Do() => vault.DeleteEverything();

    protected override IActionResult Next() => On(RequestsLinks.SignIn, "deleted");
}
