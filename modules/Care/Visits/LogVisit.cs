using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.Visits;

/// <summary>Writes down what was done, and later what a test said.</summary>
[Opens]
internal sealed class LogVisit(IStaffVault vault, IClientFiles clients, IPrograms programs, IAnythingElse anythingElse, IOrganisationFace here)
{
    /// <summary>The tick on a program that lets it write down pregnancy and abortion care, behind its own keys.</summary>
    public const string Apart = "reproductive-care";

    public async Task<bool> KeepsApart(ProgramId program) => (await programs.Find(program))?.OptionalFields.Contains(Apart) == true;

    public async Task<Outcome> Log(FileId file, VisitSaid said)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var author = new Author(act.At, vault.Me!.Id);
        var visit = Visit.Log(said, await KeepsApart(open.Value.Program), here.DayAt(act.At), author);
        if (!visit.IsDone)
        {
            return visit.Refusal;
        }
        var more = anythingElse.Hear(act, file, said.AnythingElse);
        if (!more.IsDone)
        {
            return more;
        }
        act.Add(file, visit.Value);
        await clients.MarkContact(act, file);
        return await act.Commit(AuditCode.Made, "Logged a visit");
    }

    public async Task<Outcome> Keep(FileId file, RowId row, string? test, string? result, bool? isTold, bool mayKeep)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (open.Value.Find<Visit>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        var now = was.Value.Keep(test, result, isTold, mayKeep, new Author(act.At, vault.Me!.Id));
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        act.Change(was, now.Value);
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Changed, "Wrote a test result down");
    }

    /// <summary>The call-name of a file that a visit is to be logged in, and whether its program keeps pregnancy and abortion care.</summary>
    public async Task<Outcome<(string CallName, bool KeepsApart)>> Ground(FileId file)
    {
        var open = await vault.Open(file, "Opened the file to log a visit");
        return open.IsDone ? (clients.ProfileOf(open.Value).CallName, await KeepsApart(open.Value.Program)) : open.Refusal;
    }

    public async Task<Outcome<Visit>> Read(FileId file, RowId row)
    {
        var open = await vault.Open(file, "Looked at a visit");
        return !open.IsDone ? open.Refusal : open.Value.Find<Visit>(row) is { } visit ? visit.Value : Refusal.NotThere;
    }
}
