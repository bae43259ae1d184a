using Parasol.Care.Needs;
using Parasol.Kernel;
using Parasol.People;

namespace Parasol.Care.Pages.Care.Needs;

/// <summary>Needs of one program that are open or not met, by what is in the way.</summary>
internal sealed class UnmetModel(UnmetNeeds unmet, IPrograms programs) : ProgramPage(programs)
{
    public UnmetView View { get; private set; } = new(NeedCounts.Of([]), []);

    protected override async Task Read(ProgramId program) => View = await unmet.Of(program);
}
