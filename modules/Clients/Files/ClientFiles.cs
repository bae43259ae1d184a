using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Domain;
using Parasol.Clients.Mailboxes;
using Parasol.Clients.SignOff;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.Files;

[Opens]
sealed class ClientFiles(IStaffVault vault, ParasolDb db, IPrograms programs, TimeProvider time, TakenNames names, KeepSupervision supervision, IEnumerable<IBeginsWithFile> others) : IClientFiles
{
    public async Task<Outcome<FileId>> Start(StaffAct act, ProgramId program, NewClient who)
    {
        // House and Oversight hold keys too, and never clients.
        if (await programs.Find(program) is not { Kind: ProgramKind.Work })
        {
            return Refusal.NotThere;
        }
        var made = await act.NewFile(program);
        if (!made.IsDone)
        {
            return made.Refusal;
        }
        var profile = new Profile
        {
            CallName = Prose.Clean(who.CallName) ?? await names.CallName(program),
            Code = await names.Code(program),
            Pronouns = Prose.Clean(who.Pronouns),
            Aliases = [.. who.Aliases.Select(Prose.Clean).OfType<string>()],
            Language = Prose.Clean(who.Language),
            Started = DateOnly.FromDateTime(act.At.UtcDateTime),
        };
        var file = made.Value;
        act.Add(file, profile);
        if (who.SafeContact is { } contact)
        {
            act.Add(file, contact);
        }
        if (Prose.Clean(who.FirstNote) is { } note)
        {
            SignNotes.Wait(act, file, act.Add(file, new Note { Text = note, At = act.At, By = vault.Me!.Id }), await supervision.Mine(program));
        }
        act.SetCard(file, Cards.Of(profile, who.SafeContact));
        act.Db.Add(new FileRow { File = file, Organisation = vault.Me!.Organisation, Program = program, IsClosed = false, LastChange = profile.Started, LastContact = profile.Started });
        if (who.Mailbox is { } mailbox)
        {
            Introduce(act, file, mailbox);
        }
        foreach (var other in others)
        {
            other.Begin(act, file, who);
        }
        return file;
    }

    public Profile ProfileOf(OpenFile file) => file.One<Profile>()?.Value ?? new Profile();

    public MailboxAddress? MailboxOf(OpenFile file) => OwnFiles.MailboxOf(file);

    public async Task<FileId?> FileOf(ProgramId program, MailboxId mailbox) =>
        (await vault.OpenAll<FileMailbox>(program)).FirstOrDefault(m => m.Value.Address?.Id == mailbox)?.File;

    public async Task UseMailbox(StaffAct act, OpenFile file, MailboxAddress mailbox)
    {
        Introduce(act, file.Id, mailbox);
        foreach (var standing in (await Releases(file)).Where(r => r.IsLive))
        {
            Tell(act, mailbox, standing.Release);
        }
        await MarkChanged(act, file.Id);
    }

    public async Task<Outcome<RowId>> Give(StaffAct act, OpenFile file, NewRelease release)
    {
        if (ProfileOf(file).Closed is not null)
        {
            return FileIsClosed;
        }
        var agreed = ReleaseRules.Agree(release, file.One<SafeContact>()?.Value, act.At, vault.Me!.Id);
        if (!agreed.IsDone)
        {
            return agreed.Refusal;
        }
        var row = act.Add(file.Id, agreed.Value);
        act.Db.Add(new ReleaseRow
        {
            Id = row, Organisation = vault.Me.Organisation, Program = file.Program, File = file.Id, State = ReleaseState.Live, Until = agreed.Value.Until,
        });
        if (MailboxOf(file) is { } mailbox)
        {
            Tell(act, mailbox, new Opened<Release>(file.Id, row, 1, agreed.Value));
        }
        await MarkChanged(act, file.Id);
        return row;
    }

    public async Task<Opened<Release>?> LiveRelease(OpenFile file, RowId release) =>
        (await Releases(file)).FirstOrDefault(r => r.IsLive && r.Release.Row == release)?.Release;

    public async Task<IReadOnlyList<ReleaseStanding>> Releases(OpenFile file)
    {
        var (id, today) = (file.Id, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var clear = await db.Set<ReleaseRow>().Where(r => r.File == id).ToDictionaryAsync(r => r.Id);
        return [.. file.All<Release>().OrderByDescending(r => r.Value.Given).Select(r => Standing(r, clear.GetValueOrDefault(r.Row), today))];
    }

    public IReadOnlyList<ReleasedField> Fields(OpenFile file, Release release) => ReleasedFields.Of(ProfileOf(file), file.One<SafeContact>()?.Value, release);

    public async Task MarkChanged(StaffAct act, FileId file)
    {
        var today = DateOnly.FromDateTime(act.At.UtcDateTime);
        if (await act.Db.Set<FileRow>().AsTracking().SingleOrDefaultAsync(f => f.File == file) is { } row)
        {
            row.LastChange = today;
        }
    }

    public async Task MarkContact(StaffAct act, FileId file)
    {
        var today = DateOnly.FromDateTime(act.At.UtcDateTime);
        if (await act.Db.Set<FileRow>().AsTracking().SingleOrDefaultAsync(f => f.File == file) is { } row)
        {
            (row.LastChange, row.LastContact) = (today, today);
        }
    }

    public async Task<IReadOnlyDictionary<FileId, DateOnly>> OutOfTouch(ProgramId program, DateOnly before, int most) =>
        (await vault.MyPrograms()).Contains(program)
            ? await db.Set<FileRow>().Where(f => f.Program == program && !f.IsClosed && f.LastContact < before).OrderByDescending(f => f.LastContact).Take(most)
                .ToDictionaryAsync(f => f.File, f => f.LastContact!.Value)
            : new Dictionary<FileId, DateOnly>();

    public static readonly Refusal FileIsClosed = Refusal.Rule("This file is closed. Open it again first.");

    // The sealed day counts as well as the clear one: whoever writes to the database can end a release and cannot make one last longer.
    static ReleaseStanding Standing(Opened<Release> release, ReleaseRow? clear, DateOnly today)
    {
        var wasStopped = clear?.State != ReleaseState.Live || release.Value.Stopped is not null;
        return new ReleaseStanding(release, !wasStopped && clear!.Until >= today && release.Value.Until >= today, wasStopped);
    }

    static void Introduce(StaffAct act, FileId file, MailboxAddress mailbox)
    {
        act.Add(file, new FileMailbox { Address = mailbox, Since = act.At });
        act.TellPerson(mailbox, new PersonLine
        {
            Says = "There is a file for you here now. You can have it deleted at any time.",
            About = new RowId(file.Value),
            Offers = [new Offer(OfferKind.DeleteFile, act.Offer(OfferKind.DeleteFile, file, new RowId(file.Value)))],
        });
    }

    static void Tell(StaffAct act, MailboxAddress mailbox, Opened<Release> release) => act.TellPerson(mailbox, new PersonLine
    {
        Says = "You agreed that we may share with {0} until {1}. Services do not depend on this. You can stop it at any time.",
        With = [release.Value.To, release.Value.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        About = release.Row,
        Topic = LineTopic.Release,
        Offers = [new Offer(OfferKind.StopRelease, act.Offer(OfferKind.StopRelease, release.File, release.Row))],
    });
}
