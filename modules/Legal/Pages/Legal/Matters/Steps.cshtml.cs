using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Legal.Pages.Legal.Matters;

internal sealed class StepsInput
{
    /// <summary>Which of the three forms: "instruction", "step" or "result".</summary>
    [AtMost(20)]
    public string? What { get; set; }

    [AtMost(2000)]
    public string? Words { get; set; }

    public int Filing { get; set; }

    public int Stage { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    [AtMost(1000)]
    public string? StepWords { get; set; }

    public int? Result { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? ResultDay { get; set; }

    [AtMost(1000)]
    public string? ResultWords { get; set; }
}

/// <summary>What the client wants done, where a matter stands, and what came of it.</summary>
internal sealed class StepsModel(ReadMatters read, KeepMatter keep) : MatterPage<StepsInput>(read)
{
    public static IEnumerable<Choice> Filings => Enum.GetValues<GoAhead>().Select(g => One((int)g, MatterWords.Label(g)));

    public static IEnumerable<Choice> Stages => Enum.GetValues<MatterStage>().Select(s => One((int)s, MatterWords.Label(s)));

    public static IEnumerable<Choice> Results => Enum.GetValues<MatterResult>().Select(r => One((int)r, MatterWords.Label(r)));

    protected override Task<Outcome> Fill(bool isNew)
    {
        if (isNew)
        {
            Input = new StepsInput { Stage = (int)Matter.Stage };
        }
        return Task.FromResult(Outcome.Done);
    }

    protected override Task<Outcome> Do() => Input.What switch
    {
        "step" => keep.Move(Whose, Row, (MatterStage)Input.Stage, Input.Day, Input.StepWords),
        "result" => keep.Conclude(Whose, Row, (MatterResult)(Input.Result ?? 0), Input.ResultDay, Input.ResultWords),
        _ => keep.Instruct(Whose, Row, Input.Words, (GoAhead)Input.Filing),
    };

    protected override IActionResult Next() => On(LegalLinks.Matter(Whose, Row), "saved");

    static Choice One(int number, string label) => new(number.ToString(CultureInfo.InvariantCulture), label);
}
