using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.People.Domain;

/// <summary>An address that leads to an organisation.</summary>
sealed class HostName
{
    HostName(string host, OrganisationId organisation) => (Host, Organisation) = (host, organisation);

    [Clear("An address that is typed into browsers.")]
    public string Host { get; private set; }

    [Clear("Which organisation.")]
    public OrganisationId Organisation { get; private set; }

    public static Outcome<HostName> Make(string? host, OrganisationId organisation) =>
        Read(host) is { } read ? new HostName(read, organisation) : Refusal.Rule("Write a host name such as help.example.org, without https and without a port.", "Host");

    /// <summary>The name as it is compared; null when it is none.</summary>
    public static string? Read(string? host)
    {
        var bare = host?.Trim().Trim('[', ']').TrimEnd('.').ToLowerInvariant();
        return bare is { Length: > 0 and <= 253 } && Uri.CheckHostName(bare) != UriHostNameType.Unknown ? bare : null;
    }
}
