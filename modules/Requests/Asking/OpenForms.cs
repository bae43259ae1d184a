using Parasol.People;
using Parasol.Vault;

namespace Parasol.Requests.Asking;

/// <summary>Where one can write now, and where one can only call.</summary>
/// <param name="Open">They take requests, and their key of this week is verified.</param>
/// <param name="Closed">They mean to take requests and cannot now.</param>
sealed record Forms(IReadOnlyList<ProgramCard> Open, IReadOnlyList<ProgramCard> Closed);

/// <summary>Reads which programs can receive something now.</summary>
sealed class OpenForms(IPrograms programs, IPublicVault vault)
{
    public async Task<Forms> Read()
    {
        var (open, closed) = (new List<ProgramCard>(), new List<ProgramCard>());
        foreach (var program in (await programs.All()).Where(p => p.Kind == ProgramKind.Work && p.IsMeantToTakeRequests))
        {
            (program.TakesRequests && await vault.IsOpen(program.Id) ? open : closed).Add(program);
        }
        return new Forms(open, closed);
    }
}
