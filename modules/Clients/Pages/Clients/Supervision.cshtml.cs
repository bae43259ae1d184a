using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.SignOff;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Whose notes wait for a sign-off, and whose it is. For administrators alone.</summary>
[Opens]
sealed class SupervisionPage(IStaffVault vault, KeepSupervision keep, IPrograms programs, IColleagues colleagues) : FormPage<SupervisionPage.Form>
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

    IReadOnlyDictionary<ProgramId, IReadOnlySet<StaffId>> _holders = new Dictionary<ProgramId, IReadOnlySet<StaffId>>();

    IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public IReadOnlyList<Opened<Supervision>> There { get; private set; } = [];

    public IEnumerable<Choice> ProgramChoices => Programs.Select(p => new Choice(p.Id.Value.ToString(), p.Name, IsWords: true));

    /// <summary>Whoever holds any program with clients; which of them hold the one that is chosen, the answer says.</summary>
    public IEnumerable<Choice> Colleagues => _names.Where(n => _holders.Values.Any(h => h.Contains(n.Key)))
        .OrderBy(n => n.Value, StringComparer.CurrentCultureIgnoreCase).Select(n => new Choice($"{n.Key.Value:D}", n.Value, IsWords: true));

    public string Name(StaffId who) => _names.GetValueOrDefault(who, "");

    public string Program(Supervision one) => Programs.FirstOrDefault(p => p.Id == one.Program)?.Name ?? "";

    /// <summary>Whoever signs off can read the notes.</summary>
    public bool IsHere(Supervision one) => _holders.TryGetValue(one.Program, out var holders) && holders.Contains(one.Supervisor);

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (vault.Me is not { IsAdministrator: true })
        {
            return Refusal.NotThere;
        }
        _holders = await keep.Holders();
        Programs = [.. (await programs.All()).Where(p => _holders.ContainsKey(p.Id))];
        _names = await colleagues.Names();
        There = await keep.All();
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do() => Input switch
    {
        { Act: End, Row: { } row } => await keep.End(new RowId(row)),
        { Act: Begin, Program: { } program } => await keep.Begin(new ProgramId(program), Staff(Input.Whose), Staff(Input.Supervisor), Input.Until),
        { Act: Begin } => Refusal.Rule("Choose a program.", "Program"),
        _ => Refusal.Rule("Choose what to do."),
    };

    protected override IActionResult Next() => On(ClientsLinks.Supervision, "saved");

    static StaffId? Staff(Guid? id) => id is { } known ? new StaffId(known) : null;
}
