using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Parasol.Data;
using Parasol.Listings;
using Parasol.People;
using Parasol.Testing;

namespace Parasol.Bench;

/// <summary>Looking through the public directory: the page with what was found, as a visitor without scripts gets it.</summary>
/// <param name="Services">How many services stand in the directory.</param>
/// <param name="Visitors">How many people are there at once.</param>
/// <param name="PageBytes">How large a page is on average.</param>
/// <param name="Engines">The figures on each engine.</param>
sealed record DirectoryFigures(int Services, int Visitors, int PageBytes, IReadOnlyList<EngineFigures> Engines)
{
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"directory: {Services} services, {Visitors} visitors, pages of {PageBytes / 1000.0:0.0} kB, times of the server in ms\n");
        foreach (var engine in Engines)
        {
            foreach (var (what, figures) in new[] { ("one search a second each", engine.Reading), ("without a pause", engine.Hurried), ("a bare page, without a pause", engine.BarePage) })
            {
                text.Append(CultureInfo.InvariantCulture, $"  {engine.Engine,-9} {what,-30} {figures.PerSecond,8:0} a second   p50 {figures.P50,8:0.00}   p95 {figures.P95,8:0.00}   p99 {figures.P99,8:0.00}\n");
            }
            text.Append(CultureInfo.InvariantCulture, $"  {engine.Engine,-9} first search after start {engine.FirstSearch:0} ms; a bare page of the same size is answered {engine.RatioToBarePage:0.0} times as often\n");
        }
        return text.ToString();
    }
}

/// <summary>The figures on one engine.</summary>
sealed record EngineFigures(string Engine, double FirstSearch, Figures Reading, Figures Hurried, Figures BarePage, double RatioToBarePage);

static class DirectoryBench
{
    const string Host = "directory.test";
    const int People = 50;

    public static async Task<DirectoryFigures> Run(Ask ask, CancellationToken cancel)
    {
        var engines = new List<EngineFigures>();
        var bytes = 0;
        foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres })
        {
            ask.Say($"directory on {engine}: taking {ask.Size} services in ...");
            var clock = new ServerClock();
            await using var app = await TestApp.Start(engine, onPort: true, builder => builder.Services.AddSingleton<IStartupFilter>(clock).AddSingleton(TimeProvider.System));
            await Import(app, ask.Size);
            var visitors = new Visitors(app.Address!, Host);
            ask.Say($"directory on {engine}: {People} visitors ...");
            var (_, first) = await visitors.Come(1, TimeSpan.Zero, TimeSpan.FromMilliseconds(1), Question, cancel);
            var (size, pages) = await Pages(app.Address!, cancel);
            bytes = size;
            await visitors.Come(People, TimeSpan.Zero, ask.Long, Question, cancel);
            clock.Take();
            var (_, read) = await visitors.Come(People, TimeSpan.FromSeconds(1), ask.Long, Question, cancel);
            var reading = Figures.Of(clock.Take(), read);
            var (_, hurry) = await visitors.Come(People, TimeSpan.Zero, ask.Long, Question, cancel);
            var hurried = Figures.Of(clock.Take(), hurry);
            var bare = await BarePage(pages, ask.Long, cancel);
            engines.Add(new EngineFigures(engine is Engine.Sqlite ? "SQLite" : "PostgreSQL", Math.Round(first.TotalMilliseconds), reading, hurried, bare, Math.Round(bare.PerSecond / hurried.PerSecond, 1)));
        }
        return new DirectoryFigures(ask.Size, People, bytes, engines);
    }

    static HttpRequestMessage Question(int number) =>
        new(HttpMethod.Post, "/services") { Content = new FormUrlEncodedContent(MadeDirectory.Questions[number % MadeDirectory.Questions.Count]) };

    static async Task Import(TestApp app, int size)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var founded = (await scope.ServiceProvider.GetRequiredService<ISetUp>().AddOrganisation(new NewOrganisation
        {
            Name = "Bench", Host = Host, Phone = "555 0100", OwnName = "Bench", LoginName = "bench", Passphrase = "copper kettle sings at noon", Programs = ["Care"],
        })).Value;
        var folder = Directory.CreateTempSubdirectory("parasol-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "tabular.json");
            MadeDirectory.Write(path, size);
            var report = await scope.ServiceProvider.GetRequiredService<IListingImport>().Import(founded.Organisation, new ImportOrder(path, "bench.made-up") { MakePublic = true }, () => Task.CompletedTask);
            if (!report.IsDone || report.Services.Created != size)
            {
                throw new InvalidOperationException($"The made-up directory was not taken in whole: {report.Services.Created} of {size}. {string.Join(" ", report.Refusals.Take(3).Select(r => r.Says))}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The answers to all questions once, byte for byte: what the bare server then serves.
    static async Task<(int Average, IReadOnlyList<byte[]> Pages)> Pages(Uri address, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Host = Host;
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        var pages = new List<byte[]>();
        for (var n = 0; n < MadeDirectory.Questions.Count; n++)
        {
            using var question = Question(n);
            using var answer = await http.SendAsync(question, cancel);
            pages.Add(await answer.Content.ReadAsByteArrayAsync(cancel));
        }
        return ((int)pages.Average(page => page.Length), pages);
    }

    static async Task<Figures> BarePage(IReadOnlyList<byte[]> pages, TimeSpan @long, CancellationToken cancel)
    {
        var clock = new ServerClock();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IStartupFilter>(clock);
        await using var app = builder.Build();
        var number = 0;
        app.MapPost("/services", async (HttpContext http) =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.Body.WriteAsync(pages[Interlocked.Increment(ref number) % pages.Count], cancel);
        });
        await app.StartAsync(cancel);
        var visitors = new Visitors(new Uri(app.Urls.First()), Host);
        await visitors.Come(People, TimeSpan.Zero, TimeSpan.FromSeconds(2), Question, cancel);
        clock.Take();
        var (_, took) = await visitors.Come(People, TimeSpan.Zero, @long, Question, cancel);
        return Figures.Of(clock.Take(), took);
    }
}
