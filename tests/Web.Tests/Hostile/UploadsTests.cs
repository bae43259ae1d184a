using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Line 9 of the hostile tests: files are sent where none is asked for, while the folders a server writes to are watched.</summary>
public sealed class UploadsTests
{
    const string Canary = "Canaryupload-5b1c";

    // The framework writes what it does not want to hold in memory into a folder that it reads once from here; a folder of this run's own shows it all.
    static readonly string Spool = Directory.CreateTempSubdirectory("parasol-spool-").FullName;

    [ModuleInitializer]
    internal static void WatchTheSpool() => Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Spool);

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_9_an_upload_that_nobody_asked_for_touches_no_disk_and_a_large_one_is_refused(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        using var client = app.Client(organisation.Host);
        using var watch = new Watch(Spool, app.Stores.DataFolder);

        foreach (var (kibibytes, isTooMuch) in new[] { (70, false), (900, false), (1100, true), (30 * 1024, true) })
        {
            foreach (var path in new[] { "/sign-in", "/ask", "/reply", "/mailbox", "/join" })
            {
                using var form = await Upload(client, path, kibibytes);
                using var answer = await client.PostAsync(path, form);

                ((int)answer.StatusCode).ShouldBeInRange(isTooMuch ? 413 : 200, isTooMuch ? 413 : 499, $"{kibibytes} KiB to {path}");
            }
        }

        watch.Made.ShouldBeEmpty();
        (await Requests.StoreScan.For(app, [Canary])).Hits.ShouldBeEmpty();
        app.Log.ShouldNotContain(l => l.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line_9_two_hundred_megabytes_without_a_length_are_refused_and_memory_stays_flat()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var organisation = await TestOrganisation.On(app);
        using var client = new HttpClient { BaseAddress = app.Address, Timeout = TimeSpan.FromSeconds(60) };
        (await Status(client, new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = organisation.Host } })).ShouldBe(HttpStatusCode.OK);
        using var watch = new Watch(Spool, app.Stores.DataFolder);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var endless = new Endless(200L << 20);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = endless, Headers = { Host = organisation.Host } };
        request.Headers.TransferEncodingChunked = true;

        var status = await Status(client, request);

        // Refused with an answer, or by closing the door while it is still being written: never read to its end.
        status.ShouldBeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, null);
        endless.Written.ShouldBeLessThan(32L << 20);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(32L << 20);
        watch.Made.ShouldBeEmpty();
        (await Status(client, new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = organisation.Host } })).ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_9_no_page_of_any_route_asks_for_a_file(Engine engine)
    {
        var walk = await Walk.On(engine);

        // The first page that does needs a sealed way to the disk, and lines 8 and 9 tested on it.
        walk.Pages.Where(p => p.Page.Document.QuerySelector("input[type=file]") is not null).Select(p => p.Step).ShouldBeEmpty();
    }

    [Fact]
    public async Task Line_9_a_file_that_is_put_on_disk_is_noticed()
    {
        using var watch = new Watch(Spool);
        await using (var spooled = new FileBufferingReadStream(new MemoryStream(new byte[70 << 10]), 64 << 10))
        {
            await spooled.CopyToAsync(Stream.Null);
        }

        watch.Made.ShouldHaveSingleItem().ShouldContain("ASPNETCORE_");
    }

    static async Task<MultipartFormDataContent> Upload(HttpClient client, string path, int kibibytes)
    {
        var document = await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path), CancellationToken.None);
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Canary, (kibibytes << 10) / Canary.Length))));
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent
        {
            { new StringContent(document.QuerySelector("main input[name=__form]")?.GetAttribute("value") ?? ""), "__form" }, { file, "Input.File", "../../etc/cron.d/" + Canary + "\u202Egnp.exe" },
        };
    }

    static async Task<HttpStatusCode?> Status(HttpClient client, HttpRequestMessage request)
    {
        try
        {
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Every file that comes into being under some folders, except the stores' own.</summary>
    sealed class Watch : IDisposable
    {
        readonly List<FileSystemWatcher> _watchers = [];
        readonly System.Collections.Concurrent.ConcurrentQueue<string> _made = new();
        readonly string[] _folders;

        public Watch(params string[] folders)
        {
            _folders = folders;
            foreach (var folder in folders)
            {
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, EnableRaisingEvents = true };
                watcher.Created += (_, e) => _made.Enqueue(e.Name ?? "");
                _watchers.Add(watcher);
            }
        }

        /// <summary>What was made so far. Events come in order: once a file of our own has come, all before it have.</summary>
        public IReadOnlyList<string> Made
        {
            get
            {
                var marks = _folders.Select(f => Path.Combine(f, $"mark-{Guid.NewGuid():N}")).ToList();
                marks.ForEach(m => File.WriteAllText(m, ""));
                SpinWait.SpinUntil(() => marks.All(m => _made.Contains(Path.GetFileName(m))), TimeSpan.FromSeconds(20)).ShouldBeTrue();
                marks.ForEach(File.Delete);
                return [.. _made.Where(n => !n.StartsWith("mark-", StringComparison.Ordinal) && !n.EndsWith("-wal", StringComparison.Ordinal) && !n.EndsWith("-shm", StringComparison.Ordinal) && !n.EndsWith("-journal", StringComparison.Ordinal))];
            }
        }

        public void Dispose() => _watchers.ForEach(w => w.Dispose());
    }

    /// <summary>A multipart body with a file of so many bytes, made as it is asked for.</summary>
    sealed class Endless : HttpContent
    {
        readonly long _bytes;

        public Endless(long bytes)
        {
            _bytes = bytes;
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        }

        public long Written { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\n\r\n"));
            var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Canary, 4096)));
            for (; Written < _bytes; Written += block.Length)
            {
                await stream.WriteAsync(block);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
