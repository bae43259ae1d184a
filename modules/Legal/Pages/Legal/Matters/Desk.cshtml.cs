using Parasol.Kernel;
using Parasol.Legal.Matters;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Legal.Pages.Legal.Matters;

/// <summary>The reader's matters, and those of the program.</summary>
internal sealed class DeskModel(LegalWall wall, ReadMatters read, IStaffVault vault, IOrganisationFace here, TimeProvider time) : LegalProgramPage(wall)
{
    /// <summary>How many lines a list shows.</summary>
    public const int Listed = 200;

    public IReadOnlyList<(string Heading, IReadOnlyList<MatterLine> Matters)> Lists { get; private set; } = [];

    protected override async Task Read(ProgramId program)
    {
        var (all, today, me) = (await read.Of(program), here.DayAt(time.GetUtcNow()), vault.Me!.Id);
        var open = all.Where(l => l.Matter.IsOpen).ToList();
        Lists =
        [
            ("My matters", [.. open.Where(l => l.Matter.IsOf(me, today))]), ("The other open matters of this program", [.. open.Where(l => !l.Matter.IsOf(me, today))]),
            ("Closed", [.. all.Where(l => !l.Matter.IsOpen)]),
        ];
    }
}
