using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Closes a file, opens it again, or deletes it for good.</summary>
[Opens]
[OfGreatWeight]
sealed class EndPage(IStaffVault vault, CloseFile close, DeleteFile delete, IHolds holds, TimeProvider time) : FileForm<EndPage.Form>(vault)
{
    public const string CloseIt = "close";

    public const string Reopen = "reopen";

    public const string Delete = "delete";

    public sealed record Form
    {
        public string? Act { get; set; }

        [AtMost(20)]
        public string? Code { get; set; }
    }

    /// <summary>From then on nothing brings back what is deleted today.</summary>
    public DateOnly GoneFor => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(IErasure.KeyBackupDays);

    /// <summary>The last day on which a hold on the file is reviewed; null where none is on.</summary>
    public DateOnly? KeptUntil { get; private set; }

    protected override async Task<Outcome> More()
    {
        KeptUntil = (await holds.On(Whose)).Select(h => (DateOnly?)h.ReviewDay).Max();
        return Outcome.Done;
    }

    protected override string Why => "Opened the file to close or delete it";

    protected override bool IsGrave => Input.Act == Delete;

    protected override Task<Outcome> Do() => Input.Act switch
    {
        CloseIt => close.Close(Whose),
        Reopen => close.Reopen(Whose),
        Delete => delete.Do(Whose, Input.Code),
        _ => Task.FromResult<Outcome>(Refusal.Rule("Choose what to do.")),
    };

    protected override IActionResult Next() => Input.Act == Delete ? On(ClientsLinks.Gone) : On(ClientsLinks.File(Whose), "saved");
}
