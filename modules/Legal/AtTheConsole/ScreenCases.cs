using System.Globalization;
using System.Text.Json;
using Parasol.Kernel;
using Parasol.Legal.Screening;

namespace Parasol.Legal.AtTheConsole;

/// <summary>Puts a file of cases to a screen.</summary>
internal static class ScreenCases
{
    public static LegalRun Work(string json, ScreenText screen) => screen.Faults.Count > 0 ? new LegalRun(screen.Faults, [], []) : CaseFile.Work(json, (one, name, asOf, faults) => Case(one, name, asOf, faults, screen));

    static Answered? Case(JsonElement one, string name, DateOnly? common, List<string> faults, ScreenText screen)
    {
        var (fields, before) = (new CaseReader(name, one, faults), faults.Count);
        List<Fact> ofPerson = [.. screen.Facts.Where(f => !f.IsOfRecord)];
        fields.Only(["id", Situation.AsOf, .. ofPerson.Select(f => f.Name), .. screen.Each.Length > 0 ? (string[])[screen.Each] : []]);
        var id = fields.Id();
        if ((Days.Read(fields, Situation.AsOf, isNeeded: common is null) ?? common) is not { } asOf)
        {
            return null;
        }
        var person = new FactReader(fields, one, asOf).Read(ofPerson);
        if (screen.Each.Length > 0)
        {
            return Records(fields, person, id, name, asOf, faults, before, screen);
        }
        if (faults.Count > before)
        {
            return null;
        }
        var (found, left) = Screener.Look(screen, new Situation(screen, person.Values, asOf, assumed: person.Assumed));
        return new Answered(new PersonLine(id, asOf, [.. found.Select(Line)], [.. left.Select(Line)], screen.Notes), [.. found.Select(f => Sentence(name, f)), .. left.Select(l => Sentence(name, l)), .. screen.Notes.Select(n => $"{name}: {n}")]);
    }

    static Answered? Records(CaseReader fields, FactReader person, JsonElement? id, string name, DateOnly asOf, List<string> faults, int before, ScreenText screen)
    {
        if (fields.Find(screen.Each) is not { ValueKind: JsonValueKind.Array } list)
        {
            fields.Fault(screen.Each, "write a list.");
            return null;
        }
        List<(JsonElement? Id, Situation Situation, IReadOnlyList<string> Notes)> records = [];
        List<Fact> ofRecord = [.. screen.Facts.Where(f => f.IsOfRecord)];
        foreach (var (one, label) in list.EnumerateArray().Select((r, at) => (r, $"r{at + 1}")))
        {
            if (one.ValueKind != JsonValueKind.Object)
            {
                faults.Add($"{name}, {screen.Each}, {label}: write its fields between braces.");
                continue;
            }
            var within = new CaseReader($"{name}, {label}", one, faults);
            within.Only(["id", .. ofRecord.Select(f => f.Name)]);
            var own = within.Id();
            var facts = new FactReader(within, one, asOf).Read(ofRecord);
            var called = own is { ValueKind: JsonValueKind.String or JsonValueKind.Number } given ? Prose.Clean(given.ToString()) ?? label : label;
            records.Add((own, new Situation(screen, facts.Values.Concat(person.Values).ToDictionary(), asOf, called, facts.Assumed.Concat(person.Assumed).ToDictionary()), facts.Rough));
        }
        if (records.GroupBy(r => r.Situation.Label).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            fields.Fault(screen.Each, $"two of them are called {twice.Key}.");
        }
        if (faults.Count > before)
        {
            return null;
        }
        List<RecordLine> lines = [];
        List<string> sentences = [];
        foreach (var (own, situation, notes) in records)
        {
            situation.All = [.. records.Select(r => r.Situation)];
            var (found, left) = Screener.Look(screen, situation);
            lines.Add(new RecordLine(own, situation.Label, [.. found.Select(Line)], [.. left.Select(Line)], notes));
            sentences.AddRange([.. found.Select(f => Sentence($"{name}, {situation.Label}", f)), .. left.Select(l => Sentence($"{name}, {situation.Label}", l)), .. notes.Select(n => $"{name}, {situation.Label}, {n}")]);
        }
        return new Answered(new RecordsLine(id, asOf, lines, screen.Notes), [.. sentences, .. screen.Notes.Select(n => $"{name}: {n}")]);
    }

    static ReliefLine Line(Finding found)
    {
        var leads = new Leads(found.Status, "", "", 0);
        return new ReliefLine
        {
            Relief = found.Table.Name, Title = found.Table.Title, Status = leads.Kind, Reason = leads.Reason, Date = found.Day, Result = found.Word, Why = found.Why,
            Missing = found.Missing, Could = found.Could, Assumed = found.Assumed, Flags = [.. found.Flags.Select(f => new FlagLine(f.Flag, f.Day, f.Why))],
            Elements = [.. found.Elements.Select(e => new ElementLine(e.Element, e.Says, e.Stands.ToString().ToLowerInvariant()))], Notes = found.Table.Notes,
            Citation = found.Table.Standing.Citation, Source = found.Table.Standing.Source, LastChecked = found.Table.Standing.LastChecked, ReviewStatus = found.Table.Standing.ReviewStatus,
            IsVolatile = found.Table.Standing.IsVolatile, From = found.Table.Standing.From, Until = found.Table.Standing.Until,
        };
    }

    static NotLookedAtLine Line(NotLookedAt left) => new(left.Table.Name, left.Missing);

    static string Sentence(string name, Finding f) => string.Create(CultureInfo.InvariantCulture,
        $"{name}: {f.Table.Name} = {f.Status}{(f.Day is { } day ? $" {day:yyyy-MM-dd}" : "")}: {f.Word}. {f.Why}{string.Concat(f.Flags.Select(Flag))}{With(" Could be", f.Could)}{With(" Missing", f.Missing)}{With(" As long as", f.Assumed)} [{f.Table.Standing.Citation}; {f.Table.Standing.ReviewStatus}]");

    static string Sentence(string name, NotLookedAt left) => $"{name}: {left.Table.Name} was not looked at.{With(" Missing", left.Missing)}";

    static string Flag(FlagRaised flag) => string.Create(CultureInfo.InvariantCulture, $" {flag.Flag}{(flag.Day is { } day ? $" {day:yyyy-MM-dd}" : "")}: {flag.Why}");

    static string With(string what, IReadOnlyList<string> list) => list.Count == 0 ? "" : $"{what}: {string.Join(", ", list)}.";
}
