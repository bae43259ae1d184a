using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Joining;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Joining;

internal sealed class AskedInput : ReleaseForm
{
    [AtMost(8)]
    public string? Act { get; set; }

    [AtMost(80)]
    public string? Find { get; set; }
}

/// <summary>Another program asks for what somebody told this one: give the release and share, or no.</summary>
internal sealed class AskedModel(AskForPlan asks, SharePlan share, FileByName files, IPrograms programs) : FormPage<AskedInput>, IReleaseForm
{
    public const string Agree = "agree";

    public const string No = "no";

    public JoinedAsk Asked { get; private set; } = null!;

    public string From { get; private set; } = "";

    public IEnumerable<Choice> GroupChoices => ReleaseForm.Choices(Say);

    ReleaseForm IReleaseForm.Input => Input;

    ProgramId Program => this.ProgramOf();

    protected override async Task<Outcome> Load(bool isNew)
    {
        var asked = await asks.Look(Program, this.RowOf());
        if (!asked.IsDone)
        {
            return asked.Refusal;
        }
        (Asked, From) = (asked.Value, (await programs.Find(asked.Value.From))?.Name ?? Say["Another program"]);
        if (isNew)
        {
            Input = new AskedInput { Find = Asked.Name, Purpose = Asked.Wants ?? Say["So that nobody asks them twice"], Groups = [FieldGroups.Name, FieldGroups.Plan], ByVoice = Asked.ByVoice };
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        if (Input.Act == No)
        {
            return await asks.No(Program, this.RowOf());
        }
        var file = await files.Find(Program, Input.Find);
        return file.IsDone ? await share.Share(file.Value, Input.Agreed(Asked.From, Say.Language), this.RowOf()) : file.Refusal;
    }

    protected override IActionResult Next() => On(CareLinks.Today, "done");
}
