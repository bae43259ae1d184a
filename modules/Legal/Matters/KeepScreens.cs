using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Vault;

namespace Parasol.Legal.Matters;

/// <summary>Keeps what came of a screen in its matter, when somebody wants it kept.</summary>
[Opens]
internal sealed class KeepScreens(LegalWall wall, IStaffVault vault)
{
    public Task<Outcome> Keep(FileId file, KeptScreen screen) => wall.Change(file, AuditCode.Made, "Kept what came of a screen", (act, open) =>
    {
        if (open.Find<Matter>(screen.Matter) is null)
        {
            return Refusal.NotThere;
        }
        act.Add(file, screen with { At = act.At, By = vault.Me!.Id });
        return Outcome.Done;
    });

    /// <summary>Newest first.</summary>
    public static IReadOnlyList<KeptScreen> Of(OpenFile file, RowId matter, string screen) =>
        [.. file.All<KeptScreen>().Select(k => k.Value).Where(k => k.Matter == matter && k.Screen == screen).OrderByDescending(k => k.At)];
}
