using System.Collections.Concurrent;
using System.Text;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault.Trust;

/// <summary>
/// The public root of each organisation, one line each, in a file outside the databases: whoever can write to a database
/// cannot put another root in its place. The file is <c>roots</c> in the data folder.
/// </summary>
sealed class RootPins
{
    readonly string _file;
    readonly ConcurrentDictionary<OrganisationId, SignPublicKey> _pins = new();
    readonly Lock _writing = new();

    public RootPins(StoreOptions options)
    {
        _file = Path.Combine(options.DataFolder, "roots");
        Directory.CreateDirectory(options.DataFolder);
        foreach (var line in File.Exists(_file) ? File.ReadAllLines(_file) : [])
        {
            if (line.Split(' ') is [var id, var key] && Guid.TryParse(id, out var organisation))
            {
                _pins[new OrganisationId(organisation)] = SignPublicKey.From(Convert.FromBase64String(key));
            }
        }
    }

    /// <summary>The organisation's root, or null when none is pinned: then nothing of it verifies.</summary>
    public SignPublicKey? Of(OrganisationId organisation) => _pins.TryGetValue(organisation, out var key) ? key : null;

    /// <summary>Pins a new organisation's root. An organisation that has one keeps it.</summary>
    public void Add(OrganisationId organisation, SignPublicKey root)
    {
        lock (_writing)
        {
            if (_pins.TryAdd(organisation, root))
            {
                using var file = new FileStream(_file, FileMode.Append, FileAccess.Write, FileShare.Read);
                file.Write(Encoding.ASCII.GetBytes($"{organisation.Value} {Convert.ToBase64String(root.ToBytes())}\n"));
                file.Flush(flushToDisk: true);
            }
        }
    }
}
