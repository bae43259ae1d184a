using Microsoft.EntityFrameworkCore;
using Parasol.Care.Calendars;
using Parasol.Care.Domain;
using Parasol.Care.Referrals;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.Appointments;

/// <summary>Makes, moves and settles appointments. The referral that one hangs on moves along in the same act.</summary>
[Opens]
internal sealed class KeepAppointment(IStaffVault vault, IClientFiles clients, IOutbox outbox, ReferralChange referrals, Busy busy, IOrganisationFace here, ParasolDb db, TimeProvider time)
{
    /// <summary>Somebody is somewhere else at that time.</summary>
    public static Refusal ClashFound { get; } = Refusal.Rule("At this time there is another appointment of this file or of a colleague who would be there. Change it, or tick that it is all right.", "Anyway");

    public async Task<Outcome> Make(FileId file, RowId? referral, Plan plan, bool reminds, bool anyway)
    {
        var now = time.GetUtcNow();
        var author = new Author(now, vault.Me!.Id);
        var made = Appointment.Make(plan, referral, here.DayAt(now), author);
        if (!made.IsDone)
        {
            return made.Refusal;
        }
        if (!anyway && await Clash(file, null, made.Value))
        {
            return ClashFound;
        }
        if (referral is { } row)
        {
            return (await referrals.Do<bool>(file, row, AuditCode.Made, "Made an appointment", async r =>
            {
                var place = made.Value with { With = r.Now.To };
                var isBooked = r.Now is { State: ReferralState.Booked, BookedFor: { } day } && day == place.Day;
                var booked = await Add(r.Act, r.File, place, reminds) is { IsDone: false } refused ? refused.Refusal! : isBooked ? r.Now : r.Now.Book(place.Day, null, author);
                return booked.Then<(Referral, bool)>(b => (b, true));
            })).Plain;
        }
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if ((await Add(act, open.Value, made.Value, reminds)).Refusal is { } notSafe)
        {
            return notSafe;
        }
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Made, "Made an appointment");
    }

    public Task<Outcome> Move(FileId file, RowId row, DateOnly? day, TimeOnly? from, TimeOnly? until, string? words, bool anyway) =>
        Change(file, row, (a, author) => a.Move(day, from, until, words, here.DayAt(author.At), author), anyway);

    public Task<Outcome> Say(FileId file, RowId row, AppointmentState state, string? words) =>
        Change(file, row, (a, author) => a.Say(state, words, here.DayAt(author.At), author), anyway: true);

    /// <summary>The reader goes along, where somebody is looked for.</summary>
    public Task<Outcome> GoAlong(FileId file, RowId row, bool anyway) => Change(file, row, (a, author) => a.GoAlong(author), anyway);

    async Task<Outcome> Change(FileId file, RowId row, Func<Appointment, Author, Outcome<Appointment>> change, bool anyway)
    {
        var read = await vault.OpenRows<Appointment>([(file, row)], "Looked at an appointment");
        if (!read.TryGetValue(row, out var known))
        {
            return Refusal.NotThere;
        }
        var author = new Author(time.GetUtcNow(), vault.Me!.Id);
        var now = change(known.Value, author);
        if (!now.IsDone)
        {
            return now.Refusal;
        }
        if (!anyway && await Clash(file, row, now.Value))
        {
            return ClashFound;
        }
        if (known.Value.Referral is { } referral)
        {
            return (await referrals.Do(file, referral, AuditCode.Changed, "Said how an appointment stands",
                async r => await Put(r.Act, r.File, known, now.Value) is { IsDone: false } no ? no.Refusal! : Outcome.With((IsWhenItWas(known.Value, now.Value) ? r.Now : Follow(r.Now, now.Value, author), true)))).Plain;
        }
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (await Put(act, open.Value, known, now.Value) is { IsDone: false } refused)
        {
            return refused;
        }
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Changed, "Said how an appointment stands");
    }

    static bool IsWhenItWas(Appointment was, Appointment now) => (was.State, was.Day, was.From, was.Until) == (now.State, now.Day, now.From, now.Until);

    // What the appointment says, the referral says too, where its table of moves allows it.
    static Referral Follow(Referral referral, Appointment now, Author author)
    {
        var moved = now.State switch
        {
            AppointmentState.Kept => referral.Attend(null, author),
            AppointmentState.DidNotHappen => referral.MissContact(null, author),
            AppointmentState.Moved => referral.Book(now.Day, null, author),
            _ => (referral with { BookedFor = null }).Note(author, "The appointment is called off"),
        };
        return moved.IsDone ? moved.Value : referral;
    }

    async Task<Outcome> Add(StaffAct act, OpenFile file, Appointment made, bool reminds)
    {
        var feeds = await busy.Of(null, made);
        if (reminds)
        {
            var queued = Remind(act, file, made);
            if (!queued.IsDone)
            {
                return queued.Refusal;
            }
            made = made with { Messages = queued.Value };
        }
        var row = act.Add(file.Id, made);
        act.Db.Add(new AppointmentRow { Row = row, Organisation = vault.Me!.Organisation, Program = file.Program, File = file.Id, DueDay = made.Day, IsDone = false });
        Tell(act, file, row, made);
        busy.Tell(act, feeds, row, made);
        return Outcome.Done;
    }

    async Task<Outcome> Put(StaffAct act, OpenFile file, Opened<Appointment> known, Appointment now)
    {
        var feeds = await busy.Of(known.Value, now);
        foreach (var message in known.Value.Messages)
        {
            await outbox.Cancel(act, message);
        }
        // The day has moved, so its messages move along; if how to reach them has changed since, nothing leaves any more.
        var hadAny = known.Value.Messages.Count > 0;
        now = now with { Messages = hadAny && now.IsOpen && Remind(act, file, now) is { IsDone: true } again ? again.Value : [] };
        act.Change(known, now);
        if (await act.Db.Set<AppointmentRow>().AsTracking().SingleOrDefaultAsync(r => r.Row == known.Row) is { } row)
        {
            (row.DueDay, row.IsDone) = (now.Day, !now.IsOpen);
        }
        Tell(act, file, known.Row, now);
        busy.Tell(act, feeds, known.Row, now);
        return Outcome.Done;
    }

    Outcome<IReadOnlyList<RowId>> Remind(StaffAct act, OpenFile file, Appointment made)
    {
        var (today, messages) = (here.DayAt(act.At), new List<RowId>());
        foreach (var (line, day) in new[] { (NeutralLine.Tomorrow, made.Day.AddDays(-1)), (NeutralLine.Today, made.Day) }.Where(m => m.Item2 >= today))
        {
            var queued = outbox.Queue(act, file, line, day);
            if (!queued.IsDone)
            {
                return Refusal.Rule(queued.Refusal.Says, "Reminds");
            }
            messages.Add(queued.Value);
        }
        return messages;
    }

    void Tell(StaffAct act, OpenFile file, RowId row, Appointment now)
    {
        if (clients.MailboxOf(file) is { } mailbox)
        {
            act.TellPerson(mailbox, new PersonLine { Says = now.ForPerson.Says, With = now.ForPerson.With, Words = now.IsOpen ? now.Where : null, About = row, Topic = LineTopic.Appointment });
        }
    }

    async Task<bool> Clash(FileId file, RowId? self, Appointment now)
    {
        if (now.From is null)
        {
            return false;
        }
        var (programs, staff, day) = (await vault.MyPrograms(), now.Staff.ToHashSet(), now.Day);
        var rows = await db.Set<AppointmentRow>().Where(r => programs.Contains(r.Program) && r.DueDay == day && !r.IsDone).Select(r => new { r.File, r.Row }).ToListAsync();
        var others = rows.Where(r => r.Row != self).Select(r => (r.File, r.Row)).ToList();
        return others.Count > 0 && (await vault.OpenRows<Appointment>(others, "Looked whether an hour is free")).Values
            .Any(o => now.Clashes(o.Value) && (o.File == file || o.Value.Staff.Any(staff.Contains)));
    }
}
