using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.Plans;

/// <summary>Writes down how somebody says they are, when they wish.</summary>
[Opens]
internal sealed class KeepWellbeing(IStaffVault vault, IClientFiles clients, IOrganisationFace here)
{
    public async Task<Outcome> Note(FileId file, string? means, int? number, string? words)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var noted = Wellbeing.Note(means, number, words, here.DayAt(act.At), new Author(act.At, vault.Me!.Id));
        if (!noted.IsDone)
        {
            return noted.Refusal;
        }
        var row = act.Add(file, noted.Value);
        if (clients.MailboxOf(open.Value) is { } mailbox)
        {
            // Theirs to look back on, as what they have read with us when they said it.
            act.TellPerson(mailbox, noted.Value.ForPerson with { About = row, Topic = LineTopic.Wellbeing });
        }
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Made, "Wrote down how they are");
    }
}
