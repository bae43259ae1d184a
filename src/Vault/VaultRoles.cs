namespace Parasol.Vault;

/// <summary>The roles that folders of pages ask for.</summary>
public static class VaultRoles
{
    /// <summary>A signed-in staff member.</summary>
    public const string Staff = "staff";

    /// <summary>A staff member who may invite people and change settings.</summary>
    public const string Administrator = "administrator";

    /// <summary>Somebody with a return code.</summary>
    public const string Person = "person";
}
