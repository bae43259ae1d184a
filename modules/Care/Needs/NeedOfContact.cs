using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Needs;

/// <summary>What else somebody wanted today becomes a need in their own words.</summary>
[Opens]
internal sealed class NeedOfContact(IStaffVault vault) : IAnythingElse
{
    public Outcome Hear(StaffAct act, FileId file, string? words)
    {
        if (Prose.Clean(words) is not { } more)
        {
            return Outcome.Done;
        }
        var need = Need.Note(null, more, new Author(act.At, vault.Me!.Id));
        if (need.IsDone)
        {
            act.Add(file, need.Value);
        }
        return need.Plain;
    }
}
