namespace Parasol.Sealing;

/// <summary>
/// The uses of keys in this product. They are names for the compiler; none is ever made an object. A use that is described
/// as random or as typed by somebody is where a chain begins; the others are derived from it.
/// </summary>
public static class Keys
{
    /// <summary>What seals one client's file in one program: 32 random bytes that live in the key store alone, wrapped.</summary>
    public sealed class FileKey : IKeyUse { private FileKey() { } public static string Label => "parasol/v1/whole-file"; }

    /// <summary>From a <see cref="FileKey"/>: seals the file's records.</summary>
    public sealed class RecordKey : IKeyUse { private RecordKey() { } public static string Label => "parasol/v1/record"; }

    /// <summary>From a <see cref="FileKey"/>: seals the file's index card.</summary>
    public sealed class CardKey : IKeyUse { private CardKey() { } public static string Label => "parasol/v1/card"; }

    /// <summary>From a <see cref="FileKey"/> and a document's 16-byte id: seals that document.</summary>
    public sealed class BlobKey : IKeyUse { private BlobKey() { } public static string Label => "parasol/v1/blob"; }

    /// <summary>From a <see cref="FileKey"/>: seals the file's manifest.</summary>
    public sealed class ManifestKey : IKeyUse { private ManifestKey() { } public static string Label => "parasol/v1/manifest"; }

    /// <summary>What seals a program's search cache: random, wrapped like a file key, replaced with every erasure.</summary>
    public sealed class SegmentKey : IKeyUse { private SegmentKey() { } public static string Label => "parasol/v1/segment"; }

    /// <summary>The private half of a program's key pair of one epoch, as key material.</summary>
    public sealed class EpochKey : IKeyUse { private EpochKey() { } public static string Label => "parasol/v1/epoch"; }

    /// <summary>From an <see cref="EpochKey"/>: wraps the program's file keys.</summary>
    public sealed class FileWrapKey : IKeyUse { private FileWrapKey() { } public static string Label => "parasol/v1/file-wrap"; }

    /// <summary>From an <see cref="EpochKey"/>: seals the detail of the program's audit entries.</summary>
    public sealed class AuditKey : IKeyUse { private AuditKey() { } public static string Label => "parasol/v1/audit-key"; }

    /// <summary>From an <see cref="EpochKey"/>: seals the private halves of the program's week keys and its signing key.</summary>
    public sealed class WeekKeyWrap : IKeyUse { private WeekKeyWrap() { } public static string Label => "parasol/v1/week-wrap"; }

    /// <summary>From an <see cref="EpochKey"/>: names and seals who is at work on what.</summary>
    public sealed class PresenceKey : IKeyUse { private PresenceKey() { } public static string Label => "parasol/v1/presence"; }

    /// <summary>What Argon2id makes of a passphrase, a return code or a recovery code, with the pepper mixed in where there is one.</summary>
    public sealed class PassphraseKey : IKeyUse { private PassphraseKey() { } public static string Label => "parasol/v1/passphrase"; }

    /// <summary>From a <see cref="PassphraseKey"/>: seals a bundle of somebody's own keys.</summary>
    public sealed class BundleKey : IKeyUse { private BundleKey() { } public static string Label => "parasol/v1/kek"; }

    /// <summary>From a <see cref="PassphraseKey"/>: stored, and compared before the bundle is opened, because the bundle's cipher does not commit to its key.</summary>
    public sealed class Verifier : IKeyUse { private Verifier() { } public static string Label => "parasol/v1/verifier"; }

    /// <summary>From a <see cref="PassphraseKey"/>: a person's part in bringing the pepper back after Seal now.</summary>
    public sealed class UnsealKey : IKeyUse { private UnsealKey() { } public static string Label => "parasol/v1/unseal"; }

    /// <summary>Kept apart from the databases and mixed into every passphrase.</summary>
    public sealed class PepperKey : IKeyUse { private PepperKey() { } public static string Label => "parasol/v1/pepper"; }

    /// <summary>The 32 random bytes in a session's cookie.</summary>
    public sealed class SessionToken : IKeyUse { private SessionToken() { } public static string Label => "parasol/v1/token"; }

    /// <summary>From a <see cref="SessionToken"/>: seals the session's bundle.</summary>
    public sealed class SessionKey : IKeyUse { private SessionKey() { } public static string Label => "parasol/v1/session"; }

    /// <summary>From a <see cref="SessionToken"/>: makes the tokens of the session's forms.</summary>
    public sealed class FormTokenKey : IKeyUse { private FormTokenKey() { } public static string Label => "parasol/v1/csrf"; }

    /// <summary>The 32 random bytes in the address of a partner's page, an invitation or a feed.</summary>
    public sealed class LinkToken : IKeyUse { private LinkToken() { } public static string Label => "parasol/v1/address"; }

    /// <summary>From a <see cref="LinkToken"/>: seals what the link shows.</summary>
    public sealed class LinkKey : IKeyUse { private LinkKey() { } public static string Label => "parasol/v1/link"; }

    /// <summary>From a <see cref="LinkToken"/>: seals what another program reads under a release.</summary>
    public sealed class JoinedKey : IKeyUse { private JoinedKey() { } public static string Label => "parasol/v1/joined"; }

    /// <summary>From a <see cref="LinkToken"/>: seals the private half of a calendar feed.</summary>
    public sealed class FeedKey : IKeyUse { private FeedKey() { } public static string Label => "parasol/v1/feed"; }

    /// <summary>Random, beside a feed's address: names what a feed knows of an appointment, so that it can be put in its place.</summary>
    public sealed class BusyKey : IKeyUse { private BusyKey() { } public static string Label => "parasol/v1/busy-id"; }

    /// <summary>The installation's own secret. It opens no envelope.</summary>
    public sealed class ServerKey : IKeyUse { private ServerKey() { } public static string Label => "parasol/v1/server"; }

    /// <summary>From the <see cref="ServerKey"/>: turns a name typed at sign-in, or a code's first words, into a look-up key.</summary>
    public sealed class HandleKey : IKeyUse { private HandleKey() { } public static string Label => "parasol/v1/handle"; }

    /// <summary>From the <see cref="ServerKey"/>: makes the salt of an account that does not exist.</summary>
    public sealed class FakeSaltKey : IKeyUse { private FakeSaltKey() { } public static string Label => "parasol/v1/fake"; }

    /// <summary>From the <see cref="ServerKey"/>: makes the form tokens of visitors.</summary>
    public sealed class FormKey : IKeyUse { private FormKey() { } public static string Label => "parasol/v1/form"; }

    /// <summary>From the <see cref="ServerKey"/>: names a used one-time code.</summary>
    public sealed class UsedStepKey : IKeyUse { private UsedStepKey() { } public static string Label => "parasol/v1/used-step"; }

    /// <summary>From the <see cref="ServerKey"/>: the seed of the key that signs how far each audit chain is.</summary>
    public sealed class AuditHeadKey : IKeyUse { private AuditHeadKey() { } public static string Label => "parasol/v1/head-of-audit"; }

    /// <summary>Random, in memory, renewed often: names a network for counting without keeping its address.</summary>
    public sealed class RateKey : IKeyUse { private RateKey() { } public static string Label => "parasol/v1/rate"; }

    /// <summary>The private half of a person's mailbox, as key material.</summary>
    public sealed class InboxKey : IKeyUse { private InboxKey() { } public static string Label => "parasol/v1/inbox"; }

    /// <summary>From an <see cref="InboxKey"/>: tags what a person says about a place, so that they count once.</summary>
    public sealed class TagKey : IKeyUse { private TagKey() { } public static string Label => "parasol/v1/tag"; }

    /// <summary>From two recovery kits together: seals the recovery key and the root.</summary>
    public sealed class KitKey : IKeyUse { private KitKey() { } public static string Label => "parasol/v1/kit"; }

    /// <summary>What two halves of an emergency way make together: opens a program's private keys.</summary>
    public sealed class EmergencyKey : IKeyUse { private EmergencyKey() { } public static string Label => "parasol/v1/two-halves"; }
}
