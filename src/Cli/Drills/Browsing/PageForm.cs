namespace Parasol.Cli.Drills.Browsing;

/// <summary>One control of a form, as it stands on the page.</summary>
/// <param name="Kind">text, tel, email, url, date, number, password, hidden, checkbox, radio, select, area or button.</param>
/// <param name="Name">The name it sends; empty for a button that sends none.</param>
/// <param name="Value">What it sends if nobody touches it; for a box or circle what it sends when chosen.</param>
/// <param name="IsChosen">A box that is ticked, a circle that is chosen.</param>
/// <param name="Options">What a list offers.</param>
/// <param name="OptionWords">What a list shows for each of them.</param>
/// <param name="Longest">The most characters it takes.</param>
/// <param name="Words">What a button says, or the label of a box or circle.</param>
sealed record Control(string Kind, string Name, string Value, bool IsChosen = false, IReadOnlyList<string>? Options = null, int? Longest = null, string Words = "", IReadOnlyList<string>? OptionWords = null)
{
    /// <summary>Somebody can type into it.</summary>
    public bool IsTyped => Kind is "text" or "tel" or "email" or "url" or "password" or "area" or "search";
}

/// <summary>A form as a page shows it.</summary>
/// <param name="Address">Where it is sent.</param>
/// <param name="IsPost">It is posted, not put into the address.</param>
/// <param name="Controls">Its controls, in order.</param>
sealed record PageForm(string Address, bool IsPost, IReadOnlyList<Control> Controls)
{
    /// <summary>Whether a control of this name is there; "Input." may be left out.</summary>
    public bool Has(string name) => Controls.Any(c => c.Name == name || c.Name == "Input." + name);

    /// <summary>Whether there is a button with these words, or one that sends this value.</summary>
    public bool HasButton(string words) => Button(words) is not null;

    /// <summary>The button with these words or this value.</summary>
    public Control? Button(string words) => Controls.FirstOrDefault(c => c.Kind == "button" && (c.Words == words || (c.Name.Length > 0 && c.Value == words)));

    /// <summary>The value of the box, circle or line of a list with this label.</summary>
    public string Labelled(string name, string label)
    {
        var offered = Controls.Where(c => c.Name == name || c.Name == "Input." + name)
            .SelectMany(c => c.Kind is "checkbox" or "radio" ? [(c.Words, c.Value)] : c.OptionWords is { } words ? words.Zip(c.Options!) : []).ToList();
        return offered.FirstOrDefault(o => o.Item1 == label).Item2
            ?? throw new CannotDo($"{name} at {Address} has no {label}; it has: {string.Join(", ", offered.Select(o => o.Item1))}.");
    }

    /// <summary>The values that a list or a group of circles or boxes offers.</summary>
    public IReadOnlyList<string> Offered(string name) =>
        [.. Controls.Where(c => c.Name == name || c.Name == "Input." + name).SelectMany(c => c.Kind == "select" ? c.Options ?? [] : c.Kind is "radio" or "checkbox" ? [c.Value] : [])];
}
