using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Emergencies;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The members of a program choose who may let each other into single files in an emergency.</summary>
[Opens]
[OfGreatWeight]
sealed class WhoMayLetInPage(KeepEmergency keep) : FormPage<WhoMayLetInPage.Form>
{
    public sealed record Form
    {
        public IList<Guid> Who { get; init; } = [];
    }

    [FromRoute(Name = "program")]
    public Guid Id { get; set; }

    public WhoMayLetIn Stands { get; private set; } = null!;

    public IEnumerable<Choice> Choices => Stands.Outside.OrderBy(n => n.Value, StringComparer.CurrentCultureIgnoreCase).Select(n => new Choice($"{n.Key.Value:D}", n.Value, IsWords: true));

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (await keep.Of(new ProgramId(Id)) is not { } stands)
        {
            return Refusal.NotThere;
        }
        Stands = stands;
        if (isNew)
        {
            Input = new Form { Who = [.. stands.Holders.Select(h => h.Value)] };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => keep.Choose(new ProgramId(Id), [.. Input.Who.Select(w => new StaffId(w))]);

    protected override IActionResult Next() => On(ClientsLinks.WhoMayLetIn(new ProgramId(Id)), "saved");
}
