using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Tools;

/// <summary>A small site that says back what it was sent, and the browsers that visit it.</summary>
public abstract class WithASmallSite : IAsyncLifetime
{
    const string FormPage = """
        <!doctype html><title>A form</title><h1>Tell <b>us</b></h1>
        <form method="post" action="/echo?step=1" novalidate>
          <input type="hidden" name="token" value="t1">
          <label for="w">Your words</label><textarea id="w" name="Words">old</textarea>
          <label for="n">Name</label><input id="n" name="Name" maxlength="5">
          <input disabled name="Off" value="x">
          <fieldset disabled><input name="AlsoOff" value="x"></fieldset>
          <fieldset><legend>How</legend>
            <input type="radio" id="r1" name="How" value="call" checked><label for="r1">Call</label>
            <input type="radio" id="r2" name="How" value="text"><label for="r2">Text</label></fieldset>
          <input type="checkbox" id="c1" name="Needs" value="food" checked><label for="c1">Food</label>
          <input type="checkbox" id="c2" name="Needs" value="home"><label for="c2">Home</label>
          <input type="checkbox" id="c3" name="Plain"><label for="c3">Plain</label>
          <label for="s">Language</label><select id="s" name="Lang"><option value="en">English</option><option value="es">Spanish</option></select>
          <button name="go" value="save">Save</button><button name="go" value="send">Send</button>
        </form>
        <form method="get" action="/echo"><label for="q">Find</label><input id="q" name="q" value=""><button>Search</button></form>
        <form method="post" action="/echo" enctype="multipart/form-data"><label for="f">Photo</label><input type="file" id="f" name="File">
          <input type="hidden" name="a" value='say "hi"'><button>Upload</button></form>
        <form method="post" action="/echo"><label for="m">Must</label><input id="m" name="Must" required><button>Strict</button></form>
        <ul><li>Quiet Heron <a href="/echo?id=1">Open</a></li><li>Tall Maple <a href="/echo?id=2">Open</a></li></ul>
        <p hidden>unseen</p><script>unseen()</script><noscript>No scripts here</noscript>
        """;

    WebApplication _site = null!;
    TestServer _server = null!;
    private protected TestClock Clock { get; } = new();

    private protected Trail Trail { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        _site = builder.Build();
        _site.MapGet("/form", (HttpContext c) =>
        {
            c.Response.Headers["Referrer-Policy"] = c.Request.Query["policy"].ToString();
            return Results.Content(FormPage, "text/html", Encoding.UTF8);
        });
        _site.MapMethods("/echo", ["GET", "POST"], async (HttpContext c) =>
        {
            using var reader = new StreamReader(c.Request.Body);
            return Results.Text($"{c.Request.Method} {c.Request.QueryString} {c.Request.ContentType}\n{await reader.ReadToEndAsync()}\n{c.Request.Headers.Origin} {c.Request.Headers["Sec-Fetch-Site"]}\n{c.Request.Headers.Cookie}");
        });
        _site.MapMethods("/go/{code:int}", ["GET", "POST"], (HttpContext c, int code) =>
        {
            c.Response.Headers.Location = c.Request.Query["to"].ToString();
            return Results.StatusCode(code);
        });
        _site.MapGet("/cookie", (HttpContext c) =>
        {
            c.Response.Headers.Append("Set-Cookie", c.Request.Query["set"].ToString());
            return Results.Text("set");
        });
        _site.MapGet("/clear", (HttpContext c) =>
        {
            c.Response.Headers.Append("Clear-Site-Data", "\"cache\", \"cookies\"");
            return Results.Text("cleared");
        });
        await _site.StartAsync(TestContext.Current.CancellationToken);
        _server = _site.GetTestServer();
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected HttpClient Client() => new(_server.CreateHandler()) { BaseAddress = new Uri("https://localhost/") };

    private protected Browser New(string site = "https://localhost/") => new(new HttpClient(_server.CreateHandler()) { BaseAddress = new Uri(site) }, Clock, Trail);

    private protected async Task<Browser> AtForm(string policy = "")
    {
        var browser = New();
        await browser.Get("/form?policy=" + policy);
        return browser;
    }
}
