using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Emergencies;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Asks to be let into one file of another program in an emergency, agrees to it, and leads to who may.</summary>
[Opens]
[OfGreatWeight]
sealed class EmergencyPage(IEmergency emergency, KeepEmergency keep, IPrograms programs, IColleagues colleagues) : FormPage<EmergencyPage.Form>
{
    public const string AskFor = "ask";

    public const string Agree = "agree";

    public const string LetGo = "let-go";

    public sealed record Form
    {
        [AtMost(8)]
        public string? Act { get; set; }

        public Guid? Program { get; set; }

        [AtMost(200)]
        public string? Who { get; set; }

        [AtMost(1000)]
        public string? Why { get; set; }

        public int? Days { get; set; }

        /// <summary>What is agreed to, or let go.</summary>
        public Guid? Asked { get; set; }

        public override string ToString() => "sealed";
    }

    IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    IReadOnlyDictionary<ProgramId, string> _all = new Dictionary<ProgramId, string>();

    public static IEnumerable<Choice> Lengths { get; } = [new("1", "Until tonight"), new("2", "Until tomorrow night"), new("3", "Three days")];

    public IReadOnlyList<AskedInEmergency> Asked { get; private set; } = [];

    public IReadOnlyList<ProgramId> Programs { get; private set; } = [];

    public IReadOnlyList<ProgramCard> Mine { get; private set; } = [];

    public IEnumerable<Choice> Choices => Programs.Select(p => new Choice($"{p.Value:D}", Program(p), IsWords: true));

    public string Name(StaffId who) => _names.GetValueOrDefault(who) ?? Say["A colleague"];

    public string Program(ProgramId program) => _all.GetValueOrDefault(program) ?? Say["Program"];

    protected override async Task<Outcome> Load(bool isNew)
    {
        Asked = await emergency.Asked();
        Programs = await emergency.Mine();
        Mine = await programs.Mine();
        _names = await colleagues.Names();
        _all = (await programs.All()).ToDictionary(p => p.Id, p => p.Name);
        return Outcome.Done;
    }

    protected override bool IsGrave => Input.Act == Agree;

    protected override Task<Outcome> Do() => Input switch
    {
        { Act: AskFor, Program: null } => Task.FromResult<Outcome>(Refusal.Rule("Choose a program.", "Program")),
        { Act: AskFor, Program: { } program } => emergency.Ask(new ProgramId(program), new EmergencyAsk { Who = Input.Who ?? "", Why = Input.Why ?? "", Days = Input.Days ?? 0 }),
        { Act: Agree, Asked: { } asked } => keep.Agree(new RowId(asked)),
        { Act: LetGo, Asked: { } asked } => emergency.LetGo(new RowId(asked)),
        _ => Task.FromResult<Outcome>(Refusal.Rule("Choose what to do.")),
    };

    protected override IActionResult Next() => On(ClientsLinks.Emergency, Input.Act == AskFor ? "saved" : "done");
}
