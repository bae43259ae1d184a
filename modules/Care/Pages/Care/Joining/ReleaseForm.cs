using System.ComponentModel.DataAnnotations;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;
using Parasol.Web.Words;

namespace Parasol.Care.Pages.Care.Joining;

/// <summary>A form with the fields of a release to another program.</summary>
internal interface IReleaseForm
{
    ReleaseForm Input { get; }

    IEnumerable<Choice> GroupChoices { get; }
}

/// <summary>What is agreed with the person.</summary>
internal class ReleaseForm
{
    public List<string> Groups { get; set; } = [];

    [AtMost(500)]
    public string? Purpose { get; set; }

    public bool ByVoice { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Until { get; set; }

    public static IEnumerable<Choice> Ways { get; } = [new("false", "In writing"), new("true", "By voice")];

    public static IEnumerable<Choice> Choices(Say say) => FieldGroups.ForPrograms.Select(g => new Choice(g, say[FieldGroups.Label(g)], IsWords: true));

    public NewRelease Agreed(ProgramId? program, string language) => new()
    {
        To = "", Program = program, Purpose = Purpose ?? "", Groups = Groups, ByVoice = ByVoice, Until = Until, Language = language,
    };
}
