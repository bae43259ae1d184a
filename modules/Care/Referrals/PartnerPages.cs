using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Referrals;

/// <summary>Composes what a place reads: the released fields, and how to reach us. The same for what leaves and for looking at it before.</summary>
[Opens]
internal sealed class PartnerPages(IClientFiles clients, IPrograms programs)
{
    /// <summary>The page that a release lets out.</summary>
    public async Task<PartnerPage> Of(OpenFile file, Release release, string language) => new()
    {
        Language = language,
        Fields = clients.Fields(file, release),
        CallBack = (await programs.Find(file.Program))?.Phone is { Length: > 0 } phone ? phone : null,
        Mailbox = clients.MailboxOf(file),
    };
}
