using System.Collections;

namespace Parasol.Cli.Drills.Browsing;

/// <summary>
/// What somebody answers in a form, by the names of its fields; "Input." may be left out. A box or a circle takes the value it sends, several
/// boxes of one name take several; an empty text empties the field or takes the tick out.
/// </summary>
sealed class Answers : IEnumerable<(string Name, string Value)>
{
    readonly List<(string Name, string Value)> _given = [];

    /// <summary>One more answer.</summary>
    public void Add(string name, string value) => _given.Add((name, value));

    /// <summary>Several ticks of one question.</summary>
    public void Add(string name, IEnumerable<string> values) => _given.AddRange(values.Select(v => (name, v)));

    /// <summary>
    /// What a browser would send of this form: these answers in place of what stands in it. Throws for an answer that nobody could give there.
    /// </summary>
    public List<(string Name, string Value)> Into(PageForm form, Control? pressed)
    {
        var sent = new List<(string, string)>();
        var byName = _given.GroupBy(g => form.Controls.Any(c => c.Name == g.Name) ? g.Name : "Input." + g.Name).ToDictionary(g => g.Key, g => g.Select(v => v.Value).ToList(), StringComparer.Ordinal);
        foreach (var name in byName.Keys.Where(n => form.Controls.All(c => c.Name != n)))
        {
            throw new CannotDo($"The form at {form.Address} has no field {name}; it has: {string.Join(", ", form.Controls.Select(c => c.Name).Where(n => n.Length > 0).Distinct())}.");
        }
        foreach (var control in form.Controls.Where(c => c.Kind != "button" && c.Name.Length > 0))
        {
            var isGiven = byName.TryGetValue(control.Name, out var given);
            switch (control.Kind)
            {
                case "checkbox" or "radio":
                    if (isGiven ? given!.Contains(control.Value) : control.IsChosen)
                    {
                        sent.Add((control.Name, control.Value));
                    }
                    break;
                default:
                    sent.Add((control.Name, isGiven ? Fitting(form, control, given![0]) : control.Value));
                    break;
            }
        }
        foreach (var (name, values) in byName.Where(g => form.Controls.Any(c => c.Name == g.Key && c.Kind is "checkbox" or "radio")))
        {
            if (values.FirstOrDefault(v => v.Length > 0 && !form.Offered(name).Contains(v)) is { } strange)
            {
                throw new CannotDo($"{name} at {form.Address} offers no {strange}; it offers: {string.Join(", ", form.Offered(name))}.");
            }
        }
        if (pressed is { Name.Length: > 0 })
        {
            sent.Add((pressed.Name, pressed.Value));
        }
        return sent;
    }

    /// <inheritdoc/>
    public IEnumerator<(string Name, string Value)> GetEnumerator() => _given.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    static string Fitting(PageForm form, Control control, string value) =>
        control.Kind == "hidden" ? throw new CannotDo($"{control.Name} at {form.Address} is hidden: nobody can answer it.")
        : control.Kind == "select" && !control.Options!.Contains(value) ? throw new CannotDo($"{control.Name} at {form.Address} offers no {value}; it offers: {string.Join(", ", control.Options!)}.")
        : control.Longest is { } most && value.Length > most ? value[..most] : value;
}
