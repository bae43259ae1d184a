using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>What a program is for, as far as keys are concerned.</summary>
public enum ProgramKind : short
{
    /// <summary>An ordinary program, with clients.</summary>
    Work = 1,

    /// <summary>Every enabled staff member; no client data.</summary>
    House = 2,

    /// <summary>Members, grants, settings, counts; the organisation's root until recovery kits exist.</summary>
    Oversight = 3,
}

/// <summary>What somebody must keep after setting up or joining. Shown once.</summary>
/// <param name="Staff">Who.</param>
/// <param name="Passphrase">Six words, or the passphrase they chose.</param>
/// <param name="TotpSecret">The authenticator's secret, base32 (RFC 6238).</param>
public sealed record NewKeys(StaffId Staff, string Passphrase, string TotpSecret)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>A program to make: its id, kind.</summary>
public sealed record NewProgram(ProgramId Id, ProgramKind Kind);

/// <summary>Setting up an organisation: its root, House, Oversight, first programs, and first member. No keys are needed; it can be done once.</summary>
public interface IFounding
{
    /// <summary>
    /// Makes the organisation's keys. The founder holds the keys of every program named and of House and Oversight.
    /// Pins the root in the roots file. Refuses a login that is taken or a passphrase that is too weak.
    /// </summary>
    Task<Outcome<NewKeys>> Found(OrganisationId organisation, string loginName, string? chosenPassphrase, string displayName, IReadOnlyList<NewProgram> programs, Action<Data.ParasolDb, StaffId> rows);
}

/// <summary>A colleague's keys as others see them.</summary>
/// <param name="Staff">Who.</param>
/// <param name="HasKeys">They have joined.</param>
/// <param name="IsEnabled">They may sign in.</param>
/// <param name="Fingerprint">Eight words of their public keys, to be read aloud before granting; empty while they have none.</param>
/// <param name="Programs">The programs they hold keys of.</param>
public sealed record MemberKeys(StaffId Staff, bool HasKeys, bool IsEnabled, string Fingerprint, IReadOnlyList<ProgramId> Programs)
{
    /// <summary>They may invite people and change settings.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The last day in the programs in which they are for a while.</summary>
    public IReadOnlyDictionary<ProgramId, DateOnly> Until { get; init; } = new Dictionary<ProgramId, DateOnly>();
}

/// <summary>Members come, and are granted keys by colleagues who hold them.</summary>
[Opens]
public interface IMembers
{
    /// <summary>
    /// Invites somebody: a one-time code, good for seven days, to be handed over in person. Administrators only. For someone who is
    /// already there it is the way back after a lost passphrase: their old keys end when the code is used.
    /// </summary>
    Task<Outcome<string>> Invite(StaffId staff, string loginName, bool administrator, Action<Data.ParasolDb> rows);

    /// <summary>The longest that somebody can be here for a while, in days.</summary>
    const int MostDays = 400;

    /// <summary>Grants the keys of a program one holds to a colleague, in the person's own name. The granter has compared the fingerprint.</summary>
    /// <param name="program">Which program.</param>
    /// <param name="to">To whom.</param>
    /// <param name="until">
    /// The last day, for volunteers and interns: on the next one it opens nothing any more, and the program makes its keys anew as when somebody leaves; with House the account closes. They read and
    /// write what the program has, and do not get its signing key: they let nobody in. Null for everybody else.
    /// </param>
    Task<Outcome> Grant(ProgramId program, StaffId to, DateOnly? until = null);

    /// <summary>
    /// Makes a new program. The maker is its first member; it stays "forming" until it has a second. Administrators only; who are members of Oversight while there are no recovery kits, and
    /// with two kits afterwards.
    /// </summary>
    Task<Outcome> MakeProgram(NewProgram program, Action<Data.ParasolDb> rows, TwoKits? kits = null);

    /// <summary>Everybody's keys in this organisation, as others may see them.</summary>
    Task<IReadOnlyList<MemberKeys>> All();
}

/// <summary>Using an invitation. It makes keys and opens nothing.</summary>
public interface IJoining
{
    /// <summary>Makes the person's keys. They hold no program until a colleague grants it.</summary>
    Task<Outcome<NewKeys>> Join(string invitationCode, string? chosenPassphrase);
}

/// <summary>Somebody has signed in.</summary>
/// <param name="Older">Null unless the audit does not hold what this person saw of it when they signed in last: the records were put back to an older state, or written anew.</param>
public sealed record SignedIn(OlderRecords? Older);

/// <summary>Two entries of the audit, each by the first eight characters of its hash.</summary>
/// <param name="Remembered">The newest at the last sign-in.</param>
/// <param name="Now">What stands in its place now; null where nothing does.</param>
public sealed record OlderRecords(string Remembered, string? Now)
{
    /// <summary>So many characters of a hash tell two entries apart.</summary>
    public const int Length = 8;
}

/// <summary>Signing in and out by passphrase and authenticator.</summary>
public interface ISignIn
{
    /// <summary>
    /// Signs in and sets the session cookie. Unknown name, wrong passphrase, wrong or used code and disabled account are refused with
    /// the same words, after equal work; over the limits it is <see cref="RefusalKind.Busy"/>.
    /// </summary>
    Task<Outcome<SignedIn>> SignIn(string loginName, string passphrase, string totpCode);

    /// <summary>Ends this session.</summary>
    Task SignOut();

    /// <summary>Ends all sessions of the reader, on every device.</summary>
    Task SignOutEverywhere();
}

/// <summary>Whether a form that came back is one of ours.</summary>
public enum FormCheck
{
    /// <summary>It is.</summary>
    Good,

    /// <summary>It is, and came back within three seconds of being shown: quicker than anybody reads.</summary>
    Early,

    /// <summary>It came back too late, or twice: ask to press the button again, with everything kept.</summary>
    Again,

    /// <summary>It was made in a session that has ended by itself since: see <see cref="ILateForms"/>.</summary>
    Late,

    /// <summary>It is not.</summary>
    Forged,
}

/// <summary>Marks a page that anybody may look at: its form is a visitor's form, whoever sends it.</summary>
public sealed class ForVisitors;

/// <summary>
/// Tokens in forms. Signed-in readers' are a MAC under their session; visitors' are a MAC under the server key with a minute and a
/// nonce that is used once.
/// </summary>
public interface IFormTokens
{
    /// <summary>A token for the form at this address.</summary>
    string Issue(Microsoft.AspNetCore.Http.HttpContext context);

    /// <summary>Checks the token of a form that came back; a visitor's is then used up.</summary>
    Task<FormCheck> Check(Microsoft.AspNetCore.Http.HttpContext context, string? token);
}

/// <summary>
/// What somebody had typed when the session ended by itself: sealed to them, shown once after they have signed in again, gone after seven
/// days. After signing out, and when an account is closed, nothing is kept.
/// </summary>
public interface ILateForms
{
    /// <summary>Seals a form to whoever's session has ended. False when there is no such session, and then nothing is kept.</summary>
    Task<bool> Keep(LateForm form);

    /// <summary>Where the reader's newest late form was written; null when none waits. Drafts do not count: nobody is led to them.</summary>
    Task<string?> Waiting();

    /// <summary>Seals what the signed-in reader is typing to themselves, in place of what was kept at this address before.</summary>
    Task KeepDraft(LateForm form);

    /// <summary>When the reader left a draft at this address; null when there is none.</summary>
    Task<DateTimeOffset?> Draft(string address);

    /// <summary>Lets go of the drafts at this address: what was typed has been sent.</summary>
    Task Drop(string address);

    /// <summary>Opens what the reader wrote last at this address, and deletes it; null when there is nothing.</summary>
    Task<LateForm?> Take(string address);
}

/// <summary>A form as it was sent.</summary>
[SealedAs(TableCode.LateDraft)]
public sealed record LateForm : SealedRecord
{
    /// <summary>The address it was sent to.</summary>
    public string Address { get; init; } = "";

    /// <summary>When, to the second.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Kept while it was being typed, and not sent.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What was in its fields, by their names.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; init; } = new Dictionary<string, string[]>();
}

/// <summary>A colleague's name as colleagues see it: sealed to House, under their own id.</summary>
[SealedAs(TableCode.Colleague)]
public sealed record Colleague : SealedRecord
{
    /// <summary>The name they go by at work.</summary>
    public string Name { get; init; } = "";
}

/// <summary>Ends the session of this request, whichever door it is of. Opens nothing: for the exit.</summary>
public interface ISignOut
{
    /// <summary>Deletes the session and its cookie; does nothing for visitors.</summary>
    Task SignOut();
}
