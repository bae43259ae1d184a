using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Joining;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Joining;

internal sealed class ShareInput : ReleaseForm
{
    public Guid? To { get; set; }
}

/// <summary>Shares a file with another program, under a release that the person gives.</summary>
internal sealed class ShareModel(IStaffVault vault, IClientFiles clients, SharePlan share) : FormPage<ShareInput>, IReleaseForm
{
    string _language = "en";

    public FileId Whose => this.FileOf();

    public string CallName { get; private set; } = "";

    public IReadOnlyList<ProgramCard> Others { get; private set; } = [];

    public IEnumerable<Choice> ProgramChoices => Others.Select(p => new Choice($"{p.Id.Value:D}", p.Name, IsWords: true));

    public IEnumerable<Choice> GroupChoices => ReleaseForm.Choices(Say);

    ReleaseForm IReleaseForm.Input => Input;

    protected override async Task<Outcome> Load(bool isNew)
    {
        var open = await vault.Open(Whose, "Opened the file to share with another program");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        var profile = clients.ProfileOf(open.Value);
        (CallName, _language, Others) = (profile.CallName, profile.Language ?? Say.Language, await share.Others(open.Value.Program));
        if (isNew)
        {
            Input = new ShareInput { Purpose = Say["So that nobody asks them twice"], Groups = [FieldGroups.Name, FieldGroups.Plan] };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => share.Share(Whose, Input.Agreed(Input.To is { } to ? new ProgramId(to) : null, _language));

    protected override IActionResult Next() => On(CareLinks.Plan(Whose), "saved");
}
