using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Search;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Doors;

/// <summary>
/// Order of writing: wraps of new files as pending; then records, manifest and audit in one transaction; then the wraps are made live.
/// A crash in between leaves either nothing or all of it: the clock work drops pending wraps that get no records and makes the others live.
/// </summary>
[Opens]
sealed partial class StaffActs(
    ParasolDb db, KeyDb keys, KeyRing ring, SessionKeys session, AuditChain audit, ReadEntries entries, Trail trail, PartnerLinks links, JoinedPages joined, Helps helps, WeekKeys weeks, CardCache cards, FreshKeys fresh, Shreds shreds, Holds holds, TimeProvider time,
    IEnumerable<IOfferHandler> handlers, IEnumerable<IGoesWithRecords> companions) : StaffAct
{
    readonly Dictionary<FileId, FileChange> _files = [];
    readonly List<WrapRow> _wraps = [];
    readonly List<SealedRow> _lines = [];
    readonly List<(FileId File, RowId Row)> _arrivals = [];
    readonly List<FileId> _shredded = [];
    readonly HashSet<FileId> _forGood = [];
    readonly HashSet<RowId> _ended = [];
    readonly HashSet<RowId> _joined = [];
    readonly HashSet<(OfferKind Kind, RowId Row)> _endedOffers = [];
    readonly List<(ProgramId To, SealedRow Row)> _passedOn = [];
    readonly List<HelpRow> _helps = [];
    readonly List<(FileId File, StaffId To)> _endedHelps = [];
    readonly FeedChange _feeds = new();
    readonly Together _together = new();
    bool _over;
    bool _isSettled;

    public override ActId Id { get; } = ActId.New();

    public override ParasolDb Db => db;

    public override DateTimeOffset At { get; } = time.GetUtcNow();

    Reader Me => session.Reader ?? throw new InvalidOperationException("An act needs somebody who is signed in.");

    public override async Task<Outcome<FileId>> NewFile(ProgramId program)
    {
        if (await ring.Program(program) is not { } held || held.WrapKey(held.Epoch) is not { } wrapKey)
        {
            return Refusal.NotThere;
        }
        var wrap = Wraps.Make(FileId.New(), held, wrapKey, Me, session.Signs!, Id, out var key);
        _wraps.Add(wrap);
        var file = new FileInHand(wrap.File, held, 1, key);
        ring.Keep(file);
        _files[wrap.File] = new FileChange(file, isNew: true);
        return wrap.File;
    }

    public override async Task<Outcome<OpenFile>> Open(FileId file)
    {
        if (await ring.FileAndRows(file) is not var (held, rows) || rows.Count == 0)
        {
            return Refusal.NotThere;
        }
        _files.TryAdd(file, new FileChange(held, isNew: false));
        return new OpenedFile(held, rows);
    }

    public override async Task<Outcome<OpenFile>> OpenDesk(ProgramId program) =>
        await ring.Program(program) is { } held ? await Open(held.Charter.Desk) : Refusal.NotThere;

    public override FileId DeskOf(ProgramId program) => _files.Values.Single(c => c.File.Program.Id == program && c.File.Program.Charter.Desk == c.File.Id).File.Id;

    public override RowId Add<T>(FileId file, T value, RowId? row = null)
    {
        var id = row ?? RowId.New();
        Change(file).Put(SealedJson.CodeOf<T>(), id, 0, SealedJson.Write(value));
        return id;
    }

    public override void Change<T>(Opened<T> was, T value) => Change(was.File).Put(SealedJson.CodeOf<T>(), was.Row, was.Version, SealedJson.Write(value));

    public override void Remove(FileId file, RowId row) => Change(file).Removed.Add(row);

    public override void Remove<T>(Opened<T> was) => Change(was.File).RemoveAt(was.Row, was.Version);

    public override void RemoveForGood<T>(Opened<T> was)
    {
        Remove(was);
        _forGood.Add(was.File);
    }

    public override void SetCard(FileId file, IndexCard card) => Change(file).Card = card;

    public override void TellPerson(MailboxAddress to, PersonLine line) =>
        _lines.Add(MailboxCodes.Line(Me.Organisation, to, line.At == default ? line with { At = At } : line));

    public override async Task<Outcome<NewMailbox>> NewMailbox(ProgramId program, string language)
    {
        if (await ring.Program(program) is null)
        {
            return Refusal.NotThere;
        }
        return await links.Mailboxes.Make(Me.Organisation, program, language);
    }

    public override async Task<PartnerLink> OfferLink(FileId file, RowId release, RowId about, PartnerPage page, DateOnly lastDay, bool asSlip)
    {
        var held = Change(file).File;
        var (link, row, sealedPage) = await links.Make(held.Program.Organisation, held.Program.Id, file, release, about, page, lastDay, asSlip);
        db.Add(row);
        _lines.Add(sealedPage);
        return link;
    }

    public override string Join(FileId file, RowId release, ProgramId to, string toName, DateOnly lastDay)
    {
        var (row, share) = JoinedPages.Make(Change(file).File, release, to, toName, lastDay);
        db.Add(row);
        Add(file, share);
        _joined.Add(row.Id);
        return share.Token;
    }

    public override NewFeed NewFeed() => _feeds.Make(Me);

    public override void EndFeeds() => _feeds.End();

    public override void TellFeed(FeedAddress to, RowId about, BusyTime? busy) => _feeds.Tell(to, about, busy);

    public override string Offer(OfferKind kind, FileId file, RowId row)
    {
        var (secret, offer) = Offers.Make(Me.Organisation, kind, file, row);
        db.Add(offer);
        return secret;
    }

    public override void EndOffer(OfferKind kind, RowId row) => _endedOffers.Add((kind, row));

    public override async Task<Outcome> PassOn<T>(ProgramId to, RowId row, T value)
    {
        if (await weeks.Seal(Me.Organisation, to, row, value) is not { } arrival)
        {
            return Refusal.Rule("This program cannot receive anything now. Choose another one.");
        }
        _passedOn.Add((to, arrival));
        return Outcome.Done;
    }

    public override Task EndLinks(RowId release)
    {
        _ended.Add(release);
        return Task.CompletedTask;
    }

    public override async Task<Outcome> Shred(FileId file)
    {
        if (await ring.File(file) is null)
        {
            return Refusal.NotThere;
        }
        _ = Change(file);
        _shredded.Add(file);
        return Outcome.Done;
    }

    public override async Task<Outcome> GiveHelp(FileId file, StaffId to, DateOnly lastDay)
    {
        var made = await helps.Make(Change(file).File, to, lastDay);
        if (made.IsDone)
        {
            _helps.Add(made.Value);
        }
        return made.Plain;
    }

    public override void EndHelp(FileId file, StaffId to) => _endedHelps.Add((Change(file).File.Id, to));

    public override void Move(OpenFile from, FileId to, IReadOnlyCollection<RowId> rows) => _together.Move((OpenedFile)from, Change(from.Id), Change(to), rows);

    public override void PutAway(FileId file, FileId into, DateOnly lastDay) => _together.PutAway(Change(file).File, Change(into).File, lastDay);

    public override Task<Outcome<OpenFile>> BringBack(FileId file, FileId from) => _together.BringBack(db, ring, _files, file, Change(from).File, At);

    /// <summary>Takes in an arrival, whose row stands under its week.</summary>
    public void TakeIn(FileId week, RowId arrival) => _arrivals.Add((week, arrival));

    public override ValueTask DisposeAsync()
    {
        db.ChangeTracker.Clear();
        foreach (var change in _files.Values.Where(c => c.IsRenewed && !_isSettled))
        {
            change.File.Dispose();
        }
        return ValueTask.CompletedTask;
    }

    FileChange Change(FileId file) => _files.TryGetValue(file, out var change) ? change
        : throw new InvalidOperationException("Open the file in this act before changing it.");
}
