using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Holding;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The holds on a file: puts one on, signs it as the second, lifts it as one of two.</summary>
[Opens]
[OfGreatWeight]
sealed class HoldPage(IStaffVault vault, IHolds holds, KeepHold keep, IColleagues colleagues) : FileForm<HoldPage.Form>(vault)
{
    public const string Put = "put";

    public const string Sign = "sign";

    public const string AskToLift = "ask";

    public const string Lift = "lift";

    public const string KeepOn = "keep";

    public const int DaysToSign = IHolds.DaysToSign;

    public sealed record Form
    {
        [AtMost(8)]
        public string? Act { get; set; }

        public Guid? Number { get; set; }

        public DateOnly? Review { get; set; }

        [AtMost(1000)]
        public string? Why { get; set; }

        public override string ToString() => "sealed";
    }

    IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public IReadOnlyList<Hold> Holds { get; private set; } = [];

    public string Name(StaffId who) => _names.GetValueOrDefault(who) ?? Say["A colleague"];

    public string? Reason(Hold hold) => Open.Find<HoldReason>(hold.Number)?.Value.Why;

    protected override string Why => "Looked at the holds on the file";

    protected override async Task<Outcome> More()
    {
        Holds = await holds.On(Whose);
        _names = await colleagues.Names();
        return Outcome.Done;
    }

    protected override bool IsGrave => Input.Act is AskToLift or Lift;

    protected override async Task<Outcome> Do() => Input switch
    {
        { Act: Put } => await keep.Put(Whose, Input.Review, Input.Why),
        { Act: Sign, Number: { } number } => await keep.Take(Whose, new RowId(number), HoldStep.Sign),
        { Act: AskToLift, Number: { } number } => await keep.Take(Whose, new RowId(number), HoldStep.AskToLift),
        { Act: Lift, Number: { } number } => await keep.Take(Whose, new RowId(number), HoldStep.Lift),
        { Act: KeepOn, Number: { } number } => await keep.Take(Whose, new RowId(number), HoldStep.KeepOn),
        _ => Refusal.Rule("Choose what to do."),
    };

    protected override IActionResult Next() => On(ClientsLinks.Hold(Whose), "saved");
}
