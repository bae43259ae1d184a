using System.Net;
using Parasol.Testing;

namespace Parasol.Web.Tests.Everywhere;

/// <summary>Each rule for pages complains about a page that breaks it, and about no other.</summary>
public sealed class PageRulesTests
{
    const string Exit = "<nav class=\"exit\" aria-label=\"Leave\"><form method=\"post\" action=\"/exit\"><button>Leave this site</button></form></nav>";
    const string Sound = "<p class=\"x\"><a href=\"/people\">All files</a></p><form method=\"post\"><input type=\"hidden\" name=\"__form\" value=\"t\"><label for=\"a\">Name</label><input id=\"a\" name=\"a\"><button>Save</button></form>";

    static readonly (string, string)[] Headers = [("content-security-policy", "default-src 'none'; style-src 'self'"), ("referrer-policy", "no-referrer")];

    [Fact]
    public void X1_to_X3_a_sound_page_is_not_named()
    {
        var page = Make(Sound);

        PageRules.WorksWithoutScripts(page).Concat(PageRules.TellsNobody(page, ["Canarybird"])).Concat(PageRules.CanBeReadAloud(page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<script>go()</script>", "has a <script>")]
    [InlineData("<iframe src=\"/x\"></iframe>", "has a <iframe>")]
    [InlineData("<p onclick=\"go()\">x</p>", "needs onclick")]
    [InlineData("<a href=\"javascript:go()\">x</a>", "only a script follows")]
    [InlineData("<a class=\"govuk-link\" href=\"\">x</a>", "leads nowhere")]
    [InlineData("<a>x</a>", "leads nowhere")]
    [InlineData("<form method=\"post\"><input name=\"__form\"><button type=\"button\">Go</button></form>", "does nothing by itself")]
    [InlineData("<button>Go</button>", "outside a form")]
    [InlineData("<form method=\"post\"><input name=\"__form\"></form>", "nothing sends")]
    [InlineData("<form method=\"post\"><button>Go</button></form>", "without a token")]
    [InlineData("<img alt=\"\" src=\"https://elsewhere.example/p.png\">", "fetches https://elsewhere.example/p.png")]
    [InlineData("<p style=\"color:red\">x</p>", "a style of its own")]
    public void X1_a_page_that_needs_scripts_or_others_is_named(string html, string complaint) => PageRules.WorksWithoutScripts(Make(html)).ShouldContain(c => c.Contains(complaint));

    [Fact]
    public void X1_a_page_that_cannot_be_left_or_lets_scripts_run_is_named()
    {
        PageRules.WorksWithoutScripts(Page.Of("<main><h1>x</h1></main>", headers: Headers)).ShouldHaveSingleItem().ShouldContain("cannot be left at once");
        PageRules.WorksWithoutScripts(Page.Of(Exit, headers: ("content-security-policy", "default-src 'none'; script-src 'self'"))).ShouldHaveSingleItem().ShouldContain("lets scripts run");
    }

    [Fact]
    public void X2_a_page_that_tells_is_named()
    {
        PageRules.TellsNobody(Make(Sound, title: "Canarybird"), ["Canarybird"]).ShouldHaveSingleItem().ShouldContain("its title");
        PageRules.TellsNobody(Make(Sound, address: "/people?q=canary+bird"), ["canary bird"]).ShouldHaveSingleItem().ShouldContain("its address");
        PageRules.TellsNobody(Make("<a href=\"/people?q=Canarybird\">x</a>"), ["Canarybird"]).ShouldHaveSingleItem().ShouldContain("<a>'s address");
        PageRules.TellsNobody(Page.Of(Sound, headers: [.. Headers, ("etag", "Canarybird")]), ["Canarybird"]).ShouldHaveSingleItem().ShouldContain("its header etag");
        PageRules.TellsNobody(Make(Sound, title: "Help with HIV"), []).ShouldHaveSingleItem().ShouldContain("\"HIV\"");
        PageRules.TellsNobody(Page.Of(Sound), []).ShouldHaveSingleItem().ShouldContain("where somebody came from");
    }

    [Fact]
    public void X2_a_page_that_leaves_a_cookie_is_named()
    {
        PageRules.LeavesNothing(Page.Of(Sound, headers: [.. Headers, ("set-cookie", "a=b; path=/")])).ShouldHaveSingleItem().ShouldContain("leaves a cookie");
        PageRules.LeavesNothing(Make(Sound)).ShouldBeEmpty();
    }

    [Fact]
    public void X2_a_page_whose_size_tells_is_named()
    {
        PageRules.IsEvenSized(Make(Sound)).ShouldHaveSingleItem().ShouldContain("no multiple of 4 KiB");
        PageRules.IsEvenSized(Page.Of(Sound.PadRight(4096), headers: Headers)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<h1>Twice</h1>", "2 main headings")]
    [InlineData("<h3>Deep</h3>", "jumps from heading 1 to 3")]
    [InlineData("<p id=\"b\">x</p><p id=\"b\">y</p>", "the id b twice")]
    [InlineData("<label for=\"c\">C</label><input id=\"c\" aria-describedby=\"gone\">", "points a <input> at gone")]
    [InlineData("<a href=\"#gone\">x</a>", "links to #gone")]
    [InlineData("<p tabindex=\"2\">x</p>", "order of the keyboard")]
    [InlineData("<a href=\"/x\"><img alt=\"\"></a>", "<a> without words")]
    [InlineData("<img src=\"/x\">", "picture without words")]
    [InlineData("<nav><a href=\"/x\">x</a></nav>", "one without a name")]
    [InlineData("<fieldset><label for=\"r\">R</label><input id=\"r\" type=\"radio\" name=\"r\"></fieldset>", "questions without a name")]
    [InlineData("<label for=\"r\">R</label><input id=\"r\" type=\"radio\" name=\"r\">", "without saying the question")]
    [InlineData("<table><tr><th>x</th></tr></table>", "neither a row nor a column")]
    [InlineData("<input name=\"d\">", "d without a label")]
    [InlineData("<label for=\"e\">E</label><input id=\"e\" name=\"e\" required>", "refuse e in words that are not ours")]
    public void X3_a_page_that_cannot_be_read_aloud_is_named(string html, string complaint) => PageRules.CanBeReadAloud(Make(html)).ShouldContain(c => c.Contains(complaint));

    [Fact]
    public void X4_a_page_that_stays_in_English_is_named()
    {
        var english = Make("<p>Save <span dir=\"auto\">Canarybird</span></p><p>Care</p>");

        PageRules.IsWholeIn(english, Make("<p>Guardar <span dir=\"auto\">Canarybird</span></p><p>Care</p>", "Una página", language: "es", more: "Otra"), "es", w => w == "Care").ShouldBeEmpty();
        PageRules.IsWholeIn(english, Make("<p>Save <span dir=\"auto\">Canarybird</span></p>", "Una página", language: "es", more: "Otra"), "es", _ => false).ShouldHaveSingleItem().ShouldContain("says \"Save\" in es too");
        PageRules.IsWholeIn(english, Make("<p>Guardar</p>", "A page", language: "es", more: "Otra"), "es", _ => false).ShouldHaveSingleItem().ShouldContain("says \"A page\"");
        PageRules.IsWholeIn(english, Make("<p>Guardar</p>", "Una página", language: "en", more: "Otra"), "es", _ => false).ShouldHaveSingleItem().ShouldContain("says that it is in \"en\"");
    }

    static Page Make(string html, string title = "A page", string address = "/a-page", string language = "en", string? more = null)
    {
        var exit = more is null ? Exit : Exit.Replace("Leave this site", more + " 1", StringComparison.Ordinal).Replace("\"Leave\"", $"\"{more} 2\"", StringComparison.Ordinal);
        return Page.Of($"<!DOCTYPE html><html lang=\"{language}\" dir=\"ltr\"><head><title>{title}</title></head><body>{exit}<main><h1>{more ?? "A heading"}</h1>{html}</main></body></html>", address, HttpStatusCode.OK, Headers);
    }
}
