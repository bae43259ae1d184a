using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.FollowUps;

/// <summary>A file's follow-ups: what is open, soonest first, then what is done, newest first.</summary>
[Opens]
internal sealed class FollowUpList(IStaffVault vault)
{
    public async Task<Outcome<IReadOnlyList<Opened<FollowUp>>>> Of(FileId file)
    {
        var open = await vault.Open(file, "Looked at the follow-ups");
        return open.Then(f => Outcome.With<IReadOnlyList<Opened<FollowUp>>>([
            .. f.All<FollowUp>().Where(o => o.Value.Done is null).OrderBy(o => o.Value.Day),
            .. f.All<FollowUp>().Where(o => o.Value.Done is not null).OrderByDescending(o => o.Value.Done)]).Value);
    }
}
