using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Around;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Partner, child, household: files of their own, tied by sealed links alone.</summary>
[Opens]
sealed class AroundPage(IStaffVault vault, KeepAround keep) : FileForm<AroundPage.Form>(vault)
{
    public const string StartOne = "start";

    public const string TieOne = "tie";

    public const string Untie = "untie";

    public sealed record Form
    {
        [AtMost(8)]
        public string? Act { get; set; }

        public Tie? As { get; set; }

        [AtMost(80)]
        public string? CallName { get; set; }

        [AtMost(80)]
        public string? Find { get; set; }

        public bool Both { get; set; }

        public Guid? Row { get; set; }

        public override string ToString() => "sealed";
    }

    public IReadOnlyList<TiedFile> Ties { get; private set; } = [];

    public static IEnumerable<Choice> Kinds => Enum.GetValues<Tie>().Select(t => new Choice(t.ToString(), Bond.Label(t)));

    protected override string Why => "Looked at who is around them";

    protected override async Task<Outcome> More()
    {
        Ties = await keep.Of(Open);
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do() => Input.Act switch
    {
        StartOne => (await keep.Start(Whose, Input.As, Input.CallName, Input.Both)).Plain,
        TieOne => await keep.Link(Whose, Input.As, Input.Find, Input.Both),
        Untie when Input.Row is { } row => await keep.Remove(Whose, new RowId(row)),
        _ => Refusal.Rule("Choose what to do."),
    };

    protected override IActionResult Next() => On(ClientsLinks.Around(Whose), "saved");
}
