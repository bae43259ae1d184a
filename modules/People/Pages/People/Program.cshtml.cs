using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Programs;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.People.Pages.People;

sealed class ProgramModel(ChangeProgram change, IPrograms programs, IStaffVault vault, IEnumerable<OptionalField> offered) : FormPage<ProgramModel.Form>
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public ProgramCard Card { get; private set; } = null!;

    public IReadOnlyList<Choice> Choices => [.. offered.Select(f => new Choice(f.Key, f.Label))];

    public IReadOnlyList<Choice> Days => [.. ProgramCard.QuietChoices.Select(d => new Choice($"{d}", d == 0 ? Say["Never"] : Say["{0} days", d], IsWords: true))];

    public static IEnumerable<Choice> Duties =>
    [
        new($"{(int)DutyNotice.Shipped}", "The notice that comes with Parasol, shown below"), new($"{(int)DutyNotice.Own}", "Our own words"),
        new($"{(int)DutyNotice.None}", "Nobody in this program has a duty to report"),
    ];

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (vault.Me is not { IsAdministrator: true } || await programs.Find(new ProgramId(Id)) is not { Kind: ProgramKind.Work } card)
        {
            return Refusal.NotThere;
        }
        Card = card;
        Input = isNew ? new Form { Name = card.Name, Phone = card.Phone, TakesRequests = card.IsMeantToTakeRequests, OptionalFields = [.. card.OptionalFields], QuietDays = card.QuietDays, Duty = (int)card.Duty, DutyWords = card.DutyWords } : Input;
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => change.Do(new ProgramId(Id), Input.Name, Input.Phone, Input.TakesRequests, Input.OptionalFields, Input.QuietDays, (DutyNotice)Input.Duty, Input.DutyWords);

    protected override IActionResult Next() => On(PeopleLinks.Programs, "saved");

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write the program's name in one line of at most 60 characters."), AtMost(60)]
        public string? Name { get; init; }

        [AtMost(40)]
        public string? Phone { get; init; }

        public bool TakesRequests { get; init; }

        public List<string> OptionalFields { get; init; } = [];

        public int QuietDays { get; init; } = 14;

        public int Duty { get; init; }

        [AtMost(ReportingDuty.Longest)]
        public string? DutyWords { get; init; }
    }
}
