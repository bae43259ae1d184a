using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Routine;

/// <summary>Something that the person wants to be reminded of, since a day.</summary>
internal sealed record Wanted(string Item, DateOnly Since)
{
    public override string ToString() => "sealed";
}

/// <summary>When something was done last, as the person says.</summary>
internal sealed record Had(string Item, DateOnly Day)
{
    public override string ToString() => "sealed";
}

/// <summary>Of what routine care a person wants to be reminded. They choose from a list; nothing about who they are is asked for it.</summary>
[SealedAs(TableCode.RoutinePlan)]
internal sealed record RoutinePlan : SealedRecord
{
    public IReadOnlyList<Wanted> Wants { get; init; } = [];

    public IReadOnlyList<Had> Had { get; init; } = [];

    public DateTimeOffset At { get; init; }

    public StaffId? By { get; init; }

    /// <summary>What they want now, and with it when something was done last. Whoever wants a thing again begins anew: an older no counts no more.</summary>
    public Outcome<RoutinePlan> Write(IReadOnlyList<string> wants, string? item, DateOnly? day, DateOnly today, Author author)
    {
        if (wants.Any(w => RoutineTable.Find(w) is null))
        {
            return Refusal.Rule("Choose from the list.", "Wants");
        }
        var named = Prose.Clean(item);
        if (named is not null && RoutineTable.Find(named) is null)
        {
            return Refusal.Rule("Choose from the list.", "Item");
        }
        if ((named is null) != (day is null))
        {
            return named is null ? Refusal.Rule("Choose what was done on that day.", "Item") : Refusal.Rule("Choose the day on which it was done.", "Day");
        }
        if (day > today)
        {
            return Refusal.Rule("Choose today or a day before.", "Day");
        }
        return this with
        {
            Wants = [.. wants.Distinct().Select(w => Wants.FirstOrDefault(k => k.Item == w) ?? new Wanted(w, today))],
            Had = day is { } when ? [.. Had.Where(h => h.Item != named), new Had(named!, when)] : Had, At = author.At, By = author.Staff,
        };
    }
}

/// <summary>How something stands.</summary>
internal enum RoutineState
{
    MayBeDue,
    Later,
    Done,
    SaidNo,
}

/// <summary>One thing that the person wants to be reminded of, as it stands on a day.</summary>
internal sealed record RoutineLine(RoutineItem Item, RoutineState State, DateOnly? Last, DateOnly? Next)
{
    public override string ToString() => "sealed";

    /// <summary>What may be due comes first, then the soonest. Only what is wanted is looked at, and a no is a full answer: it silences until the thing is wanted anew.</summary>
    public static IReadOnlyList<RoutineLine> Of(RoutinePlan plan, IEnumerable<Visit> visits, DateOnly today)
    {
        var answers = visits.SelectMany(v => v.Tests.Select(t => (t.Code, t.Answer, v.Day))).ToList();
        return
        [
            .. plan.Wants.Select(w => (Wanted: w, Item: RoutineTable.Find(w.Item))).Where(w => w.Item is not null)
                .Select(w => Stands(w.Item!, w.Wanted.Since, plan.Had.FirstOrDefault(h => h.Item == w.Wanted.Item)?.Day, [.. answers.Where(a => a.Code == w.Item!.Test).Select(a => (a.Answer, a.Day))], today))
                .OrderBy(l => l.State).ThenBy(l => l.Next).ThenBy(l => l.Item.Id, StringComparer.Ordinal),
        ];
    }

    static RoutineLine Stands(RoutineItem item, DateOnly since, DateOnly? had, IReadOnlyList<(TestAnswer Answer, DateOnly Day)> answers, DateOnly today)
    {
        var done = answers.Where(a => a.Answer == TestAnswer.Accepted).Select(a => (DateOnly?)a.Day).Append(had).Max();
        var no = answers.Where(a => a.Answer == TestAnswer.Declined && a.Day >= since).Select(a => (DateOnly?)a.Day).Max();
        if (no is not null && (done is null || no > done))
        {
            return new RoutineLine(item, RoutineState.SaidNo, done, null);
        }
        if (done is not { } last)
        {
            return new RoutineLine(item, RoutineState.MayBeDue, null, today);
        }
        return item.EveryMonths is not { } months ? new RoutineLine(item, RoutineState.Done, last, null)
            : last.AddMonths(months) is var next && next <= today ? new RoutineLine(item, RoutineState.MayBeDue, last, next)
            : new RoutineLine(item, RoutineState.Later, last, next);
    }
}
