using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Search;

/// <summary>The key of a program's packed cards.</summary>
[Opens]
sealed class SearchKey(RowId id, SecretKey<Keys.SegmentKey> key) : IDisposable
{
    public RowId Id => id;

    public SecretKey<Keys.SegmentKey> Key => key;

    /// <summary>A new key, and the row that keeps it under the program's wrap key.</summary>
    public static SearchKey Make(HeldProgram program, StaffId by, SignKeyPair signs, out SearchKeyRow row)
    {
        var made = new SearchKey(RowId.New(), SecretKey<Keys.SegmentKey>.Random());
        row = new SearchKeyRow { Program = program.Id, Organisation = program.Organisation, Id = made.Id, Epoch = program.Epoch, Sealed = [], By = by, Signature = [] };
        row.Sealed = Envelope.Wrap(program.WrapKey(program.Epoch)!, Contexts.SearchKey(row), made.Key);
        row.Signature = signs.Sign(Statements.SearchKey(row));
        return made;
    }

    /// <summary>Opens it, or null when it does not.</summary>
    public static SearchKey? Open(HeldProgram program, SearchKeyRow row)
    {
        try
        {
            return program.WrapKey(row.Epoch) is { } wrap ? new SearchKey(row.Id, Envelope.Unwrap<Keys.FileWrapKey, Keys.SegmentKey>(wrap, Contexts.SearchKey(row), row.Sealed)) : null;
        }
        catch (SealBroken)
        {
            return null;
        }
    }

    public void Dispose() => key.Dispose();
}
