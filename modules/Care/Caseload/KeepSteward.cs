using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Caseload;

/// <summary>A file's steward as its page shows it.</summary>
internal sealed record StewardView(string CallName, Steward Now, IReadOnlyDictionary<StaffId, string> Names)
{
    public override string ToString() => "sealed";
}

/// <summary>Says who looks after a person and who steps in.</summary>
[Opens]
internal sealed class KeepSteward(IStaffVault vault, IClientFiles clients, IColleagues colleagues)
{
    public async Task<Outcome<StewardView>> Read(FileId file)
    {
        var open = await vault.Open(file, "Looked at who looks after the person");
        return open.IsDone
            ? new StewardView(clients.ProfileOf(open.Value).CallName, open.Value.One<Steward>()?.Value ?? new Steward(), await colleagues.Names())
            : open.Refusal;
    }

    public async Task<Outcome> Set(FileId file, StaffId? owner, StaffId? backup)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var names = await colleagues.Names();
        if ((owner is { } one && !names.ContainsKey(one)) || (backup is { } other && !names.ContainsKey(other)))
        {
            return Refusal.Rule("Choose from the list.");
        }
        var now = Steward.Of(owner, backup, new Author(act.At, vault.Me!.Id));
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        if (open.Value.One<Steward>() is { } was)
        {
            act.Change(was, now.Value);
        }
        else
        {
            act.Add(file, now.Value, Steward.RowOf(file));
        }
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Changed, "Said who looks after the person");
    }
}

/// <summary>Whoever starts a file looks after its person, until somebody says otherwise.</summary>
[Opens]
internal sealed class StewardOfNewFile(IStaffVault vault) : IBeginsWithFile
{
    public void Begin(StaffAct act, FileId file, NewClient who) =>
        act.Add(file, new Steward { Owner = vault.Me!.Id, At = act.At, By = vault.Me.Id }, Steward.RowOf(file));
}
