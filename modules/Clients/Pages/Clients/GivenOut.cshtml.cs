using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Demands;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Seams;

namespace Parasol.Clients.Pages.Clients;

/// <summary>What is given out under a demand, to print or as data. The answer to the button is the package itself, so that it lies nowhere.</summary>
[Opens]
[OfGreatWeight]
sealed class GivenOutPage(DemandLog log, GiveOut give, IOrganisationFace place) : FormPage<GivenOutPage.Form>
{
    public const string Show = "show";

    public const string Data = "data";

    public sealed record Form
    {
        [AtMost(8)]
        public string? As { get; set; }
    }

    [FromRoute(Name = "program")]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid Row { get; set; }

    public DemandSheet Sheet { get; private set; } = null!;

    /// <summary>Once it is put together.</summary>
    public Package? Given { get; private set; }

    public string Organisation => place.Name;

    protected override async Task<Outcome> Load(bool isNew)
    {
        var sheet = await log.One(new ProgramId(Id), new RowId(Row));
        if (!sheet.IsDone || sheet.Value.One.Value is not { IsAgreed: true, End: null })
        {
            return Refusal.NotThere;
        }
        Sheet = sheet.Value;
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        var given = await give.PutTogether(Sheet.One, Sheet.In, Organisation);
        Given = given.IsDone ? given.Value : null;
        return given.Plain;
    }

    protected override IActionResult Next() => Input.As == Data ? File(Given!.Data, "application/json; charset=utf-8", "given-out.json") : Page();

    /// <summary>Everything in a record, one value a line, as it is kept.</summary>
    public static IEnumerable<(string Name, string Value)> Lines(JsonElement value, string name = "") => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Lines(p.Value, name.Length == 0 ? p.Name : $"{name}.{p.Name}")),
        JsonValueKind.Array => value.EnumerateArray().Select((one, at) => (one, at)).SelectMany(e => Lines(e.one, $"{name} {e.at + 1}")),
        _ => [(name, value.ToString())],
    };
}
