using Parasol.Cli.MadeUp;
using Parasol.Listings;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

/// <summary>The made-up directory of the demo, imported as a real one is.</summary>
static class Directories
{
    public static async Task Import(TestOrganisation organisation)
    {
        var folder = Directory.CreateTempSubdirectory("parasol-places-").FullName;
        var file = Path.Combine(folder, "tabular.json");
        await File.WriteAllTextAsync(file, Places.Package());
        await using var visit = organisation.Visit();
        var report = await visit.Get<IListingImport>().Import(organisation.Id, new ImportOrder(file, "made-up") { MakePublic = true });
        Directory.Delete(folder, recursive: true);
        report.IsDone.ShouldBeTrue(string.Join("\n", report.Refusals.Select(r => $"{r.File}:{r.Line} {r.Says}")));
    }
}
