using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Legal.Domain;

/// <summary>Somebody who is on duty until a moment.</summary>
internal sealed record OnDuty(StaffId Who, DateTimeOffset Until);

/// <summary>Who is on duty in a program of legal work. It lies on the program's desk, and nobody stays on it by being forgotten.</summary>
[SealedAs(TableCode.DutyList)]
internal sealed record DutyList : SealedRecord
{
    /// <summary>The longest duty that can be said at once.</summary>
    public const int MostDays = 14;

    public IReadOnlyList<OnDuty> All { get; init; } = [];

    public IReadOnlyList<OnDuty> Now(DateTimeOffset now) => [.. All.Where(d => d.Until > now).OrderBy(d => d.Until)];

    public Outcome<DutyList> Take(StaffId who, DateTimeOffset? until, DateTimeOffset now) =>
        until is not { } end || end <= now ? Refusal.Rule("Say until when. It must lie ahead.", "Day")
        : end > now.AddDays(MostDays) ? Refusal.Rule("At most two weeks at once.", "Day")
        : new DutyList { All = [.. Now(now).Where(d => d.Who != who), new OnDuty(who, end)] };

    public DutyList Leave(StaffId who, DateTimeOffset now) => new() { All = [.. Now(now).Where(d => d.Who != who)] };
}
