using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Joining;

/// <summary>
/// Asks another program for what somebody told it, with their yes. Whoever asks reads the same answer whether or not anybody is known there by that
/// name, and learns of a no by nothing being shared.
/// </summary>
[Opens]
internal sealed class AskForPlan(IStaffVault vault, IClientFiles clients, IPrograms programs)
{
    public async Task<Outcome> Ask(FileId file, ProgramId? to, string? name, string? wants, bool saidYes, bool byVoice)
    {
        var all = await programs.All();
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var own = open.Value.Program;
        if (all.FirstOrDefault(p => p.Kind == ProgramKind.Work && p.Id == to && p.Id != own) is not { } other)
        {
            return Refusal.Rule("Choose another program.", "To");
        }
        if (Prose.Clean(name) is not { } there)
        {
            return Refusal.Rule("Write the name they use there.", "Name");
        }
        if (!saidYes)
        {
            return Refusal.Rule("Ask them first. Without their yes nobody is asked.", "SaidYes");
        }
        var ask = new JoinedAsk { Ask = RowId.New(), From = own, To = other.Id, Name = there, Wants = Prose.Clean(wants), ByVoice = byVoice, At = act.At };
        act.Add(file, ask);
        var sent = await act.PassOn(other.Id, RowId.New(), ask);
        if (!sent.IsDone)
        {
            return sent.Refusal;
        }
        if (clients.MailboxOf(open.Value) is { } mailbox)
        {
            act.TellPerson(mailbox, new PersonLine { Says = "We asked {0} for what you told them, as you agreed.", With = [other.Name] });
        }
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Shared, "Asked another program, with their yes");
    }

    /// <summary>What another program asks for, on a program's desk.</summary>
    public async Task<Outcome<JoinedAsk>> Look(ProgramId program, RowId row)
    {
        var desk = await vault.OpenDesk(program, "Looked at what another program asks for");
        return desk.IsDone && desk.Value.Find<JoinedAsk>(row) is { } ask ? ask.Value : Refusal.NotThere;
    }

    /// <summary>Says no: the asking is forgotten here, and nothing goes back.</summary>
    public async Task<Outcome> No(ProgramId program, RowId row)
    {
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone || desk.Value.Find<JoinedAsk>(row) is not { } ask)
        {
            return Refusal.NotThere;
        }
        act.Remove(ask);
        return await act.Commit(AuditCode.Deleted, "Shared nothing with a program that asked");
    }
}
