using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Needs;

/// <summary>A file begins with the needs its person has ticked: in a request for help, say. A kind that the directory no longer knows is left out.</summary>
[Opens]
internal sealed class NeedsOfNewFile(IStaffVault vault) : IBeginsWithFile
{
    public void Begin(StaffAct act, FileId file, NewClient who)
    {
        foreach (var need in who.Needs.Distinct(StringComparer.Ordinal).Select(code => Need.Note(code, null, new Author(act.At, vault.Me!.Id))).Where(n => n.IsDone))
        {
            act.Add(file, need.Value);
        }
    }
}
