using System.Globalization;
using Parasol.Vault;

namespace Parasol.Clients.Domain;

/// <summary>What a partner reads of a release. A label says all that is ours to say, so that the text is the person's and needs no translation.</summary>
static class ReleasedFields
{
    public static IReadOnlyList<ReleasedField> Of(Profile profile, SafeContact? contact, Release release) =>
        [.. release.Groups.SelectMany(g => Group(g, profile, contact, release)).Where(f => f.Text.Length > 0)];

    static IEnumerable<ReleasedField> Group(string group, Profile profile, SafeContact? contact, Release release) => group switch
    {
        FieldGroups.Name => [new("Name to use", profile.CallName), new("Pronouns", profile.Pronouns ?? "")],
        FieldGroups.Language =>
        [
            new("Language to speak", profile.Language is { } tag ? SpokenLanguages.Show(tag) : ""), new("Interpreter", profile.Interpreter ?? ""),
        ],
        FieldGroups.Contact => Contact(contact, release.Language),
        FieldGroups.Words => [new("Why we write to you", release.Words ?? "")],
        _ => [],
    };

    static IEnumerable<ReleasedField> Contact(SafeContact? contact, string language)
    {
        // The person may have changed their mind since the release was given: then there is no way to reach them.
        if (contact?.MayContact != true)
        {
            yield break;
        }
        var (phone, email) = (contact.Phone ?? "", contact.Email ?? "");
        foreach (var way in ContactWays.All.Where(w => contact.Ways.Contains(w, StringComparer.Ordinal)))
        {
            switch (way)
            {
                case ContactWays.Call: yield return new("Safe to call", phone); break;
                case ContactWays.Text: yield return new("Safe to text", phone); break;
                case ContactWays.Email: yield return new("Safe to e-mail", email); break;
                default: break;
            }
        }
        if (contact.Ways.Contains(ContactWays.Call, StringComparer.Ordinal) && contact.Voicemail is { } voicemail)
        {
            yield return new(voicemail ? "Messages may be left at" : "Never leave a message at", phone);
        }
        yield return new("If somebody else answers, say", contact.SayWeAre ?? "");
        yield return new("When", string.Join("; ", contact.Hours.Select(h => Hours(h, language)).Append(contact.Times).OfType<string>()));
    }

    // The days in the language of the release; the way beside them only where the hours are not for all.
    static string Hours(SafeHours span, string language)
    {
        var names = CultureInfo.GetCultureInfo(language).DateTimeFormat;
        var days = span.Days.Count is 0 or 7 ? "" : string.Join(", ", Weekdays.All.Where(d => span.Days.Contains(d)).Select(names.GetDayName)) + " ";
        var means = span.Way switch { ContactWays.Email => " (@)", ContactWays.Text => " (SMS)", ContactWays.Call => " (☎)", _ => "" };
        return $"{days}{span.From:HH\\:mm}–{span.Until:HH\\:mm}{means}";
    }
}
