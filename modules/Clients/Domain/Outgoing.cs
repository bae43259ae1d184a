using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Domain;

/// <summary>A message that is to leave, as the file keeps it. Address and hours are looked up when it is due: the plan that holds then decides.</summary>
[SealedAs(TableCode.Outgoing)]
sealed record Outgoing : SealedRecord
{
    public NeutralLine Line { get; init; }

    /// <summary>"en" or "es".</summary>
    public string Language { get; init; } = "en";

    /// <summary>text or email.</summary>
    public string Way { get; init; } = ContactWays.Text;

    /// <summary>On which day, where the organisation is.</summary>
    public DateOnly Day { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset Queued { get; init; }

    public StaffId By { get; init; }

    /// <summary>When somebody noted that it was sent by hand, or that it failed and is settled, UTC.</summary>
    public DateTimeOffset? Settled { get; init; }
}

/// <summary>When a queued message may leave.</summary>
static class SendingRules
{
    /// <summary>So long ahead of its hour a message is made ready.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(72);

    // Nobody said hours: nobody is woken either.
    static readonly SafeHours ByDay = new() { From = new TimeOnly(10, 0), Until = new TimeOnly(18, 0) };

    /// <summary>The way a message would go by what the person said, or null. Texts come before e-mails.</summary>
    public static string? WayOf(SafeContact? contact) =>
        ReachRules.WhyNever(contact, ContactWays.Text) is null ? ContactWays.Text : ReachRules.WhyNever(contact, ContactWays.Email) is null ? ContactWays.Email : null;

    /// <summary>A machine can tell when it is safe: hours are written down for this way, or nothing at all was said of times.</summary>
    public static bool IsForMachines(SafeContact contact, string way) =>
        contact.Hours.Any(h => h.Way is null || h.Way == way) || (contact.Hours.Count == 0 && contact.Times is null);

    /// <summary>Between which moments a message of a day may leave, from now on; null when there is no safe hour in sight or only a person can tell.</summary>
    public static (DateTimeOffset From, DateTimeOffset Until)? Window(SafeContact? contact, string way, DateOnly day, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (ReachRules.WhyNever(contact, way) is not null || !IsForMachines(contact!, way))
        {
            return null;
        }
        var plan = contact!.Hours.Count > 0 ? contact : contact with { Hours = [ByDay] };
        var begins = Begins(day, zone);
        var moment = begins > now ? begins : now;
        var reach = ReachRules.MayReachNow(plan, way, moment, zone);
        return (reach.IsAllowed ? moment : reach.Next) is { } from ? (from, ReachRules.SafeUntil(plan, way, from, zone) ?? from) : null;
    }

    // A day whose midnight is skipped begins with its first minute.
    static DateTimeOffset Begins(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }
        return new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
