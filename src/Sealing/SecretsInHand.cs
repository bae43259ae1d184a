namespace Parasol.Sealing;

/// <summary>
/// Every secret that one flow of work, as a request is, holds in memory: keys, pairs and opened text. Another thread can wipe them all at once,
/// and from then on the flow gets no new ones. It holds no key by itself and hands none out.
/// </summary>
public sealed class SecretsInHand : IDisposable
{
    private static readonly AsyncLocal<SecretsInHand?> Flow = new();

    private readonly Lock gate = new();
    private readonly HashSet<Pinned> held = new(ReferenceEqualityComparer.Instance);
    private volatile bool isWiped;
    private bool isOver;

    private SecretsInHand()
    {
    }

    /// <summary>What the calling flow holds; null where nobody counts.</summary>
    public static SecretsInHand? Current => Flow.Value;

    /// <summary>Whether <see cref="Wipe"/> was called.</summary>
    public bool IsWiped => isWiped;

    /// <summary>How many secrets are held and are not zeros.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return held.Count(p => !p.IsZero);
            }
        }
    }

    /// <summary>Counts from here on, in the calling flow and whatever it starts. The caller disposes it when the work is done.</summary>
    public static SecretsInHand Begin() => Flow.Value = new SecretsInHand();

    /// <summary>
    /// Wipes all that is held, from any thread. Work that is under way with one of them throws <see cref="ObjectDisposedException"/>, and so does
    /// the making of a new one. Native code that was writing into one in that very moment may leave bytes there: call it again a little later.
    /// </summary>
    public void Wipe()
    {
        isWiped = true;
        lock (gate)
        {
            foreach (var secret in held)
            {
                secret.Wipe();
            }
        }
    }

    /// <summary>Stops counting. What is still held lives on with whoever holds it.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            held.Clear();
        }
        if (Flow.Value == this)
        {
            Flow.Value = null;
        }
    }

    internal void Add(Pinned secret)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isWiped, typeof(Pinned));
            if (!isOver)
            {
                held.Add(secret);
            }
        }
    }

    internal void Remove(Pinned secret)
    {
        lock (gate)
        {
            held.Remove(secret);
        }
    }
}
