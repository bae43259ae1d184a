using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>Which door a request came through. Each door opens through its own narrow part of Vault.</summary>
public enum Door
{
    /// <summary>Anyone. Seals, never opens.</summary>
    Public,

    /// <summary>A signed-in staff member.</summary>
    Staff,

    /// <summary>A person with a return code.</summary>
    Person,

    /// <summary>A provider with a link or a slip.</summary>
    Partner,
}

/// <summary>The staff member of this request.</summary>
/// <param name="Id">Who.</param>
/// <param name="Organisation">Of which organisation.</param>
/// <param name="IsAdministrator">May invite people and change settings. Opens nothing.</param>
public sealed record Reader(StaffId Id, OrganisationId Organisation, bool IsAdministrator);

/// <summary>The organisation that this request is for, found from the address before anything else happens.</summary>
public interface ICurrentOrganisation
{
    /// <summary>The organisation, or null when the address belongs to none (set-up, unknown host).</summary>
    OrganisationId? Id { get; }
}
