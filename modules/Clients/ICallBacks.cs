using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients;

/// <summary>Keeps promised call-backs, so that they stand on Today with the hour that is safe. Kept by the module that has follow-ups.</summary>
[Opens]
public interface ICallBacks
{
    /// <summary>Sets the call-back of a file inside the caller's act; an open one moves to this moment.</summary>
    Task Set(StaffAct act, OpenFile file, DateTimeOffset safeFrom);

    /// <summary>Somebody has tried to reach the person: the open call-back is done.</summary>
    Task Finish(StaffAct act, OpenFile file);
}
