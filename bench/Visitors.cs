using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Parasol.Bench;

/// <summary>Notes how long the server works on each request, from its first line to its last byte.</summary>
/// <param name="counts">Which requests are noted; all where it is not said.</param>
sealed class ServerClock(Func<HttpRequest, bool>? counts = null) : IStartupFilter
{
    ConcurrentQueue<TimeSpan> _times = [];

    /// <summary>The times since the last call.</summary>
    public IReadOnlyCollection<TimeSpan> Take() => Interlocked.Exchange(ref _times, []);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (HttpContext http, RequestDelegate rest) =>
        {
            var began = Stopwatch.GetTimestamp();
            await rest(http);
            if (counts?.Invoke(http.Request) != false)
            {
                _times.Enqueue(Stopwatch.GetElapsedTime(began));
            }
        });
        next(app);
    };
}

/// <summary>People at a public page: each sends a question, reads for a while, sends the next. Every answer must be a page.</summary>
/// <param name="address">Where the server listens.</param>
/// <param name="host">The host that is asked for.</param>
sealed class Visitors(Uri address, string host)
{
    /// <summary>How long one request takes, from here.</summary>
    public static async Task<TimeSpan> First(Uri address, string host, HttpRequestMessage asked, CancellationToken cancel)
    {
        var (_, took) = await new Visitors(address, host).Come(1, TimeSpan.Zero, TimeSpan.Zero, _ => asked, cancel);
        return took;
    }

    /// <summary>Sends <paramref name="asked"/> by so many at once for so long, and gives how many were answered and after which time it ended.</summary>
    public async Task<(int Answered, TimeSpan Took)> Come(int people, TimeSpan pause, TimeSpan @long, Func<int, HttpRequestMessage> asked, CancellationToken cancel)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = people }) { BaseAddress = address };
        http.DefaultRequestHeaders.Host = host;
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        var (number, answered, began) = (0, 0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, people).Select(async person =>
        {
            // They do not all come in the same moment.
            await Task.Delay(pause * person / people, cancel);
            do
            {
                var sent = Stopwatch.GetTimestamp();
                using var request = asked(Interlocked.Increment(ref number));
                using var answer = await http.SendAsync(request, cancel);
                await answer.Content.CopyToAsync(Stream.Null, cancel);
                if (answer.StatusCode is not HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"Question {await request.Content!.ReadAsStringAsync(cancel)} was answered with {(int)answer.StatusCode}: the figures would mean nothing.");
                }
                Interlocked.Increment(ref answered);
                if (pause - Stopwatch.GetElapsedTime(sent) is { Ticks: > 0 } rest)
                {
                    await Task.Delay(rest, cancel);
                }
            }
            while (Stopwatch.GetElapsedTime(began) < @long);
        }));
        return (answered, Stopwatch.GetElapsedTime(began));
    }
}
