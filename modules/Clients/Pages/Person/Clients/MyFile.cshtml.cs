using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Person.Clients;

/// <summary>What a person asks about their own file.</summary>
sealed record MyFileInput
{
    [AtMost(4000)]
    public string? Words { get; init; }

    /// <summary>"copy" asks for a copy; else the words are sent.</summary>
    public string? Ask { get; init; }
}

/// <summary>
/// The person's own file, by return code and with no worker signed in: what is held by group, what is shared, how each referral stands, who has opened it.
/// Everything here was sealed to the person's own key when it happened.
/// </summary>
sealed class MyFileModel(IPersonVault vault, IEnumerable<HeldAs> names) : FormPage<MyFileInput>
{
    /// <summary>Older ones are on further pages.</summary>
    const int PerPage = 50;

    public int Number { get; private set; } = 1;

    /// <summary>What the file says of who they are; empty where nothing was told yet.</summary>
    public IReadOnlyList<ReleasedField> Says { get; private set; } = [];

    /// <summary>How many records of each group, by the group's name in English.</summary>
    public IReadOnlyList<(string Label, int Count)> Held { get; private set; } = [];

    public DateTimeOffset? HeldAt { get; private set; }

    public IReadOnlyList<PersonLine> Shared { get; private set; } = [];

    public IReadOnlyList<PersonLine> Referrals { get; private set; } = [];

    public IReadOnlyList<PersonLine> Appointments { get; private set; } = [];

    /// <summary>How they said they were, newest first.</summary>
    public IReadOnlyList<PersonLine> Well { get; private set; } = [];

    public IReadOnlyList<PersonTrace> Visits { get; private set; } = [];

    /// <summary>The oldest that was told here: what was before is not.</summary>
    public DateTimeOffset? Since { get; private set; }

    public int Pages { get; private set; }

    /// <summary>The secret that deletes the file; null when there is none any more.</summary>
    public string? Delete { get; private set; }

    public string Who(PersonTrace visit) => visit switch
    {
        { Door: Door.Person } => Say["You"],
        { Door: Door.Partner } => Say["A provider"],
        { Name: { Length: > 0 } name } => name,
        _ => Say["A worker"],
    };

    /// <summary>Does what a button offers. A button that was pressed before does nothing more.</summary>
    public async Task<IActionResult> OnPostTakeAsync(string? secret)
    {
        var taken = await vault.Take(secret ?? "");
        return On(ClientsLinks.MyFile, taken.IsDone ? "done" : taken.Refusal.Kind == RefusalKind.Rule ? "kept" : null);
    }

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (vault.Address is null)
        {
            return Refusal.NotThere;
        }
        var lines = (await vault.Lines()).Select(l => l.Value).ToList();
        Shared = Newest(lines, LineTopic.Release);
        Referrals = Newest(lines, LineTopic.Referral);
        Appointments = Newest(lines, LineTopic.Appointment);
        Well = Newest(lines, LineTopic.Wellbeing);
        Delete = lines.SelectMany(l => l.Offers).FirstOrDefault(o => o.Kind == OfferKind.DeleteFile)?.Secret;
        var traces = await vault.Traces();
        if (Delete is not null && traces.FirstOrDefault(t => t.Held is not null) is { } last)
        {
            (Says, Held, HeldAt) = (last.Says, Groups(last.Held!), last.At);
        }
        var visits = WhoHasOpened.Once(traces, t => (t.Name, t.Door, t.What, t.At)).ToList();
        (Since, Pages) = (visits.LastOrDefault()?.At, (visits.Count + PerPage - 1) / PerPage);
        // "page" as a parameter would be the name of this page.
        Number = Math.Clamp(int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1, 1, Math.Max(1, Pages));
        Visits = [.. visits.Skip((Number - 1) * PerPage).Take(PerPage)];
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do() => (Input.Ask, Prose.Clean(Input.Words)) switch
    {
        ("copy", _) => await vault.Reply(Say["Please give me a copy of my file."]),
        (_, { } words) => await vault.Reply(words),
        _ => Refusal.Rule("Write what is missing or wrong.", nameof(MyFileInput.Words)),
    };

    protected override IActionResult Next() => On(ClientsLinks.MyFile, "sent");

    // A later line about the same thing stands for it; what it offers may stand in an earlier one.
    static IReadOnlyList<PersonLine> Newest(IEnumerable<PersonLine> lines, LineTopic topic) =>
        [.. lines.Where(l => l.Topic == topic).GroupBy(l => l.About).Select(about => about.First() with { Offers = [.. about.SelectMany(l => l.Offers)] })];

    IReadOnlyList<(string Label, int Count)> Groups(IReadOnlyDictionary<TableCode, int> held) =>
        [.. names.Where(n => held.ContainsKey(n.Table)).GroupBy(n => n.Label).Select(label => (label.Key, label.Sum(n => held[n.Table])))];
}
