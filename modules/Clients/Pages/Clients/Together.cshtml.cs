using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.OnePerson;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The files that were put together with this one; for 30 days, taken apart again.</summary>
[Opens]
sealed class TogetherPage(IStaffVault vault, TakeApart apart, TimeProvider time) : FileForm<TogetherPage.Form>(vault)
{
    public sealed record Form
    {
        public Guid? Other { get; set; }
    }

    public IReadOnlyList<Opened<SamePerson>> Others => [.. Open.All<SamePerson>().Where(s => s.Value.IsSame).OrderByDescending(s => s.Value.At)];

    protected override string Why => "Looked at which files were put together";

    /// <summary>The last day on which it can be undone; null when that has passed.</summary>
    public DateOnly? Until(SamePerson same) =>
        DateOnly.FromDateTime(same.At.UtcDateTime).AddDays(Parasol.Clients.OnePerson.TwoAsOne.Days) is var until && until >= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) ? until : null;

    protected override Task<Outcome> Do() => Input.Other is { } other ? apart.Do(Whose, new FileId(other)) : Task.FromResult<Outcome>(Refusal.Rule("Choose what to do."));

    protected override IActionResult Next() => On(ClientsLinks.File(Whose), "saved");
}
