using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Web.Tests.Kit.Site;

/// <summary>A form with one question of each kind. What is written as the name decides what its act says.</summary>
public sealed class FormModel : FormPage<FormModel.Typed>
{
    public sealed record Typed
    {
        [Required]
        public string? Name { get; init; }

        [AtMost(40)]
        public string? Words { get; init; }

        [Range(1, 5)]
        public int? Number { get; init; }

        public List<string> Kinds { get; init; } = [];

        public string? Way { get; init; }

        public DateOnly? Day { get; init; }

        public string? Area { get; init; }

        public bool Agreed { get; init; }

        [DataType(DataType.Password)]
        public string? Secret { get; init; }
    }

    public static IReadOnlyList<Choice> Kinds { get; } = [new("a", "Acht", IsWords: true), new("b", "Bär", "Brumm", IsWords: true), new("c", "Citrus", IsWords: true)];

    protected override Task<Outcome> Do() => Task.FromResult<Outcome>(Input.Name switch
    {
        "rule" => Refusal.Rule("Please write a number.", "Day"),
        "braces" => Refusal.Rule("Reference: {0}", "Words", "{client} {0} {x}"),
        "echo" => Refusal.Rule("Reference: {0}", null, $"[{Input.Words}][{Input.Secret}][{string.Join('+', Input.Kinds)}][{Input.Day:yyyy-MM-dd}][{Input.Agreed}]"),
        "gone" => Refusal.NotThere,
        "clash" => Refusal.Clash,
        "busy" => Refusal.Busy("Many people are here right now. Please try again in a few seconds."),
        "damaged" => Refusal.Damaged,
        _ => Outcome.Done,
    });

    protected override IActionResult Next() => On("/kit/form?a=1#top", "saved");
}

/// <summary>A page that shows what a read gave, or the answer for its refusal.</summary>
public sealed class ReadModel : ReadPage
{
    public string Words { get; private set; } = "";

    public IActionResult OnGet(string kind) => Show<string>(
        kind switch
        {
            "gone" => Refusal.NotThere,
            "damaged" => Refusal.Damaged,
            "busy" => Refusal.Busy("Many people are here right now. Please try again in a few seconds."),
            _ => "Here it is",
        },
        words => Words = words);
}
