using Parasol.Kernel;

namespace Parasol.Clients.Domain;

/// <summary>What a release must have before it is one.</summary>
static class ReleaseRules
{
    /// <summary>Days a release lasts when nobody says otherwise.</summary>
    public const int Days = 90;

    /// <summary>Days it lasts when it was agreed by voice and nobody says otherwise.</summary>
    public const int DaysByVoice = 30;

    /// <summary>Days it may last at most.</summary>
    public const int MostDays = 365;

    /// <summary>Part of every form and of every release that is shown. Key of its translation.</summary>
    public const string Sentence = "Services do not depend on this.";

    /// <summary>The last day when none was named.</summary>
    public static DateOnly DefaultUntil(DateOnly today, bool byVoice) => today.AddDays(byVoice ? DaysByVoice : Days);

    /// <summary>The release as the person agreed to it, or what it lacks.</summary>
    public static Outcome<Release> Agree(NewRelease asked, SafeContact? contact, DateTimeOffset at, StaffId by)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        var until = asked.Until ?? DefaultUntil(today, asked.ByVoice);
        var (to, purpose, words) = (Prose.Clean(asked.To), Prose.Clean(asked.Purpose), Prose.Clean(asked.Words));
        if (to is null)
        {
            return Refusal.Rule("Write to whom this goes.", nameof(NewRelease.To));
        }
        if (purpose is null)
        {
            return Refusal.Rule("Write what it is for.", nameof(NewRelease.Purpose));
        }
        var groups = asked.Program is null ? FieldGroups.All : FieldGroups.ForPrograms;
        if (asked.Groups.Count == 0 || asked.Groups.Any(g => !groups.Contains(g, StringComparer.Ordinal)))
        {
            return Refusal.Rule("Tick what may be shared. Only what is ticked leaves.", nameof(NewRelease.Groups));
        }
        if (asked.Groups.Contains(FieldGroups.Words, StringComparer.Ordinal) && words is null)
        {
            return Refusal.Rule("Write the words that may be shared, or leave that box unticked.", nameof(NewRelease.Words));
        }
        if (asked.Groups.Contains(FieldGroups.Contact, StringComparer.Ordinal) && contact?.MayContact != true)
        {
            return Refusal.Rule("How to reach {the client} safely is not written down yet. Write it first, or leave that box unticked.", nameof(NewRelease.Groups));
        }
        if (until < today)
        {
            return Refusal.Rule("The last day is in the past.", nameof(NewRelease.Until));
        }
        if (until > today.AddDays(MostDays))
        {
            return Refusal.Rule("A release lasts at most {0} days. Choose an earlier last day.", nameof(NewRelease.Until), MostDays);
        }
        return new Release
        {
            To = to, Program = asked.Program, Purpose = purpose, Groups = [.. groups.Where(g => asked.Groups.Contains(g, StringComparer.Ordinal))], Given = at,
            Until = until, ByVoice = asked.ByVoice, Language = Prose.Clean(asked.Language) ?? "en", Words = words, By = by,
        };
    }
}
