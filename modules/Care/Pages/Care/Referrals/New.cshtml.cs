using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Matching;
using Parasol.Care.Referrals;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Indicators;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Referrals;

internal sealed class NewInput
{
    /// <summary>"look", "choose" or "other".</summary>
    public string Do { get; set; } = "look";

    public Guid? Service { get; set; }

    [AtMost(200)]
    public string? To { get; set; }

    [AtMost(60)]
    public string? Phone { get; set; }

    public bool Language { get; set; }

    public bool NoInsurance { get; set; }

    public bool Free { get; set; }

    public bool Evening { get; set; }

    public bool Weekend { get; set; }

    public bool Wheelchair { get; set; }

    public bool WalkIn { get; set; }

    public bool NoDocuments { get; set; }

    [AtMost(60)]
    public string? Area { get; set; }

    public List<string> Known { get; set; } = [];
}

internal sealed class NewModel(Choices choices, StartReferral start) : FormPage<NewInput>
{
    RowId? _made;

    public static IEnumerable<Choice> IndicatorChoices => IndicatorTerms.Offered.Select(indicator => new Choice(indicator.Code, indicator.Yes));

    [BindProperty(Name = "need", SupportsGet = true)]
    public Guid? NeedId { get; set; }

    public FileId Whose => this.FileOf();

    public RowId? Need => List?.Need?.Row ?? Speaking.Row(NeedId);

    public ChoiceList? List { get; private set; }

    protected override async Task<Outcome> Load(bool isNew)
    {
        var list = await choices.For(Whose, Speaking.Row(NeedId), new MustHave
        {
            Language = Input.Language, NoInsurance = Input.NoInsurance, Free = Input.Free, Evening = Input.Evening, Weekend = Input.Weekend,
            Wheelchair = Input.Wheelchair, WalkIn = Input.WalkIn, NoDocuments = Input.NoDocuments, Area = Input.Area,
            Known = [.. Input.Known.Where(code => IndicatorTerms.Find(code) is not null).Distinct(StringComparer.Ordinal)],
        });
        List = list.IsDone ? list.Value : null;
        return list.Plain;
    }

    protected override async Task<Outcome> Do()
    {
        // Looking again changes nothing: what the person must have is kept nowhere and stands in no address.
        if (Input.Do == "look")
        {
            return Outcome.Done;
        }
        var made = Input.Do == "other" ? await start.To(Whose, Need, Input.To, Input.Phone)
            : Input.Service is { } service ? await start.To(Whose, Need, new ServiceId(service))
            : Refusal.Rule("Choose a place.");
        _made = made.IsDone ? made.Value : null;
        return made.Plain;
    }

    protected override IActionResult Next() => _made is { } row ? On(CareLinks.Send(Whose, row)) : Page();
}
