using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Tools;

public sealed class BrowserTests : IAsyncLifetime
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
    readonly TestClock _clock = new();
    readonly Trail _trail = new();

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

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    Browser New(string site = "https://localhost/") => new(new HttpClient(_server.CreateHandler()) { BaseAddress = new Uri(site) }, _clock, _trail);

    async Task<Browser> AtForm(string policy = "")
    {
        var browser = New();
        await browser.Get("/form?policy=" + policy);
        return browser;
    }

    [Fact]
    public async Task A_form_sends_what_is_filled_in_and_the_button_that_was_pressed()
    {
        var browser = await AtForm();
        browser.Fill("Your words", "a b\nñ&+").Choose("How", "Text").Tick("Home").Untick("Food").Tick("Plain").Choose("Language", "Spanish");

        var page = await browser.Press("Send");

        page.Html.ShouldBe("POST ?step=1 application/x-www-form-urlencoded\n" +
            "token=t1&Words=a+b%0D%0A%C3%B1%26%2B&Name=&How=text&Needs=home&Plain=on&Lang=es&go=send\nhttps://localhost same-origin\n");
    }

    [Fact]
    public async Task What_was_not_touched_is_sent_as_the_page_gave_it()
    {
        var browser = await AtForm();

        var page = await browser.Press("Save");

        page.Html.ShouldContain("\ntoken=t1&Words=old&Name=&How=call&Needs=food&Lang=en&go=save\n");
    }

    [Fact]
    public async Task A_search_form_puts_its_words_in_the_address()
    {
        var browser = await AtForm();

        await browser.Fill("Find", "a b").Press("Search");

        browser.Address.ShouldBe("/echo?q=a+b");
    }

    [Fact]
    public async Task A_file_goes_as_a_part_of_its_own_and_an_unchosen_one_as_an_empty_part()
    {
        var browser = await AtForm();
        var with = await browser.Attach("Photo", "a.png", [1, 2], "image/png").Press("Upload");
        var without = await (await AtForm()).Press("Upload");

        with.Html.ShouldContain("name=\"File\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\u0001\u0002\r\n");
        with.Html.ShouldContain("name=\"a\"\r\n\r\nsay \"hi\"\r\n");
        without.Html.ShouldContain("name=\"File\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n");
    }

    [Fact]
    public async Task A_form_of_a_page_without_referrer_has_the_origin_null()
    {
        var browser = await AtForm("no-referrer");

        var page = await browser.Press("Save");

        page.Html.ShouldContain("\nnull same-origin\n");
    }

    [Fact]
    public async Task What_a_person_cannot_do_is_refused_and_says_what_is_there()
    {
        var browser = await AtForm();

        Should.Throw<InvalidOperationException>(() => browser.Fill("Wrods", "x")).Message.ShouldContain("\"Your words\"");
        Should.Throw<InvalidOperationException>(() => browser.Choose("Language", "French")).Message.ShouldContain("English, Spanish");
        Should.Throw<InvalidOperationException>(() => browser.Tick("Off"));
        (await Should.ThrowAsync<InvalidOperationException>(() => browser.Press("Delete"))).Message.ShouldContain("\"Save\"");
        (await Should.ThrowAsync<InvalidOperationException>(() => browser.Press("Strict"))).Message.ShouldContain("Must");
        (await Should.ThrowAsync<InvalidOperationException>(() => browser.Click("Open"))).Message.ShouldContain("different things");
    }

    [Fact]
    public async Task Words_near_a_link_tell_it_from_others_that_read_the_same()
    {
        var browser = await AtForm();

        await browser.Click("Open", near: "Tall Maple");

        browser.Address.ShouldBe("/echo?id=2");
    }

    [Fact]
    public async Task A_field_takes_no_more_than_its_length_unless_it_is_forged()
    {
        (await (await AtForm()).Fill("Name", "Annabel").Press("Save")).Html.ShouldContain("&Name=Annab&");
        var forged = await (await AtForm()).Press("Save", null, ("Name", "Annabel"), ("Role", "admin"));

        forged.Html.ShouldContain("&Name=Annabel&Role=admin");
        forged.Html.ShouldNotContain("Name=&");
    }

    [Fact]
    public async Task The_text_is_what_can_be_read_without_scripts()
    {
        var browser = await AtForm();

        browser.Page.Heading.ShouldBe("Tell us");
        browser.Text.ShouldContain("No scripts here");
        browser.Text.ShouldNotContain("unseen");
        browser.Title.ShouldBe("A form");
    }

    [Fact]
    public async Task A_post_that_answers_303_is_followed_by_a_get_and_307_by_the_same_post()
    {
        var browser = New();

        (await browser.Post("/go/303?to=/echo", ("a", "1"))).Html.ShouldStartWith("GET");
        browser.Page.Hops.ShouldBe(["POST /go/303?to=/echo 303", "GET /echo 200"]);
        (await browser.Post("/go/307?to=/echo", ("a", "1"))).Html.ShouldContain("POST  application/x-www-form-urlencoded\na=1\n");
        await Should.ThrowAsync<InvalidOperationException>(() => browser.Get("/go/302?to=/go/302"));
    }

    [Fact]
    public async Task A_way_off_the_site_is_not_followed()
    {
        var page = await New().Get("/go/303?to=https://weather.example/");

        page.Left.ShouldBe(new Uri("https://weather.example/"));
    }

    [Theory]
    [InlineData("__Host-a=1; Secure; Path=/; HttpOnly", true)]
    [InlineData("__Host-a=1; Path=/", false)]
    [InlineData("__Host-a=1; Secure; Path=/form", false)]
    [InlineData("__Host-a=1; Secure; Path=/; Domain=localhost", false)]
    [InlineData("__Secure-a=1", false)]
    [InlineData("a=1; Path=/elsewhere", false)]
    [InlineData("a=1; Max-Age=0", false)]
    [InlineData("a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", false)]
    [InlineData("a=1", true)]
    public async Task A_cookie_is_kept_only_as_a_browser_would(string set, bool sent)
    {
        var browser = New();
        await browser.Get("/cookie?set=" + Uri.EscapeDataString(set));

        (await browser.Get("/echo")).Html.Contains("a=1", StringComparison.Ordinal).ShouldBe(sent);
    }

    [Fact]
    public async Task Cookies_age_clear_and_stay_behind_when_a_strange_site_leads_here()
    {
        var browser = New();
        await browser.Get("/cookie?set=" + Uri.EscapeDataString("a=1; Secure; Path=/; SameSite=Strict; Max-Age=60"));

        (await browser.GetFromElsewhere("/echo")).Html.ShouldNotContain("a=1");
        (await browser.Get("/echo")).Html.ShouldContain("a=1");
        _clock.Advance(TimeSpan.FromSeconds(61));
        (await browser.Get("/echo")).Html.ShouldNotContain("a=1");
        await browser.Get("/cookie?set=b=2");
        await browser.Get("/clear");
        (await browser.Get("/echo")).Html.ShouldNotContain("b=2");
    }

    [Fact]
    public async Task A_secure_cookie_is_not_kept_over_plain_http()
    {
        var browser = New("http://localhost/");
        await browser.Get("/cookie?set=" + Uri.EscapeDataString("a=1; Secure"));

        browser.Cookies.Refused.ShouldHaveSingleItem().ShouldContain("plain HTTP");
    }

    [Fact]
    public async Task Two_browsers_share_a_client_and_no_cookies()
    {
        var client = new HttpClient(_server.CreateHandler()) { BaseAddress = new Uri("https://localhost/") };
        Browser one = new(client, _clock, _trail), two = new(client, _clock, _trail);
        await one.Get("/cookie?set=a=1");

        (await two.Get("/echo")).Html.ShouldNotContain("a=1");
        (await one.Get("/echo")).Html.ShouldContain("a=1");
    }

    [Fact]
    public async Task Every_answer_is_on_the_trail_redirects_too()
    {
        await New().Get("/go/302?to=/form");

        _trail.Visits.Select(v => (v.Address, v.Status, v.Title)).ShouldBe([("/go/302?to=/form", HttpStatusCode.Found, ""), ("/form", HttpStatusCode.OK, "A form")]);
        _trail.Visits.Last().Body.ShouldContain("Quiet Heron");
    }
}
