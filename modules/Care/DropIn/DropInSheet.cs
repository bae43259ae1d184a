using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.DropIn;

/// <summary>Where somebody stands who has dropped in. Numbers are for ever.</summary>
internal enum ArrivalState
{
    Waiting = 0,
    Called = 1,
    Gone = 2,
}

/// <summary>Somebody who has dropped in: a number, and a nickname if they like.</summary>
internal sealed record Arrival(int Number, string? Nickname, DateTimeOffset Came, ArrivalState State)
{
    public override string ToString() => "sealed";
}

/// <summary>
/// The day sheet of a program, one record at its desk: nobody's file is touched. A sheet of another day reads as an empty one, so it ends
/// at midnight where the organisation is; what comes next takes its place.
/// </summary>
[SealedAs(TableCode.DropInSheet)]
internal sealed record DropInSheet : SealedRecord
{
    /// <summary>As many numbers as a day has.</summary>
    public const int Most = 999;

    public DateOnly Day { get; init; }

    public IReadOnlyList<Arrival> Arrivals { get; init; } = [];

    public IEnumerable<Arrival> Waiting => Arrivals.Where(a => a.State == ArrivalState.Waiting);

    public IEnumerable<Arrival> Called => Arrivals.Where(a => a.State == ArrivalState.Called);

    /// <summary>The sheet of this day: itself, or an empty one.</summary>
    public DropInSheet On(DateOnly today) => Day == today ? this : new DropInSheet { Day = today };

    public Outcome<DropInSheet> Arrive(string? nickname, DateTimeOffset at) =>
        Arrivals.Count >= Most ? Refusal.Rule("The sheet of today is full.") : this with { Arrivals = [.. Arrivals, new Arrival(Arrivals.Count + 1, Prose.Clean(nickname), at, ArrivalState.Waiting)] };

    /// <summary>It is their turn.</summary>
    public Outcome<DropInSheet> Call(int number) => Put(number, ArrivalState.Waiting, a => a with { State = ArrivalState.Called });

    /// <summary>They have left: their number stays, and what they are called does not.</summary>
    public Outcome<DropInSheet> Leave(int number) => Put(number, null, a => a with { State = ArrivalState.Gone, Nickname = null });

    Outcome<DropInSheet> Put(int number, ArrivalState? from, Func<Arrival, Arrival> change) =>
        Arrivals.FirstOrDefault(a => a.Number == number) is { State: not ArrivalState.Gone } there && (from is null || there.State == from)
            ? this with { Arrivals = [.. Arrivals.Select(a => a.Number == number ? change(a) : a)] }
            : Refusal.Rule("This number is not waiting any more.");
}
