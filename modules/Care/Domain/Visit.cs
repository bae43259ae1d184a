using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>What somebody said to a test. No is an answer like any other.</summary>
internal enum TestAnswer
{
    Offered,
    Accepted,
    Declined,
}

/// <summary>A test that was offered, and what came of it.</summary>
internal sealed record OfferedTest
{
    public string Code { get; init; } = "";

    /// <summary>Accepted is the consent to this one test, given to who wrote the visit, at its time.</summary>
    public TestAnswer Answer { get; init; }

    /// <summary>When they said that the result may be kept, UTC. Without it there is none.</summary>
    public DateTimeOffset? MayKeep { get; init; }

    /// <summary>The result, in words.</summary>
    public string? Result { get; init; }

    /// <summary>They know it.</summary>
    public bool? IsTold { get; init; }

    /// <summary>Who wrote the result down.</summary>
    public StaffId? ResultBy { get; init; }
}

/// <summary>What was done for somebody on a day: care, tests, things given. No amounts, and no clinical codes.</summary>
[SealedAs(TableCode.Visit)]
internal sealed record Visit : SealedRecord
{
    public DateTimeOffset At { get; init; }

    public StaffId? By { get; init; }

    public DateOnly Day { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<OfferedTest> Tests { get; init; } = [];

    public IReadOnlyList<string> Supplies { get; init; } = [];

    public string? Words { get; init; }

    public static Outcome<Visit> Log(VisitSaid said, bool keepsApart, DateOnly today, Author author)
    {
        var (kinds, accepted, declined, offered, supplies) = (said.Kinds.Distinct().ToList(), said.Accepted.Distinct().ToList(), said.Declined.Distinct().ToList(), said.Offered.Distinct().ToList(), said.Supplies.Distinct().ToList());
        List<string> tests = [.. accepted, .. declined, .. offered];
        var ticked = kinds.Select(k => VisitLists.Find(VisitLists.Kinds, k)).Concat(tests.Select(t => VisitLists.Find(VisitLists.Tests, t))).Concat(supplies.Select(s => VisitLists.Find(VisitLists.Supplies, s))).ToList();
        var (words, day) = (Prose.Clean(said.Words), said.Day ?? today);
        if (ticked.Contains(null))
        {
            return Refusal.Rule("Choose from the list.", nameof(VisitSaid.Kinds));
        }
        if (!keepsApart && ticked.Exists(d => d!.IsApart))
        {
            return Refusal.Rule("Pregnancy and abortion care is written down only in a program that is set up for it.", nameof(VisitSaid.Kinds));
        }
        if (tests.Count != tests.Distinct().Count())
        {
            return Refusal.Rule("A test has one answer: yes, no, or not yet.", nameof(VisitSaid.Declined));
        }
        if (ticked.Count == 0 && words is null)
        {
            return Refusal.Rule("Tick one thing that was done, or write a word.", nameof(VisitSaid.Kinds));
        }
        if (day > today)
        {
            return Refusal.Rule("Choose today or a day before.", nameof(VisitSaid.Day));
        }
        return new Visit
        {
            At = author.At, By = author.Staff, Day = day, Place = Prose.Clean(said.Place), Kinds = kinds, Supplies = supplies, Words = words,
            Tests =
            [
                .. accepted.Select(t => new OfferedTest { Code = t, Answer = TestAnswer.Accepted }), .. declined.Select(t => new OfferedTest { Code = t, Answer = TestAnswer.Declined }),
                .. offered.Select(t => new OfferedTest { Code = t }),
            ],
        };
    }

    /// <summary>Writes a result down. Only for a test that was said yes to, and only when its result may be kept.</summary>
    public Outcome<Visit> Keep(string? test, string? result, bool? isTold, bool mayKeep, Author author)
    {
        if (Tests.FirstOrDefault(t => t.Code == test) is not { Answer: TestAnswer.Accepted } was)
        {
            return Refusal.Rule("They did not say yes to this test. Without that no result is kept.", "Test");
        }
        if (!mayKeep)
        {
            return Refusal.Rule("Ask whether the result may be kept. If not, do not write it down: the visit stands without it.", "MayKeep");
        }
        if (Prose.Clean(result) is not { } words)
        {
            return Refusal.Rule("Write what the result says.", "Result");
        }
        return this with { Tests = [.. Tests.Select(t => t.Code == test ? was with { Result = words, IsTold = isTold, MayKeep = author.At, ResultBy = author.Staff } : t)] };
    }
}

/// <summary>What is said about a visit.</summary>
internal sealed record VisitSaid
{
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<string> Accepted { get; init; } = [];

    public IReadOnlyList<string> Declined { get; init; } = [];

    public IReadOnlyList<string> Offered { get; init; } = [];

    public IReadOnlyList<string> Supplies { get; init; } = [];

    public DateOnly? Day { get; init; }

    public string? Place { get; init; }

    public string? Words { get; init; }

    /// <summary>Anything else today: becomes a need.</summary>
    public string? AnythingElse { get; init; }

    public override string ToString() => "sealed";
}
