using Parasol.Vault;

namespace Parasol.Clients.Domain;

/// <summary>The index card that belongs to a profile and a contact plan.</summary>
static class Cards
{
    public static IndexCard Of(Profile profile, SafeContact? contact) => new()
    {
        CallName = profile.CallName, Code = profile.Code, Aliases = profile.Aliases, PhoneEndings = PhoneEndings.Of(contact?.Phone), IsClosed = profile.Closed is not null,
    };
}
