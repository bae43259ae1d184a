using System.Collections.Concurrent;

namespace Parasol.Vault.Membership;

/// <summary>Of which programs a chore has found nothing to do, so that no request has to look again. Another node may have changed something: forgotten after ten minutes.</summary>
sealed class Lately<TChore>(TimeProvider time)
{
    static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    readonly ConcurrentDictionary<(Kernel.ProgramId, int), DateTimeOffset> _done = [];

    public bool Has(HeldProgram held) => _done.TryGetValue((held.Id, held.Epoch), out var at) && time.GetUtcNow() - at < Remembered;

    public void Add(HeldProgram held) => _done[(held.Id, held.Epoch)] = time.GetUtcNow();

    public void Forget() => _done.Clear();
}
