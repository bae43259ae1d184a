using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.Web.Forms;

namespace Parasol.Legal.Pages.Legal.Matters;

internal sealed class AboutInput
{
    [AtMost(200)]
    public string? Type { get; set; }

    [AtMost(200)]
    public string? Forum { get; set; }

    [AtMost(200)]
    public string? Jurisdiction { get; set; }

    [AtMost(200)]
    public string? OpposingSide { get; set; }

    [AtMost(2000)]
    public string? Parties { get; set; }

    [AtMost(2000)]
    public string? Rights { get; set; }

    [AtMost(2000)]
    public string? Goals { get; set; }

    [AtMost(2000)]
    public string? StopAt { get; set; }
}

/// <summary>What a matter is about.</summary>
internal sealed class AboutModel(ReadMatters read, KeepMatter keep) : MatterPage<AboutInput>(read)
{
    protected override Task<Outcome> Fill(bool isNew)
    {
        if (isNew)
        {
            Input = new AboutInput
            {
                Type = Matter.Type, Forum = Matter.Forum, Jurisdiction = Matter.Jurisdiction, OpposingSide = Matter.OpposingSide, Parties = string.Join('\n', Matter.Parties),
                Rights = Matter.Rights, Goals = Matter.Goals, StopAt = Matter.StopAt,
            };
        }
        return Task.FromResult(Outcome.Done);
    }

    protected override Task<Outcome> Do() =>
        keep.Describe(Whose, Row, new MatterSaid(Input.Type, Input.Forum, Input.Jurisdiction, Input.OpposingSide, Input.Parties?.Split('\n'), Input.Rights, Input.Goals, Input.StopAt));

    protected override IActionResult Next() => On(LegalLinks.Matter(Whose, Row), "saved");
}
