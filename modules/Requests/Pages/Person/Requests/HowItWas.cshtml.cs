using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Experience;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Requests.Pages.Person.Requests;

/// <summary>What somebody says about a place they were at. Everything but the place can be skipped.</summary>
sealed record HowItWasInput
{
    [AtMost(60)]
    public string? About { get; init; }

    public string[]? Desk { get; init; }

    public string[]? Intake { get; init; }

    public string[]? Helper { get; init; }

    public string[]? Whole { get; init; }
}

/// <summary>How it was: for the places of the person's own referrals, and for the program that they write with.</summary>
sealed class HowItWasModel(IPersonVault vault, IExperience experience, IPrograms programs) : FormPage<HowItWasInput>
{
    public IReadOnlyList<Choice> Places { get; private set; } = [];

    public static IEnumerable<Choice> Of(string part) => Marks.Parts.Single(p => p.Code == part).Marks.Select(mark => new Choice(mark.Code, mark.Label));

    public static IEnumerable<Choice> Whole => Marks.Whole.Select(mark => new Choice(mark.Code, mark.Label));

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (vault.Address is null)
        {
            return Refusal.NotThere;
        }
        var places = (await vault.Lines()).Where(line => line.Value is { Place: not null, With.Count: > 0 })
            .DistinctBy(line => line.Value.Place).Select(line => new Choice(About.Service(ServiceId.Of(line.Value.Place!.Value)), line.Value.With[0], IsWords: true)).ToList();
        if (vault.Program is { } own && await programs.Find(own) is { } card)
        {
            places.Add(new Choice(About.Program(own), card.Name, IsWords: true));
        }
        Places = places;
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        if (Places.All(place => place.Value != Input.About))
        {
            return Refusal.Rule("Choose the place.", nameof(HowItWasInput.About));
        }
        return await experience.Leave(About.ServiceOf(Input.About!), vault.Program, [.. Input.Desk ?? [], .. Input.Intake ?? [], .. Input.Helper ?? [], .. Input.Whole ?? []]);
    }

    protected override IActionResult Next() => On(RequestsLinks.Mailbox, "sent");
}
