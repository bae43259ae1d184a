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
    long _read;

    public RootPins(StoreOptions options)
    {
        _file = Path.Combine(options.DataFolder, "roots");
        Directory.CreateDirectory(options.DataFolder);
        Read();
    }

    /// <summary>The organisation's root, or null when none is pinned: then nothing of it verifies.</summary>
    public SignPublicKey? Of(OrganisationId organisation)
    {
        if (!_pins.ContainsKey(organisation))
        {
            // Another node on the same folder may have set the organisation up since.
            Read();
        }
        return _pins.TryGetValue(organisation, out var key) ? key : null;
    }

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

    // Lines are only ever added, and an organisation that has a pin keeps it.
    void Read()
    {
        lock (_writing)
        {
            if (new FileInfo(_file) is not { Exists: true } file || file.Length == _read)
            {
                return;
            }
            foreach (var line in File.ReadAllLines(_file))
            {
                if (line.Split(' ') is [var id, { Length: 44 } key] && Guid.TryParse(id, out var organisation))
                {
                    _pins.TryAdd(new OrganisationId(organisation), SignPublicKey.From(Convert.FromBase64String(key)));
                }
            }
            _read = file.Length;
        }
    }
}
