using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Hostile;

/// <summary>What others reach: the proxy of the guide, with the server behind it.</summary>
public sealed class ThroughTheProxyTests
{
    // Two ends that do not agree where a request ends: the second half of one becomes the next.
    static readonly string[] Disagreements =
    [
        "Content-Length: {0}\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: {0}", "Content-Length: {0}\r\nTransfer-Encoding: xchunked",
        "Content-Length: {0}\r\nTransfer-Encoding : chunked", "Content-Length: {0}\r\nTransfer-Encoding:\tchunked", "Content-Length: {0}\r\n Transfer-Encoding: chunked",
        "Content-Length: {0}\r\nX: y\nTransfer-Encoding: chunked", "Content-Length: {0}\r\nTransfer-Encoding: identity, chunked", "Content-Length: {0}\r\nTransfer-Encoding: chunked, identity",
        "Content-Length: {0}\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x", "Content-Length: 5\r\nContent-Length: {0}", "Content-Length: +5", "Content-Length: 5, {0}",
    ];

    const string Unknown = "GET /smuggled, of which the proxy does not know";

    [Fact]
    public async Task No_request_hides_in_another()
    {
        await using var house = await House.Open();
        var hidden = $"GET /smuggled HTTP/1.1\r\nHost: {house.Proxy.Host}\r\n\r\n";
        foreach (var head in Disagreements)
        {
            var body = $"0\r\n\r\n{hidden}";
            var first = await house.Say($"POST /ask HTTP/1.1\r\nHost: {house.Proxy.Host}\r\n{string.Format(CultureInfo.InvariantCulture, head, body.Length)}\r\n\r\n{body}");
            // Whatever the first one left behind in the proxy's connection to the server would come out in front of this one.
            var next = await house.Say($"GET /ask HTTP/1.1\r\nHost: {house.Proxy.Host}\r\nConnection: close\r\n\r\n");

            first.ShouldMatch("^HTTP/1.1 (4|501)", head);
            next.ShouldStartWith("HTTP/1.1 200", customMessage: head);
            house.Seen.ShouldNotContain(Unknown, head);
        }

        // Where the proxy takes what follows for a request of its own, it says so to the server. What comes past it is seen as that.
        house.Seen.ShouldContain("GET /smuggled");
        await using var past = await Proxy.Plain(house.App.Address!.Port, TestContext.Current.CancellationToken);
        await Proxy.Say(past, hidden, TestContext.Current.CancellationToken);
        house.Seen.ShouldContain(Unknown);
    }

    [Fact]
    public async Task Without_TLS_there_is_nothing_but_the_way_to_it()
    {
        await using var house = await House.Open();
        await using var stream = await Proxy.Plain(house.Proxy.PlainPort, TestContext.Current.CancellationToken);

        var answer = await Proxy.Say(stream, $"GET /ask HTTP/1.1\r\nHost: {house.Proxy.Host}\r\nConnection: close\r\n\r\n", TestContext.Current.CancellationToken);

        answer.ShouldStartWith("HTTP/1.1 308");
        answer.ShouldContain($"Location: https://{house.Proxy.Host}");
        house.Seen.ShouldBeEmpty();
    }

    [Theory, InlineData(0x0301, false), InlineData(0x0302, false), InlineData(0x0303, true)]
    public async Task Older_TLS_than_1_2_is_refused(ushort version, bool isSpoken)
    {
        await using var house = await House.Open();
        await using var stream = await Proxy.Plain(house.Proxy.Port, TestContext.Current.CancellationToken);

        var answer = await Proxy.Say(stream, Encoding.Latin1.GetString(Hello(version, house.Proxy.Host)), TestContext.Current.CancellationToken);

        // RFC 5246: content type 22 is a handshake; 21 an alert, whose description 70 means that the version is not supported.
        (answer[0], isSpoken ? '\0' : answer[6]).ShouldBe(isSpoken ? ((char)22, '\0') : ((char)21, (char)70));
    }

    // A greeting as of RFC 5246, 7.4.1.2, with what any server of that time can speak.
    static byte[] Hello(ushort version, string host)
    {
        byte[] name = Encoding.ASCII.GetBytes(host);
        byte[] extensions =
        [
            0, 0, .. Two(name.Length + 5), .. Two(name.Length + 3), 0, .. Two(name.Length), .. name,
            0, 10, 0, 4, 0, 2, 0, 23, 0, 11, 0, 2, 1, 0, 0, 13, 0, 8, 0, 6, 4, 3, 4, 1, 2, 1,
        ];
        byte[] hello = [.. Two(version), .. new byte[32], 0, .. Two(8), 0xC0, 0x2B, 0xC0, 0x2F, 0xC0, 0x09, 0x00, 0x2F, 1, 0, .. Two(extensions.Length), .. extensions];
        return [22, 3, 1, .. Two(hello.Length + 4), 1, 0, .. Two(hello.Length), .. hello];
    }

    static byte[] Two(int number)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)number);
        return bytes;
    }

    sealed record House(TestApp App, Proxy Proxy, ConcurrentQueue<string> Seen) : IAsyncDisposable
    {
        public static async Task<House> Open()
        {
            Assert.SkipWhen(Proxy.Program is null, "The proxy of the guide, caddy, is not on this machine.");
            var seen = new ConcurrentQueue<string>();
            var app = await TestApp.Start(Engine.Sqlite, onPort: true, b => b.Services.AddSingleton<IStartupFilter>(new Watch(seen)));
            var organisation = await TestOrganisation.On(app);
            return new House(app, await Proxy.Before(app.Address!, organisation.Host, TestContext.Current.CancellationToken), seen);
        }

        public async Task<string> Say(string text)
        {
            await using var stream = await Proxy.Tls(TestContext.Current.CancellationToken);
            return await Proxy.Say(stream, text, TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            await Proxy.DisposeAsync();
            await App.DisposeAsync();
        }
    }

    sealed class Watch(ConcurrentQueue<string> seen) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                seen.Enqueue($"{context.Request.Method} {context.Request.Path}{(context.Request.Headers.ContainsKey("X-Forwarded-For") ? "" : ", of which the proxy does not know")}");
                return then(context);
            });
            next(app);
        };
    }
}
