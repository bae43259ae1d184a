using AngleSharp.Dom;
using Parasol.Testing;

namespace Parasol.Web.Tests.Requests;

/// <summary>The steps of asking, as a person takes them.</summary>
static class Asking
{
    /// <summary>Asks for help at a program and gives the return code.</summary>
    public static async Task<string> AskFor(this Browser browser, string program, string words, params string[] needs)
    {
        await browser.ToTheCheckPage(program, words, needs);
        await browser.Press("Send");
        return browser.Code();
    }

    public static async Task ToTheCheckPage(this Browser browser, string program, string words, params string[] needs)
    {
        await browser.Get("/ask");
        await browser.Choose(program).Press("Start");
        foreach (var need in needs)
        {
            browser.Tick(need);
        }
        await browser.Press("Next");
        await browser.Fill("What would you like to tell us?", words).Press("Next");
        await browser.Press("Next");
        await browser.Press("Next");
    }

    public static string Code(this Browser browser) => Page.Words(browser.Page.Document.QuerySelector("#code")) is { Length: > 0 } code ? code
        : throw new InvalidOperationException($"There is no return code: {browser.Text}");

    public static async Task<Page> OpenMailbox(this Browser browser, string code)
    {
        await browser.Get("/mailbox");
        return await browser.Fill("Your return code", code).Press("Open the mailbox");
    }

    /// <summary>Opens the one request of the queue that reads so.</summary>
    public static async Task Open(this Browser worker, string line)
    {
        await worker.Get("/requests");
        await worker.Click(line);
    }

    /// <summary>A page without what differs on each of them: the token, what was typed, and the blanks that even its size out.</summary>
    public static string Without(this Page page, string typed) =>
        page.Html.Replace(page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!, "", StringComparison.Ordinal).Replace(typed, "", StringComparison.Ordinal).TrimEnd(' ');
}

/// <summary>Looks for words in everything that the stores keep, as bytes and as the usual spellings of bytes.</summary>
static class StoreScan
{
    public static async Task<(long Bytes, IReadOnlyList<string> Hits)> For(TestApp app, IReadOnlyList<string> words)
    {
        var needles = words.SelectMany(w => Spellings(w).Select(s => (Word: w, Bytes: s))).ToList();
        var (bytes, hits) = (0L, new List<string>());
        await foreach (var (name, content) in Contents(app))
        {
            bytes += content.Length;
            hits.AddRange(needles.Where(n => content.AsSpan().IndexOf(n.Bytes) >= 0).Select(n => $"{n.Word} in {name}"));
        }
        return (bytes, hits);
    }

    static async IAsyncEnumerable<(string Name, byte[] Content)> Contents(TestApp app)
    {
        foreach (var file in Directory.EnumerateFiles(app.Stores.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory);
            yield return (Path.GetFileName(file), memory.ToArray());
        }
        foreach (var connection in app.Stores.Engine == Data.Engine.Postgres ? new[] { app.Stores.Records, app.Stores.Keys, app.Stores.Sessions } : [])
        {
            await using var source = Npgsql.NpgsqlDataSource.Create(connection!);
            foreach (var table in await Column(source, "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'"))
            {
                // Rows as text show bytes as hex: one of the spellings looked for.
                yield return (table, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', await Column(source, $"select t::text from {table} t"))));
            }
        }
    }

    static async Task<List<string>> Column(Npgsql.NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }
        return values;
    }

    static IEnumerable<byte[]> Spellings(string word)
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(word);
        yield return plain;
        yield return System.Text.Encoding.Unicode.GetBytes(word);
        yield return System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(plain));
        yield return System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(plain));
        // In base64 a word can begin at each of three places; a character at its edge holds bits of what stands beside it and is left out.
        for (var shift = 0; shift < 3; shift++)
        {
            var whole = Convert.ToBase64String([.. new byte[shift], .. plain]);
            yield return System.Text.Encoding.ASCII.GetBytes(whole[((shift * 8 + 5) / 6)..((shift + plain.Length) * 8 / 6)]);
        }
    }
}
