using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.Records;
using Parasol.Web.Tests.Everywhere;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Lines 12 to 14 of the hostile tests, driven: very many come at once, and the others get through.</summary>
public sealed class FloodTests
{
    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_12_a_thousand_wrong_sign_ins_at_one_account_refuse_nobody_else_and_it_opens_again_by_itself(Engine engine)
    {
        await using var app = await TestApp.Start(engine, configure: b => b.Services.AddSingleton<IStartupFilter>(new FromNetworks()));
        var organisation = await TestOrganisation.On(app);
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        var answers = new int[600];

        // From a network each, as whoever has many machines does.
        var flood = Task.WhenAll(Enumerable.Range(0, 4).Select(lane => Task.Run(async () =>
        {
            for (var n = lane; n < 1000; n += 4)
            {
                var status = (int)(await Try(organisation, $"10.{n / 250}.{n % 250}.1", organisation.Worker, "not the passphrase", "000000")).Status;
                Interlocked.Increment(ref answers[status]);
            }
        })));
        var others = new List<HttpStatusCode>();
        foreach (var other in new[] { organisation.Founder, organisation.Outsider })
        {
            var page = await Try(organisation, "192.0.2.7", other, other.Passphrase, other.Code);
            others.Add(page.Status);
            page.Address.ShouldStartWith("/today");
        }
        flood.IsCompleted.ShouldBeFalse("the others came while it went on");
        await flood;

        others.ShouldAllBe(s => s == HttpStatusCode.OK);
        answers[422].ShouldBeInRange(1, 5);
        (answers[422] + answers[503]).ShouldBe(1000);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Try(organisation, "192.0.2.8", organisation.Worker, organisation.Worker.Passphrase, organisation.Worker.Code)).Address.ShouldStartWith("/today");
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_13_while_a_machine_sends_as_fast_as_it_can_each_person_gets_through_and_little_is_kept(Engine engine)
    {
        await using var app = await TestApp.Start(engine, configure: b => b.Services.AddSingleton<IStartupFilter>(new FromNetworks()));
        var organisation = await TestOrganisation.On(app);
        using var stop = new CancellationTokenSource();
        var sent = 0;
        var began = Stopwatch.GetTimestamp();
        var flood = Task.WhenAll(Enumerable.Range(0, 4).Select(lane => Task.Run(async () =>
        {
            using var client = app.Instant(organisation.Host);
            client.DefaultRequestHeaders.Add(FromNetworks.Header, $"203.0.113.{lane}");
            while (!stop.IsCancellationRequested)
            {
                // A page and a form with its token, sent by no person: as quick as it comes.
                var token = Page.Of(await client.GetStringAsync("/ask")).Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
                using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__form"] = token, ["Input.Step"] = "Check", ["Input.Words"] = "buy now", ["Go"] = "send" });
                using var answer = await client.PostAsync("/ask", form);
                Interlocked.Add(ref sent, 2);
                ((int)answer.StatusCode).ShouldBeLessThan(500);
            }
        })));

        var persons = 0;
        for (; persons < 12; persons++)
        {
            var person = FromNetworks.Browser(organisation, $"198.51.{persons}.9");
            (await person.AskFor("Care", $"I am person {persons}", "Housing")).Split(' ').Length.ShouldBe(7);
        }
        (await Try(organisation, "192.0.2.7", organisation.Founder, organisation.Founder.Passphrase, organisation.Founder.Code)).Address.ShouldStartWith("/today");
        await stop.CancelAsync();
        await flood;

        var rate = sent / Stopwatch.GetElapsedTime(began).TotalSeconds;
        TestContext.Current.SendDiagnosticMessage("{0} requests, {1:F0} a second, beside {2} people", sent, rate, persons);
        sent.ShouldBeGreaterThan(100);
        await using var visit = organisation.Visit();
        var kept = await visit.Get<ParasolDb>().Set<SealedRow>().CountAsync(r => r.Organisation == organisation.Id && r.Table == Kernel.TableCode.Request);
        // Five of the machine's network at once, and one more for each minute that people took.
        kept.ShouldBeInRange(persons, persons + 5 + 12 + AsideRow.Most);
        kept.ShouldBeLessThan(persons + 40);
        (await StoreScan.For(app, ["203.0.113.", "198.51.", "buy now"])).Hits.ShouldBeEmpty();
        app.Log.ShouldNotContain(l => l.Contains("203.0.113", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line_14_two_thousand_slow_connections_leave_room_for_everybody_else_and_are_dropped()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var organisation = await TestOrganisation.On(app);
        var head = Encoding.ASCII.GetBytes($"POST /ask HTTP/1.1\r\nHost: {organisation.Host}\r\nX-Slow: ");
        var slow = new List<Socket>();
        try
        {
            for (var n = 0; n < 2000; n++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                slow.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, app.Address!.Port);
                await socket.SendAsync(head);
            }
            using var client = new HttpClient { BaseAddress = app.Address, Timeout = TimeSpan.FromSeconds(10) };
            for (var n = 0; n < 10; n++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/ask") { Headers = { Host = organisation.Host } };
                (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
            }
            slow.Count(IsOpen).ShouldBeGreaterThan(1500, "they were there while the page answered");

            // Fifteen seconds for a whole head, by the clock of the server itself; the kernel tells when a connection ends.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(25));
            await Task.WhenAll(slow.Select(s => Ended(s, patience.Token)));
        }
        finally
        {
            slow.ForEach(s => s.Dispose());
        }
    }

    static bool IsOpen(Socket socket) => !(socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0);

    static async Task Ended(Socket socket, CancellationToken stop)
    {
        var answer = new byte[1024];
        try
        {
            while (await socket.ReceiveAsync(answer, stop) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Cut off: that is an end as well.
        }
    }

    // No time passes: what a whole minute would let in stays out, and a code stays the same.
    static async Task<Page> Try(TestOrganisation organisation, string address, TestWorker who, string passphrase, string code)
    {
        var client = organisation.App.Instant(organisation.Host);
        client.DefaultRequestHeaders.Add(FromNetworks.Header, address);
        var browser = new Browser(client, organisation.App.Clock);
        await browser.Get("/sign-in");
        return await browser.Fill("Input.Name", who.Login).Fill("Input.Passphrase", passphrase).Fill("Input.Code", code).Press("Sign in");
    }
}
