using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.Sessions;

namespace Parasol.Bench;

/// <summary>A worker's everyday pages over so many files, each with ten notes.</summary>
/// <param name="Clients">How many files stand in the program.</param>
/// <param name="Notes">How many notes are in them.</param>
/// <param name="Workers">How many people are at work at once.</param>
/// <param name="Engines">The figures on each engine.</param>
sealed record CareFigures(int Clients, int Notes, int Workers, IReadOnlyList<CareEngine> Engines)
{
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"care: {Clients} files, {Notes} notes, {Workers} workers, times of the server in ms\n");
        foreach (var engine in Engines)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {engine.Engine}: filled in {engine.FilledIn:0} s, first search after that {engine.FirstFind:0} ms, part of searches with a slip that show the name {engine.Hits:0.00}\n");
            foreach (var page in engine.Pages)
            {
                text.Append(CultureInfo.InvariantCulture, $"    {page.Page,-17} alone p50 {page.Sealed.Alone.P50,6:0.0} p95 {page.Sealed.Alone.P95,6:0.0}, plain p50 {page.Plain.Alone.P50,6:0.0} p95 {page.Plain.Alone.P95,6:0.0}, ratio {page.Ratio,5:0.00}   {Workers} workers: p50 {page.Sealed.AtWork.P50,6:0.0} p95 {page.Sealed.AtWork.P95,6:0.0}, plain p50 {page.Plain.AtWork.P50,6:0.0} p95 {page.Plain.AtWork.P95,6:0.0}\n");
            }
        }
        return text.ToString();
    }
}

/// <summary>The figures on one engine. Times in seconds and milliseconds as they are called.</summary>
sealed record CareEngine(string Engine, double FilledIn, double FirstFind, double Hits, IReadOnlyList<PageFigures> Pages);

/// <summary>One page, over sealed rows and over plain ones.</summary>
/// <param name="Page">Which.</param>
/// <param name="Sealed">As it is.</param>
/// <param name="Plain">The same page over plain copies of the same records.</param>
/// <param name="Ratio">How many times as long the sealed one takes when one worker asks: median by median.</param>
sealed record PageFigures(string Page, Pace Sealed, Pace Plain, double Ratio);

/// <summary>One page: asked for by one worker again and again, and by all of them once a second each.</summary>
sealed record Pace(Figures Alone, Figures AtWork);

static partial class CareBench
{
    const int Workers = 20;
    const int NewFiles = 100;
    const int Opened = 997;

    public static async Task<CareFigures> Run(Ask ask, CancellationToken cancel)
    {
        var engines = new List<CareEngine>();
        foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres })
        {
            engines.Add(await On(engine, ask, cancel));
        }
        return new CareFigures(ask.Size, ask.Size * MadeCaseload.Notes, Workers, engines);
    }

    static async Task<CareEngine> On(Engine engine, Ask ask, CancellationToken cancel)
    {
        ask.Say($"care on {engine}: starting {ask.Size} files ...");
        var clock = new ServerClock();
        await using var app = await TestApp.Start(engine, onPort: true, builder => builder.Services.AddSingleton<IStartupFilter>(clock));
        var organisation = await TestOrganisation.On(app);
        var began = Stopwatch.GetTimestamp();
        var files = await MadeCaseload.Fill(organisation, ask.Size, ask.Say);
        var filled = Stopwatch.GetElapsedTime(began);
        app.Clock.Advance(TimeSpan.FromDays(MadeCaseload.Days));
        var young = await MadeCaseload.Fill(organisation, NewFiles, ask.Say, ask.Size);
        ask.Say($"care on {engine}: copying them in the clear for the yardstick ...");
        await using (var worker = await organisation.Worker.Visit())
        {
            await PlainTwin.Copy(worker);
        }
        var plainClock = new ServerClock();
        await using var plain = await app.SecondNode(onPort: true, builder =>
        {
            builder.Services.AddSingleton<IStartupFilter>(plainClock);
            PlainTwin.Use(builder.Services);
        });
        app.Clock.ToWorkingHours();
        var workers = new List<TestWorker> { organisation.Worker };
        while (workers.Count < Workers)
        {
            workers.Add(await organisation.Colleague(string.Create(CultureInfo.InvariantCulture, $"worker{workers.Count}"), "Care", "House"));
        }
        // The test clock goes on by a minute for each who signs in: whoever was first must not have been away for a quarter of an hour by the end.
        var cookies = new List<string>();
        foreach (var worker in workers)
        {
            cookies.Add($"{SessionStore.Cookie}={await (await worker.Visit()).Leave()}");
            if (cookies.Count == Workers / 2)
            {
                foreach (var cookie in cookies)
                {
                    await Visitors.First(app.Address!, organisation.Host, With(cookie, new HttpRequestMessage(HttpMethod.Get, "/people")), cancel);
                }
            }
        }
        var first = await Visitors.First(app.Address!, organisation.Host, Find(cookies[0], await Token(app, organisation, cookies[0], cancel), 7), cancel);
        var tokens = new List<string>();
        foreach (var cookie in cookies)
        {
            tokens.Add(await Token(app, organisation, cookie, cancel));
        }
        var pages = new List<PageFigures>();
        foreach (var (name, request) in new (string, Func<int, int, HttpRequestMessage>)[]
        {
            ("Today", (_, who) => With(cookies[who], new HttpRequestMessage(HttpMethod.Get, "/today"))),
            ("list of files", (_, who) => With(cookies[who], new HttpRequestMessage(HttpMethod.Get, "/people"))),
            ("open a file", (n, who) => With(cookies[who], new HttpRequestMessage(HttpMethod.Get, $"/file/{files[n * Opened % files.Count].Value:D}"))),
            ("open a new file", (n, who) => With(cookies[who], new HttpRequestMessage(HttpMethod.Get, $"/file/{young[n % NewFiles].Value:D}"))),
            ("find with a slip", (n, who) => Find(cookies[who], tokens[who], n * Opened % files.Count)),
        })
        {
            ask.Say($"care on {engine}: {name} ...");
            var asIs = await Measure(app, clock, organisation.Host, request, ask.Long, cancel);
            var inClear = await Measure(plain, plainClock, organisation.Host, request, ask.Long, cancel);
            pages.Add(new PageFigures(name, asIs, inClear, Math.Round(asIs.Alone.P50 / inClear.Alone.P50, 2)));
        }
        return new CareEngine(engine is Engine.Sqlite ? "SQLite" : "PostgreSQL", Math.Round(filled.TotalSeconds), Math.Round(first.TotalMilliseconds), await Hits(app, organisation, cookies[0], tokens[0], files.Count, cancel), pages);
    }

    static async Task<Pace> Measure(TestApp app, ServerClock clock, string host, Func<int, int, HttpRequestMessage> request, TimeSpan @long, CancellationToken cancel)
    {
        var people = new Visitors(app.Address!, host);
        await people.Come(1, TimeSpan.Zero, @long / 2, n => request(n, 0), cancel);
        clock.Take();
        var (_, alone) = await people.Come(1, TimeSpan.Zero, @long, n => request(n, 0), cancel);
        var one = Figures.Of(clock.Take(), alone);
        var (_, together) = await people.Come(Workers, TimeSpan.FromSeconds(1), @long, n => request(n, n % Workers), cancel);
        return new Pace(one, Figures.Of(clock.Take(), together));
    }

    // Of a hundred names with a slip, in how many answers the right one stands.
    static async Task<double> Hits(TestApp app, TestOrganisation organisation, string cookie, string token, int files, CancellationToken cancel)
    {
        using var http = Http(app, organisation);
        var (found, asked) = (0, 0);
        for (var n = 0; n < 100; n++)
        {
            var number = n * Opened % files;
            using var answer = await http.SendAsync(Find(cookie, token, number), cancel);
            asked++;
            found += (await answer.Content.ReadAsStringAsync(cancel)).Contains(MadeCaseload.Name(number), StringComparison.Ordinal) ? 1 : 0;
        }
        return (double)found / asked;
    }

    static HttpRequestMessage Find(string cookie, string token, int number) => With(cookie, new HttpRequestMessage(HttpMethod.Post, "/people")
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string> { [token.Split('=')[0]] = token[(token.IndexOf('=', StringComparison.Ordinal) + 1)..], ["Input.Words"] = MadeCaseload.Slipped(number) }),
    });

    static HttpRequestMessage With(string cookie, HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        return request;
    }

    // The form's token, as name=value.
    static async Task<string> Token(TestApp app, TestOrganisation organisation, string cookie, CancellationToken cancel)
    {
        using var http = Http(app, organisation);
        using var answer = await http.SendAsync(With(cookie, new HttpRequestMessage(HttpMethod.Get, "/people")), cancel);
        var form = Forms().Matches(await answer.Content.ReadAsStringAsync(cancel)).Select(f => f.Value).FirstOrDefault(f => f.Contains("Input.Words", StringComparison.Ordinal)) ?? "";
        return TokenField().Matches(form) is [var field, ..] ? $"{field.Groups[1].Value}={field.Groups[2].Value}" : throw new InvalidOperationException("The list of files has no form to search with.");
    }

    static HttpClient Http(TestApp app, TestOrganisation organisation)
    {
        var http = new HttpClient { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Host = organisation.Host;
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        return http;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("name=\"([^\"]+)\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TokenField();
}
