using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Joining;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Joining;

internal sealed class AskInput
{
    public Guid? To { get; set; }

    [AtMost(100)]
    public string? Name { get; set; }

    [AtMost(1000)]
    public string? Wants { get; set; }

    public bool SaidYes { get; set; }

    public bool ByVoice { get; set; }
}

/// <summary>Asks another program for what the person told it.</summary>
internal sealed class AskModel(IStaffVault vault, IClientFiles clients, SharePlan share, AskForPlan ask) : FormPage<AskInput>
{
    public FileId Whose => this.FileOf();

    public string CallName { get; private set; } = "";

    public IReadOnlyList<ProgramCard> Others { get; private set; } = [];

    public IEnumerable<Choice> ProgramChoices => Others.Select(p => new Choice($"{p.Id.Value:D}", p.Name, IsWords: true));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var open = await vault.Open(Whose, "Opened the file to ask another program");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        (CallName, Others) = (clients.ProfileOf(open.Value).CallName, await share.Others(open.Value.Program));
        if (isNew)
        {
            Input = new AskInput { Name = CallName };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => ask.Ask(Whose, Input.To is { } to ? new ProgramId(to) : null, Input.Name, Input.Wants, Input.SaidYes, Input.ByVoice);

    protected override IActionResult Next() => On(CareLinks.Plan(Whose), "sent");
}
