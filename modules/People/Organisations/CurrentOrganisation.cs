using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People;

/// <summary>
/// The organisation that this scope is for. In a request it is found from the host name before anything else happens; the command
/// line and tests say it themselves with <see cref="Use(OrganisationId?)"/>.
/// </summary>
public sealed class CurrentOrganisation : ICurrentOrganisation
{
    /// <summary>The organisation, or null when the address belongs to none.</summary>
    public OrganisationId? Id { get; private set; }

    /// <summary>What it says about itself; null until it was looked up.</summary>
    internal OrganisationFacts? Facts { get; private set; }

    /// <summary>From here on this scope is for this organisation.</summary>
    public void Use(OrganisationId? organisation) => (Id, Facts) = (organisation, null);

    internal void Use(OrganisationFacts? facts) => (Id, Facts) = (facts?.Id, facts);
}
