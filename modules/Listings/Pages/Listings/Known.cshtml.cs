using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Deciding;
using Parasol.Listings.Indicators;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Listings.Pages.Listings;

/// <summary>What somebody has seen at a place: any of our indicators at once, each of which may be skipped.</summary>
[Opens]
internal sealed class KnownPage(NoteWhatIsKnown note) : FormPage<KnownPage.KnownInput>
{
    public sealed record KnownInput
    {
        public Basis? Basis { get; set; }

        public SaidBy? By { get; set; }

        public DateOnly? Day { get; set; }

        public DateOnly? Until { get; set; }

        /// <summary>Yes, No or Unknown by the code of an indicator; empty for what is skipped.</summary>
        public Dictionary<string, string?> Said { get; set; } = [];
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public KnownOfListing Of { get; private set; } = null!;

    public static IEnumerable<Choice> Bases => Enum.GetValues<Basis>().Select(one => new Choice(one.ToString(), one.Label()));

    public static IEnumerable<Choice> Roles => Enum.GetValues<SaidBy>().Select(one => new Choice(one.ToString(), one.Label()));

    public static IEnumerable<Choice> Answers => [new(nameof(Answer.Yes), "Yes"), new(nameof(Answer.No), "No"), new(nameof(Answer.Unknown), "Looked, cannot tell")];

    ServiceId Service => new(Id);

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await note.Read(Service);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        Of = read.Value;
        if (isNew)
        {
            Input.Day = Of.Today;
        }
        // The page asks every question again, whatever came back.
        Input.Said = IndicatorTerms.All.ToDictionary(indicator => indicator.Code, indicator => Input.Said.GetValueOrDefault(indicator.Code));
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => note.Do(Service, new Saying(
        Input.Said.Where(said => Answers.Any(one => one.Value == said.Value)).ToDictionary(said => said.Key, said => Enum.Parse<Answer>(said.Value!)), Input.Basis, Input.By, Input.Day, Input.Until));

    protected override IActionResult Next() => On(ListingsLinks.Service(Service), "saved");
}
