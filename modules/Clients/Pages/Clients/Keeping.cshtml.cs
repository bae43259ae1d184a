using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Keeping;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>How long one program keeps closed files, what goes soon, and what waits to be let go.</summary>
[Opens]
[OfGreatWeight]
sealed class KeepingPage(KeepFor keep, IPrograms programs, TimeProvider time) : FormPage<KeepingPage.Form>
{
    public const string Set = "set";

    public const string LetGo = "let-go";

    public sealed record Form
    {
        [AtMost(8)]
        public string? Act { get; set; }

        public int Days { get; set; }

        public bool Sure { get; set; }
    }

    [FromRoute(Name = "program")]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public HowItIsKept Kept { get; private set; } = null!;

    public DateOnly Today => KeepingClock.Today(time);

    public IEnumerable<Choice> Choices => KeepFor.Choices.Select(d => new Choice($"{d}", d == 0 ? Say["Until somebody deletes it"] : Say["{0} days", d], IsWords: true));

    protected override async Task<Outcome> Load(bool isNew)
    {
        if ((await programs.Mine()).FirstOrDefault(p => p.Id == new ProgramId(Id)) is not { } card || await keep.Of(card.Id) is not { } kept)
        {
            return Refusal.NotThere;
        }
        (Name, Kept) = (card.Name, kept);
        if (isNew)
        {
            Input.Days = kept.Days;
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Input.Act switch
    {
        Set => keep.Set(new ProgramId(Id), Input.Days),
        LetGo => keep.LetGo(new ProgramId(Id), Input.Sure),
        _ => Task.FromResult<Outcome>(Refusal.Rule("Choose what to do.")),
    };

    protected override IActionResult Next() => On(ClientsLinks.Keeping(new ProgramId(Id)), Input.Act == Set ? "saved" : "done");
}
