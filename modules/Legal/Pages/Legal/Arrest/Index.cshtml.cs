using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Legal.Pages.Legal.Arrest;

internal sealed class ArrestInput
{
    public Guid? Program { get; set; }

    [AtMost(100)]
    public string? CallName { get; set; }

    [AtMost(200)]
    public string? HeldAt { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    [DataType(DataType.Time)]
    public TimeOnly? Hour { get; set; }

    [AtMost(200)]
    public string? Charge { get; set; }

    [AtMost(200)]
    public string? CallBack { get; set; }

    [AtMost(20)]
    public string? Language { get; set; }

    public bool NeedsInterpreter { get; set; }

    [AtMost(40)]
    public string? Attorney { get; set; }
}

/// <summary>A call about an arrest, in a minute.</summary>
internal sealed class ArrestModel(LegalWall wall, KeepDuty duty, TakeArrestCall take, IOrganisationFace here, TimeProvider time) : FormPage<ArrestInput>
{
    (FileId File, RowId Matter) _made;

    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public ProgramId Program { get; private set; }

    public IReadOnlyList<Choice> OnDuty { get; private set; } = [];

    public IEnumerable<Choice> ProgramChoices => Programs.Select(p => new Choice(p.Id.Value.ToString(), p.Name, IsWords: true));

    public IEnumerable<Choice> Languages => LanguageChoices.Of(Say, Input.Language);

    protected override async Task<Outcome> Load(bool isNew)
    {
        Programs = await wall.Mine();
        if (Programs.Count == 0)
        {
            return Refusal.NotThere;
        }
        Program = Programs.FirstOrDefault(p => p.Id.Value == Input.Program)?.Id ?? Programs[0].Id;
        List<(OnDuty Duty, string Name)> now = [];
        foreach (var program in Programs)
        {
            now.AddRange(await duty.Now(program.Id));
        }
        OnDuty = [.. now.DistinctBy(d => d.Duty.Who).Select(d => new Choice($"{d.Duty.Who.Value:D}", d.Name, IsWords: true))];
        if (isNew)
        {
            Input = new ArrestInput { Program = Program.Value, Day = here.DayAt(time.GetUtcNow()), Attorney = OnDuty.Count > 0 ? OnDuty[0].Value : null };
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        var made = await take.Do(
            Program, new NewClient { CallName = Prose.Clean(Input.CallName), Language = Prose.Clean(Input.Language) }, Speaking.Staff(Input.Attorney),
            today => ArrestCall.Note(Input.HeldAt, Input.Day, Input.Hour, Input.Charge, Input.CallBack, Input.NeedsInterpreter, today), Say["Call back about the arrest"]);
        _made = made.IsDone ? made.Value : default;
        return made.Plain;
    }

    protected override IActionResult Next() => On(LegalLinks.Matter(_made.File, _made.Matter), "saved");
}
