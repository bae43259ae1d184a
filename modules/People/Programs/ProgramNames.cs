using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Words;

namespace Parasol.People.Programs;

/// <summary>How a program's name is said: the organisation's own words as they are, House and Oversight in the reader's language.</summary>
static class ProgramNames
{
    /// <summary>The name for this reader.</summary>
    public static string Program(this Say say, ProgramCard card) => card.Kind switch
    {
        ProgramKind.House => say["House"],
        ProgramKind.Oversight => say["Oversight"],
        _ => card.Name,
    };

    internal static readonly Refusal Taken = Refusal.Rule("There is a program with this name. Choose another name.", "Name");

    internal static bool IsTaken(IEnumerable<ProgramCard> all, string name, ProgramId? but) =>
        all.Any(p => p.Id != but && Prose.Fold(p.Name) == Prose.Fold(name));
}
