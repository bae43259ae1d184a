using Parasol.Clients.Domain;
using Parasol.Clients.Outbox;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Files;

/// <summary>Writes or changes how to reach somebody safely, and the index card with it. What was queued under the old words does not leave.</summary>
[Opens]
sealed class EditSafeContact(FileChanges changes, QueuedMessages messages)
{
    /// <param name="file">Whose.</param>
    /// <param name="version">The version the words were written over, 0 when there was none; another one is a clash.</param>
    /// <param name="contact">All of the plan, as it is to be.</param>
    public Task<Outcome> Do(FileId file, long version, SafeContact contact) => changes.Make(file, AuditCode.Changed, "Changed how to reach them safely", async (act, open) =>
    {
        if (open.One<Profile>() is not { } profile)
        {
            return Refusal.Damaged;
        }
        var was = open.One<SafeContact>();
        if ((was?.Version ?? 0) != version)
        {
            return Refusal.Clash;
        }
        if (contact.Ways.Any(w => !ContactWays.All.Contains(w, StringComparer.Ordinal)))
        {
            return Refusal.Rule("Choose from the list.", nameof(SafeContact.Ways));
        }
        if (ReachRules.Clean(contact.Hours) is not { } hours)
        {
            return Refusal.Rule("Choose from the list.", nameof(SafeContact.Hours));
        }
        var clean = contact with
        {
            Hours = hours,
            Phone = Prose.Clean(contact.Phone), Email = Prose.Clean(contact.Email), SayWeAre = Prose.Clean(contact.SayWeAre), Times = Prose.Clean(contact.Times),
            WhoElse = Prose.Clean(contact.WhoElse), CodeWord = Prose.Clean(contact.CodeWord), Words = Prose.Clean(contact.Words),
            Ways = [.. ContactWays.All.Where(w => contact.Ways.Contains(w, StringComparer.Ordinal))],
        };
        if (was is not null)
        {
            act.Change(was, clean);
        }
        else
        {
            act.Add(file, clean, Single.Row(file, TableCode.SafeContact));
        }
        await messages.EndAll(act, file);
        act.SetCard(file, Cards.Of(profile.Value, clean));
        return Outcome.Done;
    });
}
