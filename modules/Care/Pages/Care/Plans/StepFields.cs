using System.ComponentModel.DataAnnotations;
using Parasol.Care.Domain;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Plans;

/// <summary>A form with the fields of a step.</summary>
internal interface IStepForm
{
    StepInput Input { get; }

    IEnumerable<Choice> People { get; }
}

/// <summary>The fields of a step, in a form of its own or below a new goal.</summary>
internal class StepInput
{
    [AtMost(1000)]
    public string? Step { get; set; }

    /// <summary>"person", "else", or a colleague's id.</summary>
    [AtMost(40)]
    public string? Who { get; set; }

    [AtMost(100)]
    public string? Else { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    public StepSaid Said() => new(Step, Doing(), Day);

    WhoDoes? Doing() => Who switch
    {
        "person" => new WhoDoes(Doer.Person),
        "else" => new WhoDoes(Doer.SomebodyElse, Words: Prose.Clean(Else)),
        { Length: > 0 } id => new WhoDoes(Doer.Colleague, Guid.TryParse(id, out var staff) ? new StaffId(staff) : default(StaffId)),
        _ => Prose.Clean(Else) is { } other ? new WhoDoes(Doer.SomebodyElse, Words: other) : null,
    };

    public static IEnumerable<Choice> People(IReadOnlyDictionary<StaffId, string> colleagues) =>
        [new("person", "They do it themselves"), .. colleagues.OrderBy(c => c.Value, StringComparer.OrdinalIgnoreCase).Select(c => new Choice($"{c.Key.Value:D}", c.Value, IsWords: true)), new("else", "Somebody else")];
}
