using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// One thing that touched a person's file, sealed to the person's own key in the transaction of the audit entry that says the same to the program.
/// </summary>
[SealedAs(TableCode.Trace)]
public sealed record PersonTrace : SealedRecord
{
    /// <summary>When, to the second, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Through which door.</summary>
    public Door Door { get; init; }

    /// <summary>The name by which colleagues know who it was; null through another door than the staff's, and where the name did not open.</summary>
    public string? Name { get; init; }

    /// <summary>What was done: the audit entry's sentence, English, key of its translation.</summary>
    public string What { get; init; } = "";

    /// <summary>After a change: how many records of each kind the file holds. Null after a mere opening.</summary>
    public IReadOnlyDictionary<TableCode, int>? Held { get; init; }

    /// <summary>After a change: what the file says of who the person is and how to reach them.</summary>
    public IReadOnlyList<ReleasedField> Says { get; init; } = [];
}

/// <summary>What a person is told of their own file.</summary>
/// <param name="Mailbox">Where: the newest mailbox that the file knows.</param>
/// <param name="Says">What the file says of who they are and how to reach them.</param>
public sealed record OwnFile(MailboxAddress Mailbox, IReadOnlyList<ReleasedField> Says)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>Answers whose file it is. Registered once, by the module that keeps the mailbox in the file.</summary>
[Opens]
public interface IOwnFiles
{
    /// <summary>The kinds of records that the answer needs.</summary>
    IReadOnlyList<TableCode> Needs { get; }

    /// <summary>Null when nobody has a return code for this file.</summary>
    OwnFile? Of(OpenFile file);
}

/// <summary>What one kind of record is called on the page where a person sees what is held about them.</summary>
/// <param name="Table">The kind.</param>
/// <param name="Label">English, key of its translation. Kinds with the same label are counted together.</param>
public sealed record HeldAs(TableCode Table, string Label)
{
    /// <summary>What colleagues call it, where the label speaks to the person.</summary>
    public string ForStaff { get; init; } = Label;
}
