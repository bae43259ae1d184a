using Microsoft.EntityFrameworkCore;
using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Care.Appointments;

/// <summary>A file's appointments: what is to come, soonest first, then what is settled, newest first.</summary>
/// <param name="CallName">The name to use with the person.</param>
/// <param name="All">The appointments.</param>
/// <param name="Referral">The referral that a new one would hang on, or null.</param>
internal sealed record AppointmentsView(string CallName, IReadOnlyList<Opened<Appointment>> All, Referral? Referral)
{
    public override string ToString() => "sealed";
}

[Opens]
internal sealed class AppointmentList(IStaffVault vault, IClientFiles clients)
{
    public async Task<Outcome<AppointmentsView>> Of(FileId file, RowId? referral = null)
    {
        var open = await vault.Open(file, "Looked at appointments");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var about = referral is { } row ? open.Value.Find<Referral>(row)?.Value : null;
        return referral is not null && about is null ? Refusal.NotThere : new AppointmentsView(clients.ProfileOf(open.Value).CallName,
        [
            .. open.Value.All<Appointment>().Where(a => a.Value.IsOpen).OrderBy(a => a.Value.Day).ThenBy(a => a.Value.From),
            .. open.Value.All<Appointment>().Where(a => !a.Value.IsOpen).OrderByDescending(a => a.Value.Day),
        ], about);
    }
}

/// <summary>
/// Appointments on Today: what comes in seven days, what is today, days that have passed without a word of how it went, and for a month ahead
/// that somebody is looked for who goes along.
/// </summary>
[Opens]
internal sealed class AppointmentsToday(IStaffVault vault, ParasolDb db, IOrganisationFace here, TimeProvider time) : ITodaySource
{
    const int Most = 200;
    const int SoonDays = 7;
    const int CompanionDays = 30;

    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var (programs, today) = (await vault.MyPrograms(), here.DayAt(time.GetUtcNow()));
        var last = today.AddDays(CompanionDays);
        var rows = await db.Set<AppointmentRow>().Where(r => programs.Contains(r.Program) && !r.IsDone && r.DueDay <= last).OrderBy(r => r.DueDay).Take(Most).Select(r => new { r.File, r.Row }).ToListAsync();
        if (rows.Count == 0)
        {
            return [];
        }
        var open = await vault.OpenRows<Appointment>([.. rows.Select(r => (r.File, r.Row))], "Looked at Today");
        var cards = await vault.Cards([.. open.Values.Select(a => a.File).Distinct()]);
        var sorted = open.Values.OrderBy(a => a.Value.Day).ThenBy(a => a.Value.From).ToList();
        return
        [
            .. sorted.Where(a => a.Value.Day <= today.AddDays(SoonDays)).Select(a => Item(
                a, a.Value.Day < today ? TodayPart.Due : a.Value.Day == today ? TodayPart.Appointment : TodayPart.Soon, a.Value.Day < today ? "Say how the appointment went" : "Appointment")),
            .. sorted.Where(a => a.Value.NeedsCompanion && a.Value.Day >= today).Select(a => Item(a, a.Value.Day <= today.AddDays(SoonDays) ? TodayPart.Due : TodayPart.Soon, "Somebody is looked for who goes along")),
        ];

        TodayItem Item(Opened<Appointment> a, TodayPart part, string says) => new(
            part, says, cards.GetValueOrDefault(a.File)?.Card.CallName, CareLinks.Appointment(a.File, a.Row), a.Value.Day, string.Join(" · ", ((string?[])[a.Value.Hours, a.Value.With]).Where(w => !string.IsNullOrEmpty(w))))
        {
            File = a.File, Program = cards.GetValueOrDefault(a.File)?.Program, For = a.Value.Colleague,
        };
    }
}

/// <summary>What appointments put on a file's timeline.</summary>
[Opens]
internal sealed class AppointmentsTimeline : ITimelineSource
{
    public IEnumerable<TimelineItem> Items(OpenFile file) => file.All<Appointment>().SelectMany(a =>
        a.Value.History.Select(s => new TimelineItem(s.At, s.Says, s.Words, s.By, CareLinks.Appointment(file.Id, a.Row), s.With, TimelineKind.Appointments)));
}
