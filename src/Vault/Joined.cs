using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// What another program of the organisation reads of a file under a release, as the file stands now. The other program keeps no copy: it has the
/// token alone, and reads this anew each time.
/// </summary>
[SealedAs(TableCode.JoinedPage)]
public sealed record JoinedPage : SealedRecord
{
    /// <summary>The released fields, in order.</summary>
    public IReadOnlyList<ReleasedField> Fields { get; init; } = [];

    /// <summary>The plan, by its parts; empty where it is not released.</summary>
    public IReadOnlyList<JoinedPart> Parts { get; init; } = [];

    /// <summary>When the file last changed, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What the program that reads it is called. Set by Vault.</summary>
    public string ToName { get; init; } = "";

    /// <summary>The person's mailbox, so that they are told who looked; null when they have none. Never shown.</summary>
    public MailboxAddress? Mailbox { get; init; }
}

/// <summary>One part of a plan.</summary>
/// <param name="Heading">English, key of its translation.</param>
/// <param name="Lines">What stands in it.</param>
public sealed record JoinedPart(string Heading, IReadOnlyList<JoinedLine> Lines);

/// <summary>One line of a plan.</summary>
/// <param name="Label">English, key of its translation; null when there are words alone.</param>
/// <param name="Words">The person's words, or null.</param>
/// <param name="State">How it stands: English, key of its translation.</param>
/// <param name="Day">By which day, or null.</param>
/// <param name="IsStep">It is a step of the goal above it.</param>
public sealed record JoinedLine(string? Label, string? Words, string? State = null, DateOnly? Day = null, bool IsStep = false)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>Where a page of a file is, kept in that file: so that each change of the file reaches it.</summary>
[SealedAs(TableCode.JoinedOut)]
public sealed record JoinedOut : SealedRecord
{
    /// <summary>Base64url of 256 random bits.</summary>
    public string Token { get; init; } = "";

    /// <summary>Under which release.</summary>
    public RowId Release { get; init; }

    /// <summary>Which program reads it.</summary>
    public ProgramId To { get; init; }

    /// <summary>What that program was called then.</summary>
    public string ToName { get; init; } = "";
}

/// <summary>Says what a file shares with another program. Registered by the module that keeps releases and plans.</summary>
[Opens]
public interface IJoinsPlans
{
    /// <summary>The kinds of records that the answer needs.</summary>
    IReadOnlyList<TableCode> Needs { get; }

    /// <summary>Exactly what the release names, and nothing else; null when the file holds no release of this kind to that program.</summary>
    JoinedPage? Of(OpenFile file, JoinedOut share);
}

/// <summary>What was read by a token.</summary>
/// <param name="From">Which program shares it.</param>
/// <param name="Until">The last day.</param>
/// <param name="Page">What it says now.</param>
public sealed record Joined(ProgramId From, DateOnly Until, JoinedPage Page)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>The door of a program to what another one shares with it. The release is checked at each look: stopped, expired, deleted and never-was are one answer.</summary>
[Opens]
public interface IJoinedVault
{
    /// <summary>Whether <see cref="Open"/> would open it now. Changes nothing and leaves no trace.</summary>
    Task<bool> IsThere(ProgramId ours, string token);

    /// <summary>Opens it, for a member of the program it is shared with. One audit entry in the program that shares it, and a trace to the person.</summary>
    Task<Outcome<Joined>> Open(ProgramId ours, string token);
}
