using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Mailboxes;

/// <summary>Whose file it is, and what they read of themselves in it.</summary>
[Opens]
sealed class OwnFiles : IOwnFiles
{
    static readonly Release Everything = new() { Groups = [FieldGroups.Name, FieldGroups.Language, FieldGroups.Contact] };

    public IReadOnlyList<TableCode> Needs { get; } = [TableCode.Mailbox, TableCode.Profile, TableCode.SafeContact];

    public OwnFile? Of(OpenFile file) => MailboxOf(file) is { } mailbox && file.One<Profile>() is { } profile
        ? new OwnFile(mailbox, ReleasedFields.Of(profile.Value, file.One<SafeContact>()?.Value, Everything))
        : null;

    public static MailboxAddress? MailboxOf(OpenFile file) => file.All<FileMailbox>().OrderByDescending(m => m.Value.Since).Select(m => m.Value.Address).FirstOrDefault();
}
