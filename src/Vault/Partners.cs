using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>The four answers of a partner.</summary>
public enum PartnerReply
{
    /// <summary>We are seeing them.</summary>
    SeeingThem,

    /// <summary>We cannot; a reason is required.</summary>
    Cannot,

    /// <summary>We need to know more.</summary>
    NeedMore,

    /// <summary>It is already done.</summary>
    AlreadyDone,
}

/// <summary>Exactly what a release lets a partner read, and nothing else. Sealed under the link's own token.</summary>
[SealedAs(TableCode.PartnerPage)]
public sealed record PartnerPage : SealedRecord
{
    /// <summary>The language of the page, as a tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Label (English, key of its translation) and text of each released field, in order.</summary>
    public IReadOnlyList<ReleasedField> Fields { get; init; } = [];

    /// <summary>How to reach the worker: the organisation's own phone or words.</summary>
    public string? CallBack { get; init; }

    /// <summary>The person's mailbox, so that the answer is sealed to them too; null when they have none. Never shown.</summary>
    public MailboxAddress? Mailbox { get; init; }
}

/// <summary>One released field.</summary>
public sealed record ReleasedField(string Label, string Text)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>What a partner answered.</summary>
[SealedAs(TableCode.PartnerAnswer)]
public sealed record PartnerAnswer : SealedRecord
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Which of the four.</summary>
    public PartnerReply Reply { get; init; }

    /// <summary>The reason or message, as written.</summary>
    public string? Words { get; init; }

    /// <summary>The referral it answers.</summary>
    public RowId About { get; init; }

    /// <summary>The referral's file.</summary>
    public FileId File { get; init; }
}

/// <summary>A link or slip just made. Shown once; the server keeps only the SHA-256 of its token.</summary>
/// <param name="Id">The row of the link: SHA-256 of the token, first 16 bytes.</param>
/// <param name="Token">For a link: base64url of 256 random bits. For a slip: twelve Crockford characters in groups of four.</param>
public sealed record PartnerLink(RowId Id, string Token)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>How a link stands, in clear.</summary>
public enum LinkState : short
{
    /// <summary>Not answered yet.</summary>
    Open = 1,

    /// <summary>Answered; it opens no more.</summary>
    Answered = 2,

    /// <summary>Ended: the release was stopped or its last day has passed.</summary>
    Ended = 3,
}

/// <summary>The partner door: one link, one page, one answer, no account.</summary>
[Opens]
public interface IPartnerVault
{
    /// <summary>Whether <see cref="Open"/> would open it now. Changes nothing and leaves no trace: mail scanners look at links before people do.</summary>
    Task<bool> IsThere(string token);

    /// <summary>
    /// Opens the page of a link. The release is checked now: stopped, expired, answered and unknown are refused alike.
    /// Marks the link opened the first time. One audit entry.
    /// </summary>
    Task<Outcome<PartnerPage>> Open(string token);

    /// <summary>Turns the code on a slip into the token of its link, after the work a code costs. Any well-formed code gives a token; whether it opens is told by <see cref="Open"/>.</summary>
    Task<Outcome<string>> FromSlip(string code);

    /// <summary>Answers: sealed to the program's current week key and to the person's mailbox. Then the link opens no more.</summary>
    Task<Outcome> Answer(string token, PartnerReply reply, string? words);
}

/// <summary>Says whether a release is live, from its clear row. The module that keeps releases registers it; a link opens only when all agree.</summary>
public interface IReleaseCheck
{
    /// <summary>It was given, was not stopped, and its last day has not passed.</summary>
    Task<bool> IsLive(RowId release, DateOnly today);
}

/// <summary>How a link or slip stands, from its clear row.</summary>
/// <param name="About">The record it is about: a referral.</param>
/// <param name="Release">The release it is under.</param>
/// <param name="State">Open until it is answered, stopped, or past its last day.</param>
/// <param name="WasOpened">Somebody has pressed Show.</param>
/// <param name="LastDay">The last day it opens.</param>
public sealed record LinkStanding(RowId About, RowId Release, LinkState State, bool WasOpened, DateOnly LastDay);

/// <summary>Tells workers whether a partner has looked. Reads clear rows only.</summary>
public interface ILinkStandings
{
    /// <summary>The links under these files, in no particular order. The caller has opened the files.</summary>
    Task<IReadOnlyList<LinkStanding>> Of(IReadOnlyCollection<FileId> files);
}
