using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.SignOff;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Whose notes wait for a sign-off, program by program.</summary>
[Opens]
sealed class SupervisionPage(KeepSupervision keep, IPrograms programs, IColleagues colleagues) : FormPage<SupervisionPage.Form>
{
    public const string Begin = "begin";

    public const string End = "end";

    public sealed record Form
    {
        [AtMost(8)]
        public string? Act { get; set; }

        public Guid? Program { get; set; }

        public Guid? Whose { get; set; }

        public Guid? Supervisor { get; set; }

        public DateOnly? Until { get; set; }

        public Guid? Row { get; set; }

        public override string ToString() => "sealed";
    }

    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public IReadOnlyDictionary<ProgramId, IReadOnlyList<Opened<Supervision>>> There { get; private set; } = new Dictionary<ProgramId, IReadOnlyList<Opened<Supervision>>>();

    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public IEnumerable<Choice> ProgramChoices => Programs.Select(p => new Choice(p.Id.Value.ToString(), p.Name, IsWords: true));

    public IEnumerable<Choice> Colleagues => Names.OrderBy(n => n.Value, StringComparer.OrdinalIgnoreCase).Select(n => new Choice($"{n.Key.Value:D}", n.Value, IsWords: true));

    protected override async Task<Outcome> Load(bool isNew)
    {
        Programs = await programs.Mine();
        Names = await colleagues.Names();
        var there = new Dictionary<ProgramId, IReadOnlyList<Opened<Supervision>>>();
        foreach (var program in Programs)
        {
            there[program.Id] = await keep.Of(program.Id);
        }
        There = there;
        if (isNew && Programs.Count == 1)
        {
            Input.Program = Programs[0].Id.Value;
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do() => Input.Program is not { } program ? Refusal.Rule("Choose a program.", "Program") : Input.Act switch
    {
        Begin => await keep.Begin(new ProgramId(program), Staff(Input.Whose), Staff(Input.Supervisor), Input.Until),
        End when Input.Row is { } row => await keep.End(new ProgramId(program), new RowId(row)),
        _ => Refusal.Rule("Choose what to do."),
    };

    protected override IActionResult Next() => On(ClientsLinks.Supervision, "saved");

    static StaffId? Staff(Guid? id) => id is { } known ? new StaffId(known) : null;
}
