namespace Parasol.Testing;

/// <summary>Follows every link of our own from one page on, each address once, as somebody does who looks at everything.</summary>
public static class Crawl
{
    const int Most = 400;

    /// <summary>Every page that links lead to from <paramref name="start"/>, each handed to <paramref name="see"/>.</summary>
    public static async Task<int> From(Browser browser, string start, Func<Page, Task> see, Func<string, bool>? mayFollow = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        var next = new Queue<string>([start]);
        var count = 0;
        while (next.TryDequeue(out var address) && count < Most)
        {
            var page = await browser.Get(address);
            count++;
            await see(page);
            foreach (var link in page.Document.QuerySelectorAll("a[href]"))
            {
                var href = link.GetAttribute("href")!.Split('#')[0];
                if (href.StartsWith('/') && (mayFollow?.Invoke(href) ?? true) && seen.Add(href))
                {
                    next.Enqueue(href);
                }
            }
        }
        return count;
    }
}
