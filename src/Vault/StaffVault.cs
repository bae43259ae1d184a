using System.Text.Json;
using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>
/// The staff door: the one way by which a signed-in staff member opens and changes sealed records. Lives as long as the request;
/// every key it has in hand is wiped at the end. What belongs to a program that the reader holds no live grant of is
/// <see cref="RefusalKind.NotThere"/>, exactly as if it did not exist.
/// </summary>
[Opens]
public interface IStaffVault
{
    /// <summary>Who is signed in; null when nobody is.</summary>
    Reader? Me { get; }

    /// <summary>The programs whose keys the reader holds now, House and Oversight included. Read anew for each request.</summary>
    Task<IReadOnlyList<ProgramId>> MyPrograms();

    /// <summary>The program House of the reader's organisation: every colleague's, and no client's. Null while nobody has granted it to them.</summary>
    Task<ProgramId?> House();

    /// <summary>Opens a file: checks its manifest, and leaves one audit entry before it returns.</summary>
    /// <param name="file">The file.</param>
    /// <param name="what">What is being done, for "who opened it": a short English sentence, no client's words.</param>
    Task<Outcome<OpenFile>> Open(FileId file, string what = "Opened the file");

    /// <summary>Opens the file a program keeps for what belongs to no client yet: its queue, its colleagues' names.</summary>
    Task<Outcome<OpenFile>> OpenDesk(ProgramId program, string what = "Looked at the list");

    /// <summary>
    /// Opens single records in several files, for lists. One audit entry for all. Records that do not open, or whose program is
    /// not the reader's, are absent from the answer.
    /// </summary>
    Task<IReadOnlyDictionary<RowId, Opened<T>>> OpenRows<T>(IReadOnlyCollection<(FileId File, RowId Row)> rows, string what = "Looked at a list") where T : SealedRecord;

    /// <summary>
    /// Opens every record of one kind in the files of a program, to find the file that something belongs to. No audit entry of its own: part of what
    /// the finding is for. Empty when the program is not the reader's.
    /// </summary>
    Task<IReadOnlyList<Opened<T>>> OpenAll<T>(ProgramId program) where T : SealedRecord;

    /// <summary>The index cards of these files, for lists. Files of other programs are absent.</summary>
    /// <param name="files">Which.</param>
    /// <param name="what">What is being done; one audit entry says it. Null when the cards are part of a list that has its entry, or are shown to nobody.</param>
    Task<IReadOnlyDictionary<FileId, Found>> Cards(IReadOnlyCollection<FileId> files, string? what = null);

    /// <summary>The index cards of a program that <see cref="Search"/> would find by any of these words, for what is alike. No audit entry of its own: part of what it is for.</summary>
    Task<IReadOnlyList<Found>> Near(ProgramId program, IReadOnlyCollection<string> words);

    /// <summary>Every index card of a program, for what is taken already or alike. Empty when the program is not the reader's.</summary>
    /// <param name="program">Which.</param>
    /// <param name="what">What is being done; one audit entry says it. Null when nobody is shown any of it, or it is part of what has its entry.</param>
    Task<IReadOnlyList<Found>> AllCards(ProgramId program, string? what = null);

    /// <summary>
    /// Finds files by call-name, alias (also with a typo), last four digits of a phone, or code, in the reader's programs. Best first,
    /// at most <paramref name="limit"/>. Empty words list the newest changed last. One audit entry.
    /// </summary>
    Task<IReadOnlyList<Found>> Search(string words, ProgramId? program = null, int limit = 20);

    /// <summary>
    /// Where the files lead that were put together with others of the reader's programs: what still names them finds the other one. Every other
    /// file is absent.
    /// </summary>
    Task<IReadOnlyDictionary<FileId, FileId>> LeadTo(IReadOnlyCollection<FileId> files);

    /// <summary>Starts an act. Nothing is written before <see cref="StaffAct.Commit"/>; disposing without it writes nothing.</summary>
    StaffAct Begin();

    /// <summary>Who opened or changed this file, or one that was put together with it, newest first: read from the program's audit entries. Refused as the file is.</summary>
    Task<Outcome<IReadOnlyList<AuditEntry>>> WhoOpened(FileId file, int limit = 100);

    /// <summary>What was done in a program of the reader, newest first: its audit entries, as far back as <see cref="AuditEntry.Newest"/> entries of the whole organisation reach.</summary>
    Task<Outcome<IReadOnlyList<AuditEntry>>> WhatWasDone(ProgramId program, int skip, int take);
}

/// <summary>A file opened for this reader. Records open when they are asked for.</summary>
[Opens]
public abstract class OpenFile
{
    /// <summary>The file.</summary>
    public abstract FileId Id { get; }

    /// <summary>Its program.</summary>
    public abstract ProgramId Program { get; }

    /// <summary>The rows match the file's manifest. False means that somebody changed the stores outside Parasol: say so on the page.</summary>
    public abstract bool IsWhole { get; }

    /// <summary>How many records were asked for so far that do not open.</summary>
    public abstract int Damaged { get; }

    /// <summary>Its records, unopened: all but its list of rows and its index card.</summary>
    public abstract IReadOnlyList<RowInFile> Rows { get; }

    /// <summary>All records of this kind that open, in no particular order.</summary>
    public abstract IReadOnlyList<Opened<T>> All<T>() where T : SealedRecord;

    /// <summary>
    /// Every record that opens, as it is kept: for a copy of the whole file. Left out is what the file needs for itself alone: its list of rows, its index card,
    /// the address of its mailbox, and the tokens by which programs read what they share.
    /// </summary>
    public abstract IReadOnlyList<KeptRecord> Everything();

    /// <summary>The one record of this kind, or null.</summary>
    public Opened<T>? One<T>() where T : SealedRecord => All<T>() is [var one, ..] ? one : null;

    /// <summary>The record with this id, or null.</summary>
    public Opened<T>? Find<T>(RowId row) where T : SealedRecord => All<T>().FirstOrDefault(o => o.Row == row);
}

/// <summary>One record of a file as it is kept.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Row">Its random id.</param>
/// <param name="Value">What it holds.</param>
public sealed record KeptRecord(TableCode Kind, RowId Row, JsonElement Value)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}
