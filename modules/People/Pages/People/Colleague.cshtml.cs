using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Programs;
using Parasol.People.Team;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.People.Pages.People;

[OfGreatWeight]
sealed class ColleagueModel(GrantPrograms grant, TeamList team) : FormPage<ColleagueModel.Form>
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public TeamMember Colleague { get; private set; } = null!;

    public IEnumerable<Choice> Choices => Colleague.CanBeGranted.Select(p => new Choice(p.Id.Value.ToString("D"), Say.Program(p), p.Kind switch
    {
        ProgramKind.House => Say["Everybody who works here holds it. It comes along with any other program."],
        ProgramKind.Oversight => Say["For those who watch over settings, members and counts."],
        _ => null,
    }, IsWords: true));

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (await team.Find(new StaffId(Id)) is not { } colleague)
        {
            return Refusal.NotThere;
        }
        Colleague = colleague;
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() =>
        grant.Do(new StaffId(Id), [.. Input.Programs.Select(p => Guid.TryParse(p, out var id) ? new ProgramId(id) : default)], Input.Words, Input.WordsCompared, Input.Until);

    protected override IActionResult Next() => On(PeopleLinks.Colleague(new StaffId(Id)), "granted");

    internal sealed record Form
    {
        public List<string> Programs { get; init; } = [];

        [AtMost(300)]
        public string? Words { get; init; }

        public bool WordsCompared { get; init; }

        public DateOnly? Until { get; init; }
    }
}
