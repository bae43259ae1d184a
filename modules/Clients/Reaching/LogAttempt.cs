using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Clients.Reaching;

/// <summary>Logs that somebody tried to reach the person. The promised call-back is kept with it, whatever came of it.</summary>
[Opens]
sealed class LogAttempt(IStaffVault vault, FileChanges changes, IEnumerable<ICallBacks> callBacks, IEnumerable<IAnythingElse> anythingElse)
{
    public Task<Outcome> Do(FileId file, string? way, string? result, string? words, string? more = null) => changes.Make(file, AuditCode.Made, "Logged a contact", async (act, open) =>
    {
        var attempt = Attempts.Log(way, result, words, act.At, vault.Me!.Id);
        if (!attempt.IsDone)
        {
            return attempt.Refusal;
        }
        act.Add(file, attempt.Value);
        foreach (var one in callBacks)
        {
            await one.Finish(act, open);
        }
        return anythingElse.Hear(act, file, more);
    }, isContact: result == Attempts.Reached);
}

/// <summary>Puts a call-back on Today for the next safe moment.</summary>
[Opens]
sealed class RemindOfContact(FileChanges changes, IEnumerable<ICallBacks> callBacks, IOrganisationFace organisation)
{
    public Task<Outcome> Do(FileId file, string? way) => changes.Make(file, AuditCode.Made, "Set a call-back", async (act, open) =>
    {
        if (way is null || !ReachRules.Ways.Contains(way, StringComparer.Ordinal))
        {
            return Refusal.Rule("Choose from the list.");
        }
        if (ReachRules.MayReachNow(open.One<SafeContact>()?.Value, way, act.At, organisation.TimeZone).Next is not { } next)
        {
            return Refusal.Rule("There is no later moment to wait for. Look again at how to reach them.");
        }
        foreach (var one in callBacks)
        {
            await one.Set(act, open, next);
        }
        return Outcome.Done;
    });
}
