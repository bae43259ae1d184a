using Parasol.Testing;

namespace Parasol.Plan.Tests.Tools;

public sealed class CookieTests : WithASmallSite
{
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
        Clock.Advance(TimeSpan.FromSeconds(61));
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
        var client = Client();
        Browser one = new(client, Clock, Trail), two = new(client, Clock, Trail);
        await one.Get("/cookie?set=a=1");

        (await two.Get("/echo")).Html.ShouldNotContain("a=1");
        (await one.Get("/echo")).Html.ShouldContain("a=1");
    }
}
