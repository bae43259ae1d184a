using System.Security.Cryptography;
using System.Text;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;

namespace Parasol.Vault;

/// <summary>
/// What the server itself knows: <c>server.key</c> in the data folder, for handles, form tokens and made-up salts. It opens no
/// envelope, and counts as taken when the machine is. Beside it, the random id of this node.
/// </summary>
sealed class ServerSecrets : IDisposable
{
    readonly SecretKey<Keys.HandleKey> _handles;
    readonly SecretKey<Keys.FakeSaltKey> _salts;

    public ServerSecrets(StoreOptions options)
    {
        Directory.CreateDirectory(options.DataFolder);
        var bytes = Keep(Path.Combine(options.DataFolder, "server.key"), () => RandomNumberGenerator.GetBytes(32));
        using var server = SecretKey<Keys.ServerKey>.From(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        _handles = server.Derive<Keys.HandleKey>();
        _salts = server.Derive<Keys.FakeSaltKey>();
        Forms = server.Derive<Keys.FormKey>();
        Steps = server.Derive<Keys.UsedStepKey>();
        Node = new Guid(Keep(Path.Combine(options.DataFolder, "node.id"), () => RandomId.Next().ToByteArray(bigEndian: true)), bigEndian: true);
    }

    /// <summary>The key of visitors' form tokens.</summary>
    public SecretKey<Keys.FormKey> Forms { get; }

    /// <summary>The key under which used authenticator steps are noted.</summary>
    public SecretKey<Keys.UsedStepKey> Steps { get; }

    /// <summary>This node, as it stands in its audit chain.</summary>
    public Guid Node { get; }

    /// <summary>16 bytes to find something by: a MAC of what it is, of which organisation, and its name.</summary>
    public byte[] Handle(string what, OrganisationId organisation, string name) => _handles.Mac(Name(what, organisation, name))[..16];

    /// <summary>A salt for someone who does not exist, the same each time.</summary>
    public byte[] FakeSalt(OrganisationId organisation, string name) => _salts.Mac(Name("salt", organisation, name))[..16];

    public void Dispose()
    {
        _handles.Dispose();
        _salts.Dispose();
        Forms.Dispose();
        Steps.Dispose();
    }

    static byte[] Name(string what, OrganisationId organisation, string name) => Encoding.UTF8.GetBytes($"{what}\0{organisation.Value:N}\0{name}");

    static byte[] Keep(string file, Func<byte[]> make)
    {
        if (!File.Exists(file))
        {
            var bytes = make();
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            using (var stream = new FileStream(file + ".new", options))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(file + ".new", file, overwrite: false);
        }
        return File.ReadAllBytes(file);
    }
}
