using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Reviewing;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Listings.Pages.Listings;

/// <summary>Where a service stands, how it came there, and what comes next: one proposes, another one confirms.</summary>
[Opens]
internal sealed class VettingPage(VetListing vet) : FormPage<VettingPage.VettingInput>
{
    public sealed record VettingInput
    {
        /// <summary>"propose", "confirm" or "drop".</summary>
        public string Do { get; set; } = "";

        public int Nth { get; set; }

        public bool OneOfTheTwo { get; set; }

        public Vetting? Vetting { get; set; }

        [AtMost(4000)]
        public string? Rationale { get; set; }

        public DateOnly? Checked { get; set; }

        public DateOnly? ReviewOn { get; set; }

        [AtMost(500)]
        public string? Cautions { get; set; }

        public List<string> Coercion { get; set; } = [];
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public VettingRecord Record { get; private set; } = null!;

    public static IEnumerable<Choice> Vettings => Enum.GetValues<Vetting>().Select(one => new Choice(one.ToString(), one.Label()));

    public static IEnumerable<Choice> Marks => Indicators.Coercion.Marks.Select(mark => new Choice(mark.Code, mark.No));

    ServiceId Service => new(Id);

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await vet.Read(Service);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        Record = read.Value;
        if (isNew)
        {
            Input.Cautions = Record.Service.Cautions;
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Input switch
    {
        { Do: "confirm" } => vet.Confirm(Service, Input.Nth, Input.OneOfTheTwo),
        { Do: "drop" } => vet.Drop(Service, Input.Nth),
        { Vetting: { } vetting } => vet.Propose(Service, new Proposal(vetting, Input.Rationale, Input.ReviewOn, Input.Checked, Input.Cautions, Input.Coercion)),
        _ => Task.FromResult<Outcome>(Refusal.Rule("Choose where it is to stand.", nameof(VettingInput.Vetting))),
    };

    protected override IActionResult Next() => On(ListingsLinks.Vetting(Service), "saved");
}
