using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

/// <summary>Draws, checks and keeps recovery kits. What was drawn is answered to the POST: it is stored nowhere, so there is nothing to redirect to.</summary>
[OfGreatWeight]
sealed class KitsModel(IRecovery recovery, IPrograms programs) : FormPage<KitsModel.Form>
{
    public const string Draw = "draw";

    public const string Keep = "keep";

    public const string LeaveOut = "out";

    public const string TakeIn = "in";

    public RecoveryState State { get; private set; } = null!;

    public DrawnKits? Drawn { get; private set; }

    public IReadOnlyList<(ProgramRecovery Recovery, ProgramCard Card)> Programs { get; private set; } = [];

    public static string Standing(RecoveryState state, ProgramRecovery program) => program switch
    {
        { IsLeftOut: true } => "The kits do not open it: its members keep it so.",
        { IsCovered: true } => "Two kits open it.",
        _ => state.HasKits ? "Two kits will open it after the next click of anybody who holds it." : "No kit opens it.",
    };

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (await recovery.State() is not { } state)
        {
            return Refusal.NotThere;
        }
        var cards = (await programs.All()).ToDictionary(p => p.Id);
        State = state;
        Programs = [.. state.Programs.Where(p => cards.ContainsKey(p.Program) && (state.MayMake || p.IsMine)).Select(p => (p, cards[p.Program])).OrderBy(p => p.Item2.Kind).ThenBy(p => p.Item2.Name, StringComparer.CurrentCultureIgnoreCase)];
        if (!isNew && !string.IsNullOrEmpty(Input.Drawn))
        {
            Drawn = recovery.Again(Input.Drawn) is { IsDone: true } drawn ? drawn.Value : null;
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        switch (Input.Act)
        {
            case Draw:
                var drawn = await recovery.Draw();
                Drawn = drawn.IsDone ? drawn.Value : null;
                return drawn.Plain;
            case Keep:
                return await recovery.Keep(Input.Drawn, [Input.First3, Input.First8, Input.Second3, Input.Second8, Input.Third3, Input.Third8], State.HasKits ? new TwoKits(Input.One, Input.Other) : null);
            case LeaveOut or TakeIn:
                return await recovery.LeaveOut(Guid.TryParse(Input.Program, out var id) ? new ProgramId(id) : default, Input.Act == LeaveOut);
            default:
                return Refusal.Rule("Choose what to do.");
        }
    }

    protected override IActionResult Next() => Input.Act == Draw ? Page() : On(PeopleLinks.Kits, "done");

    /// <summary>Nothing of it is kept when it comes too late: hence the mark of a password on each field.</summary>
    internal sealed record Form
    {
        public string? Act { get; init; }

        public string? Program { get; init; }

        [DataType(DataType.Password), AtMost(4000)]
        public string? Drawn { get; init; }

        [DataType(DataType.Password), AtMost(60)]
        public string? First3 { get; init; }

        [DataType(DataType.Password), AtMost(60)]
        public string? First8 { get; init; }

        [DataType(DataType.Password), AtMost(60)]
        public string? Second3 { get; init; }

        [DataType(DataType.Password), AtMost(60)]
        public string? Second8 { get; init; }

        [DataType(DataType.Password), AtMost(60)]
        public string? Third3 { get; init; }

        [DataType(DataType.Password), AtMost(60)]
        public string? Third8 { get; init; }

        [DataType(DataType.Password), AtMost(400)]
        public string? One { get; init; }

        [DataType(DataType.Password), AtMost(400)]
        public string? Other { get; init; }

        public override string ToString() => "sealed";
    }
}
