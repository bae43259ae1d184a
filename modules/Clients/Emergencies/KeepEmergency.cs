using Parasol.Clients.Helping;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.Emergencies;

/// <summary>Who may let each other into single files of a program in an emergency, and doing it.</summary>
[Opens]
sealed class KeepEmergency(IEmergency emergency, IPrograms programs, KeepHelp help)
{
    /// <summary>Who may, of a program of the reader: those who do, those who could, and whether the program keeps to itself. Null for every other program.</summary>
    public async Task<WhoMayLetIn?> Of(ProgramId program) =>
        (await programs.Mine()).FirstOrDefault(p => p.Id == program) is { } card
            ? new WhoMayLetIn(card.Name, await emergency.Holders(program), await help.Outside(program), await help.KeepsApart(program)) : null;

    public async Task<Outcome> Choose(ProgramId program, IReadOnlyCollection<StaffId> who) =>
        who.Count > 0 && await help.KeepsApart(program)
            ? Refusal.Rule("This program keeps what it holds to its own members. Nobody outside it can be let in.", "Who")
            : await emergency.Choose(program, who);

    /// <summary>Agrees. A program that keeps to itself since it was asked lets nobody in.</summary>
    public async Task<Outcome> Agree(RowId asked) =>
        (await emergency.Asked()).FirstOrDefault(a => a.Id == asked) is not { } one ? Refusal.NotThere
            : await help.KeepsApart(one.Program) ? Refusal.Rule("This program keeps what it holds to its own members. Nobody outside it can be let in.")
            : await emergency.Agree(asked);
}

/// <summary>Who may let each other in.</summary>
/// <param name="Program">The program's name.</param>
/// <param name="Holders">Who may.</param>
/// <param name="Outside">Who could be chosen, with their names.</param>
/// <param name="KeepsApart">The program keeps to its own members.</param>
sealed record WhoMayLetIn(string Program, IReadOnlyList<StaffId> Holders, IReadOnlyDictionary<StaffId, string> Outside, bool KeepsApart);
