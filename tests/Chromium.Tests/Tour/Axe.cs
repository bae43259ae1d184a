using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Parasol.Chromium.Tests.Tour;

/// <summary>
/// axe, as it comes with its package, put into a page past the page's own policy as a browser's tools may. The package's own way opens a second
/// page for each run, which pages without frames do not need.
/// </summary>
static class Axe
{
    const string Resource = "Deque.AxeCore.Commons.Resources.axe.min.js";

    // The guidelines up to 2.2 at levels A and AA, and what the authors of axe hold to be good besides.
    const string Run = """
        async () => {
            const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'],
            });
            if (found.passes.length < 10) { throw new Error('axe has hardly looked'); }
            return found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 4).map(n => n.html.slice(0, 200)).join(' | ')}`);
        }
        """;

    static readonly Lazy<string> Script = new(() =>
    {
        using var stream = typeof(AxeResult).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in its package any more.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>What axe finds wrong on the page that stands in a window.</summary>
    public static async Task<string[]> Look(IPage window)
    {
        if (!await window.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await window.EvaluateAsync(Script.Value);
        }
        return await window.EvaluateAsync<string[]>(Run);
    }
}
