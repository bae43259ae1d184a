using System.Globalization;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

/// <summary>How many steps the everyday takes: each story leaves its count in artifacts/interactions, so that one can compare.</summary>
static class Steps
{
    public static void Keep(string story, int interactions, int typed)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{story}, in Chromium without scripts\ninteractions: {interactions}\ntyped fields: {typed}\n");
        var folder = Directory.CreateDirectory(Repository.At("artifacts", "interactions")).FullName;
        File.WriteAllText(Path.Combine(folder, story.Replace(' ', '-').ToLowerInvariant() + ".txt"), text);
        Console.WriteLine(text.ReplaceLineEndings("; "));
    }
}
