using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.OnePerson;

/// <summary>Whose words on how to reach the person hold from now on.</summary>
enum ContactFrom
{
    /// <summary>Those of the file that stays; where it has none, those of the other.</summary>
    Stays,

    Goes,

    /// <summary>Nobody's: no contact until the person has said it anew.</summary>
    AskAnew,
}

/// <summary>How one file is made of two profiles and two plans, and of two again.</summary>
static class TwoAsOne
{
    /// <summary>So many days it can be undone.</summary>
    public const int Days = 30;

    /// <summary>The profile of one person: the words of one file, with the names of both. The code is that of the file that stays.</summary>
    public static Profile Profile(Profile stays, Profile goes, bool wordsOfOther)
    {
        var (words, other) = wordsOfOther ? (goes, stays) : (stays, goes);
        return words with
        {
            Code = stays.Code, Closed = stays.Closed, Started = stays.Started < goes.Started ? stays.Started : goes.Started,
            Aliases = Names(words.CallName, [.. words.Aliases, other.CallName, .. other.Aliases]),
        };
    }

    /// <summary>The profile as it is now, without what came from the other file.</summary>
    public static Profile Without(Profile now, Profile before, Profile other) => now with
    {
        Started = before.Started,
        Aliases = [.. now.Aliases.Where(a => Has([before.CallName, .. before.Aliases], a) || !Has([other.CallName, .. other.Aliases], a))],
    };

    /// <summary>The plan that holds from now on.</summary>
    public static SafeContact? Contact(SafeContact? stays, SafeContact? goes, ContactFrom from) => from switch
    {
        ContactFrom.Goes => goes ?? stays,
        ContactFrom.AskAnew => (stays ?? goes ?? new SafeContact()) with { MayContact = null },
        _ => stays ?? goes,
    };

    /// <summary>
    /// What goes back: what came, where it is still there; and what was added since and belongs to it, such as the correction of a note or the release of
    /// a referral. Whatever else was added since stays.
    /// </summary>
    public static IReadOnlyList<RowId> Back(BeforeTogether memory, OpenFile now)
    {
        var came = memory.Came.ToHashSet();
        var stay = memory.WasThere.ToHashSet();
        var there = now.Rows.Select(r => r.Row).ToHashSet();
        var texts = now.Everything().Where(r => !stay.Contains(r.Row) && r.Kind is not (TableCode.Profile or TableCode.SafeContact or TableCode.SamePerson)).ToDictionary(r => r.Row, r => r.Value.GetRawText());
        var found = came.Where(there.Contains).ToHashSet();
        for (var before = -1; before != found.Count;)
        {
            before = found.Count;
            found.UnionWith(texts.Where(t => !found.Contains(t.Key) && found.Any(f => Names(t.Value, f) || (texts.TryGetValue(f, out var text) && Names(text, t.Key)))).Select(t => t.Key).ToList());
        }
        return [.. found];
    }

    static bool Names(string json, RowId row) => json.Contains(row.Value.ToString(), StringComparison.OrdinalIgnoreCase);

    static IReadOnlyList<string> Names(string callName, IEnumerable<string> others)
    {
        var names = new List<string>();
        foreach (var name in others.Where(n => n.Length > 0 && !Has([callName, .. names], n)))
        {
            names.Add(name);
        }
        return names;
    }

    static bool Has(IEnumerable<string> names, string name) => names.Any(n => Prose.Fold(n) == Prose.Fold(name));
}
