using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People;

/// <summary>An organisation to set up, as its first administrator describes it.</summary>
public sealed record NewOrganisation
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The host name that leads to it, without port.</summary>
    public required string Host { get; init; }

    /// <summary>The number the public may call; may be empty.</summary>
    public string Phone { get; init; } = "";

    /// <summary>IANA name of its time zone.</summary>
    public string TimeZone { get; init; } = "America/New_York";

    /// <summary>The neutral site the quick exit leads to; null for the usual one.</summary>
    public string? ExitSite { get; init; }

    /// <summary>The languages of its pages.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en", "es"];

    /// <summary>The language its pages begin with.</summary>
    public string DefaultLanguage { get; init; } = "en";

    /// <summary>The names of its first programs. House and Oversight come by themselves.</summary>
    public IReadOnlyList<string> Programs { get; init; } = ["Care"];

    /// <summary>The name colleagues will see of the first administrator. Sealed to House.</summary>
    public required string OwnName { get; init; }

    /// <summary>The name the first administrator signs in with.</summary>
    public required string LoginName { get; init; }

    /// <summary>A passphrase of their own, or null for six drawn words.</summary>
    public string? Passphrase { get; init; }

    /// <summary>The word "sealed": a passphrase may be inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>An organisation that was set up.</summary>
/// <param name="Organisation">Its id.</param>
/// <param name="Programs">Its programs by name, House and Oversight included.</param>
/// <param name="Keys">What its first administrator must keep. Shown once.</param>
public sealed record Founded(OrganisationId Organisation, IReadOnlyDictionary<string, ProgramId> Programs, NewKeys Keys)
{
    /// <summary>The word "sealed": a passphrase is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>An organisation on this instance, for the command line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hosts">The host names that lead to it.</param>
public sealed record OrganisationLine(OrganisationId Id, string Name, IReadOnlyList<string> Hosts);

/// <summary>Setting an instance up. Nothing here opens anything.</summary>
public interface ISetUp
{
    /// <summary>
    /// The one-time token to print on the console, made at the first call and kept in memory only; null once there is an organisation.
    /// </summary>
    Task<string?> TokenIfNeeded();

    /// <summary>Sets an organisation up with its keys. Further ones live beside the first, walled from it by their own keys.</summary>
    Task<Outcome<Founded>> AddOrganisation(NewOrganisation organisation);

    /// <summary>Lets a further host name lead to an organisation.</summary>
    Task<Outcome> AddHost(OrganisationId organisation, string host);

    /// <summary>The organisations of this instance, by name.</summary>
    Task<IReadOnlyList<OrganisationLine>> Organisations();
}
