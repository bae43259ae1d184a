using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;

namespace Parasol.Vault;

/// <summary>A program that the reader holds the keys of. Keys open when first needed.</summary>
[Opens]
sealed class HeldProgram(CharterRow charter, Reader me, SealKeyPair mine, IReadOnlyList<GrantRow> grants, IReadOnlyDictionary<int, byte[]> certified) : IDisposable
{
    readonly Dictionary<int, SealKeyPair> _epochs = [];
    readonly Dictionary<int, SecretKey<Keys.FileWrapKey>> _wraps = [];
    readonly Dictionary<int, SecretKey<Keys.AuditKey>> _audits = [];

    public ProgramId Id => charter.Program;

    public OrganisationId Organisation => charter.Organisation;

    public CharterRow Charter => charter;

    /// <summary>The newest epoch the reader holds; 0 for a helper, who holds none.</summary>
    public int Epoch { get; } = grants.Where(g => g.Kind == GrantKind.Epoch).Select(g => g.Epoch).DefaultIfEmpty().Max();

    /// <summary>No newer epoch has begun since this was read.</summary>
    public async Task<bool> IsNewest(KeyDb keys) => await keys.Epochs.Where(e => e.Program == Id).MaxAsync(e => e.Epoch) == Epoch;

    /// <summary>All epochs the reader holds.</summary>
    public IEnumerable<int> Epochs => grants.Where(g => g.Kind == GrantKind.Epoch).Select(g => g.Epoch);

    /// <summary>The private key of an epoch, or null when it is not held, does not open, or is not the one that the program certified for this epoch.</summary>
    public SealKeyPair? Pair(int epoch)
    {
        if (!_epochs.TryGetValue(epoch, out var pair) && grants.FirstOrDefault(g => g.Kind == GrantKind.Epoch && g.Epoch == epoch) is { } grant && Open(grant) is { } secret)
        {
            using (secret)
            {
                pair = SealKeyPair.From(secret.Span);
            }
            if (!CryptographicOperations.FixedTimeEquals(pair.Public.ToBytes(), certified[epoch]))
            {
                pair.Dispose();
                return null;
            }
            _epochs[epoch] = pair;
        }
        return pair;
    }

    /// <summary>The key that wraps the program's file keys.</summary>
    public SecretKey<Keys.FileWrapKey>? WrapKey(int epoch) => Derived(_wraps, epoch);

    /// <summary>The key of the program's audit details.</summary>
    public SecretKey<Keys.AuditKey>? AuditKey(int epoch) => Derived(_audits, epoch);

    /// <summary>The key that seals the private halves of week keys; the caller disposes it.</summary>
    public SecretKey<Keys.WeekKeyWrap>? WeekWrap(int epoch)
    {
        using var whole = Pair(epoch)?.AsKey<Keys.EpochKey>();
        return whole?.Derive<Keys.WeekKeyWrap>();
    }

    /// <summary>The program's signing key; the caller disposes it.</summary>
    public SignKeyPair? SigningKey()
    {
        using var seed = grants.FirstOrDefault(g => g.Kind == GrantKind.Signing) is { } grant ? Open(grant) : null;
        return seed is null ? null : SignKeyPair.From(seed.Span);
    }

    public void Dispose()
    {
        foreach (var key in _epochs.Values.Cast<IDisposable>().Concat(_wraps.Values).Concat(_audits.Values))
        {
            key.Dispose();
        }
        _epochs.Clear();
        _wraps.Clear();
        _audits.Clear();
    }

    SecretKey<TUse>? Derived<TUse>(Dictionary<int, SecretKey<TUse>> known, int epoch) where TUse : IKeyUse
    {
        if (!known.TryGetValue(epoch, out var key) && Pair(epoch) is { } pair)
        {
            using var whole = pair.AsKey<Keys.EpochKey>();
            known[epoch] = key = whole.Derive<TUse>();
        }
        return key;
    }

    PlainBuffer? Open(GrantRow grant)
    {
        try
        {
            return Hpke.Open(mine, Contexts.Grant(grant, me.Id), grant.Sealed, PadPolicy.None);
        }
        catch (SealBroken)
        {
            return null;
        }
    }
}
