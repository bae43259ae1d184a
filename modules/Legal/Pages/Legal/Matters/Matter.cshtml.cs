using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.Web.Forms;

namespace Parasol.Legal.Pages.Legal.Matters;

/// <summary>One matter.</summary>
internal sealed class MatterModel(ReadMatters read) : ReadPage
{
    public FileId Whose => this.FileOf();

    public RowId Row => this.RowOf();

    public MatterSheet Sheet { get; private set; } = null!;

    public Matter Matter { get; private set; } = null!;

    public IEnumerable<(string Label, string Words)> Said => new (string, string?)[]
    {
        ("Kind", Matter.Type), ("Court or agency", Matter.Forum), ("Jurisdiction", Matter.Jurisdiction), ("Opposing side", Matter.OpposingSide), ("Other parties", string.Join(", ", Matter.Parties)),
        ("Rights at stake", Matter.Rights), ("What they want", Matter.Goals), ("Until here and no further", Matter.StopAt),
    }.Where(s => !string.IsNullOrEmpty(s.Item2)).Select(s => (s.Item1, s.Item2!));

    /// <summary>The call it began with, or null.</summary>
    public ArrestCall? Call => Sheet.Open.All<ArrestCall>().Select(c => c.Value).FirstOrDefault(c => c.Matter == Row);

    /// <summary>The days that are open, soonest first.</summary>
    public IReadOnlyList<MatterDay> Days => [.. KeepDays.Of(Sheet.Open, Row).Select(d => d.Value).Where(d => d.IsOpen)];

    /// <summary>Instructions and steps, newest first.</summary>
    public IReadOnlyList<(string At, string What, string? Words, StaffId By)> Happened =>
    [
        .. Matter.Instructions.Select(i => (i.At, Shown: Say.Day(i.At), What: Instructed(i), (string?)i.Words, i.By))
            .Concat(Matter.Steps.Select(s => (s.At, Shown: Say.Day(s.Day), What: Say[MatterWords.Label(s.Stage)], s.Words, s.By)))
            .OrderByDescending(h => h.At).Select(h => (h.Shown, h.What, h.Item4, h.By)),
    ];

    public async Task<IActionResult> OnGetAsync()
    {
        var sheet = await read.Of(Whose, "Looked at a matter");
        if (!sheet.IsDone || sheet.Value.Matters.FirstOrDefault(m => m.Row == Row)?.Value is not { } matter)
        {
            return Refused(sheet.Refusal ?? Refusal.NotThere);
        }
        (Sheet, Matter) = (sheet.Value, matter);
        return Page();
    }

    string Instructed(Instruction said) => said.Filing == GoAhead.NotAsked ? Say["An instruction"] : $"{Say["An instruction"]}: {Say[MatterWords.Label(said.Filing)]}";
}
