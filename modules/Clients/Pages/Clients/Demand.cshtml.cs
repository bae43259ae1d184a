using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Demands;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>One legal demand: tell the person, propose what is given, agree to it, note how it ended.</summary>
[Opens]
[OfGreatWeight]
sealed class DemandPage(IStaffVault vault, DemandLog log, KeepDemand keep, GiveOut give, IPrograms programs, IColleagues colleagues, IOrganisationFace place, TimeProvider time) : FormPage<DemandPage.Form>
{
    public const string Tell = "tell";

    public const string Propose = "propose";

    public const string Agree = "agree";

    public const string TakeBack = "take-back";

    public const string Close = "close";

    public sealed record KindForm
    {
        [AtMost(80)]
        public string? Label { get; set; }

        public string? Choice { get; set; }
    }

    public sealed record Form
    {
        [AtMost(12)]
        public string? Act { get; set; }

        public IList<KindForm> Kinds { get; init; } = [];

        public string? End { get; set; }

        public DateOnly? Ended { get; set; }

        public override string ToString() => "sealed";
    }

    IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();
    RowId _now;

    [FromRoute(Name = "program")]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid Row { get; set; }

    public ProgramCard Card { get; private set; } = null!;

    public DemandSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<KindHeld> Held { get; private set; } = [];

    public FileId? Whose => Sheet.IsInFile ? Sheet.In.Id : Sheet.One.Value.About;

    public string? CallName { get; private set; }

    public StaffId Me => vault.Me!.Id;

    public bool MayTell => Sheet.One.Value.BarredUntil is not { } until || until < place.DayAt(time.GetUtcNow());

    public bool IsAsAgreed => Sheet.One.Value.Giving is { } giving && GiveOut.IsAsAgreed(giving, Sheet.In);

    public IEnumerable<Letter> Letters => Letter.For(Sheet.One.Value);

    public static IEnumerable<Choice> Choices { get; } =
    [
        new(nameof(KindChoice.NotAsked), "Not asked for: held back"), new(nameof(KindChoice.Privileged), "Protected: held back"), new(nameof(KindChoice.Give), "Give"),
    ];

    public static IEnumerable<Choice> Ends { get; } = [.. Enum.GetValues<DemandEnd>().Select(e => new Choice($"{e}", Label(e)))];

    public static string Label(DemandEnd end) => end switch
    {
        DemandEnd.Withdrawn => "It was withdrawn",
        DemandEnd.SetAside => "A court set it aside",
        DemandEnd.Refused => "We refused, and it ended there",
        DemandEnd.NothingHeld => "We have nothing of it",
        _ => "Something was given",
    };

    public static string State(Demand demand) => demand switch
    {
        { End: not null } => "Closed",
        { IsAgreed: true } => "Two have agreed what to give",
        { Giving: not null } => "Waits for a second person",
        { Telling: Telling.Barred } => "An order forbids to tell of it",
        _ => "Waits for an answer",
    };

    public string Name(StaffId who) => _names.GetValueOrDefault(who) ?? Say["A colleague"];

    protected override bool IsGrave => Input.Act is Propose or Agree;

    protected override async Task<Outcome> Load(bool isNew)
    {
        if ((await programs.Mine()).FirstOrDefault(p => p.Id == new ProgramId(Id)) is not { } card)
        {
            return Refusal.NotThere;
        }
        var sheet = await log.One(card.Id, new RowId(Row));
        if (!sheet.IsDone)
        {
            return sheet.Refusal;
        }
        (Card, Sheet, _names) = (card, sheet.Value, await colleagues.Names());
        Held = Sheet.IsInFile ? give.Held(Sheet.In) : [];
        if (!isNew)
        {
            // Which kinds there are is said by the file, not by the form.
            Input = Input with { Kinds = [.. Input.Kinds.Where(k => Held.Any(h => h.Label == k.Label))] };
        }
        CallName = Whose is { } whose && (await vault.Cards([whose])).TryGetValue(whose, out var found) ? found.Card.CallName : null;
        if (isNew)
        {
            Input = new Form { Kinds = [.. Held.Select(k => new KindForm { Label = k.Label, Choice = nameof(KindChoice.NotAsked) })] };
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        _now = Sheet.One.Row;
        switch (Input.Act)
        {
            case Tell:
                var told = await keep.TellNow(Card.Id, Sheet.One);
                _now = told.IsDone ? told.Value : _now;
                return told.Plain;
            case Propose:
                return await give.Propose(Sheet.One, Sheet.In, Input.Kinds.Where(k => k.Label is not null).GroupBy(k => k.Label!, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => Enum.TryParse<KindChoice>(g.Last().Choice, out var choice) ? choice : KindChoice.NotAsked, StringComparer.Ordinal));
            case Agree:
                return await give.Agree(Sheet.One, Sheet.In);
            case TakeBack:
                return await give.TakeBack(Sheet.One);
            case Close:
                return await keep.Close(Sheet.One, Enum.TryParse<DemandEnd>(Input.End, out var end) ? end : null, Input.Ended);
            default:
                return Refusal.Rule("Choose what to do.");
        }
    }

    protected override IActionResult Next() => On(ClientsLinks.Demand(Card.Id, _now), "saved");
}
