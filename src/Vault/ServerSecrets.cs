using System.Security.Cryptography;
using System.Text;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Records;
using Parasol.Vault.Trust;

namespace Parasol.Vault;

/// <summary>
/// What the server itself knows: <c>server.key</c> in the data folder, for handles, form tokens, made-up salts and the heads of audit chains. It opens no
/// envelope, and counts as taken when the machine is. Beside it, the random id of this node.
/// </summary>
sealed class ServerSecrets : IDisposable
{
    readonly SecretKey<Keys.HandleKey> _handles;
    readonly SecretKey<Keys.FakeSaltKey> _salts;
    readonly SignKeyPair _heads;

    public ServerSecrets(StoreOptions options)
    {
        Directory.CreateDirectory(options.DataFolder);
        var bytes = Keep(Path.Combine(options.DataFolder, "server.key"), () => RandomNumberGenerator.GetBytes(32));
        using var server = SecretKey<Keys.ServerKey>.From(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        _handles = server.Derive<Keys.HandleKey>();
        _salts = server.Derive<Keys.FakeSaltKey>();
        _heads = HeadKey(server);
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

    /// <summary>Signs how far an audit chain is: whoever writes into the databases and has not this key cannot write a chain anew.</summary>
    public void Sign(AuditHead head) => head.Signature = _heads.Sign(Statements.AuditHead(head));

    /// <summary>Whether this server, on whichever of its nodes, signed exactly this.</summary>
    public bool HasSigned(AuditHead head) => Signature.Verify(_heads.Public, Statements.AuditHead(head), head.Signature);

    public void Dispose()
    {
        _heads.Dispose();
        _handles.Dispose();
        _salts.Dispose();
        Forms.Dispose();
        Steps.Dispose();
    }

    static SignKeyPair HeadKey(SecretKey<Keys.ServerKey> server)
    {
        using var derived = server.Derive<Keys.AuditHeadKey>();
        Span<byte> seed = stackalloc byte[32];
        derived.CopyTo(seed);
        var pair = SignKeyPair.From(seed);
        CryptographicOperations.ZeroMemory(seed);
        return pair;
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
