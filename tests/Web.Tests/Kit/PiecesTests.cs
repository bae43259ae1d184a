namespace Parasol.Web.Tests.Kit;

/// <summary>Each tag of the kit, against the exact HTML it must give.</summary>
public sealed class PiecesTests(KitSite site) : IClassFixture<KitSite>
{
    const string Why = """<details class="govuk-details why"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Why we ask</span></summary><div class="govuk-details__text">Welcome</div></details>""";

    [Theory]
    [InlineData("get", """<form method="get" action="/kit/pieces" novalidate="novalidate" autocomplete="off"></form>""")]
    [InlineData("field", """<div class="govuk-form-group"><label class="govuk-label" for="Input-Name">Phone</label><div class="govuk-hint" id="Input-Name-hint">Places</div><input aria-describedby="Input-Name-hint" autocomplete="off" class="govuk-input govuk-input--width-10" id="Input-Name" name="Input.Name" spellcheck="false" type="tel" value="" />""" + Why + "</div>")]
    [InlineData("area", """<div class="govuk-form-group"><label class="govuk-label" for="Input-Words">Places</label><textarea autocomplete="off" class="govuk-textarea" dir="auto" id="Input-Words" maxlength="40" name="Input.Words" rows="3" spellcheck="false">&#xA;</textarea></div>""")]
    [InlineData("date", """<div class="govuk-form-group"><label class="govuk-label" for="Input-Day">Next page</label><input autocomplete="off" class="govuk-input govuk-input--width-10" id="Input-Day" name="Input.Day" type="date" value="" /></div>""")]
    [InlineData("ticks", """<div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">Pages</legend><div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="Input-Kinds" name="Input.Kinds" type="checkbox" value="a" /><label class="govuk-label govuk-checkboxes__label" for="Input-Kinds">Acht</label></div><div class="govuk-checkboxes__item"><input aria-describedby="Input-Kinds-1-item-hint" class="govuk-checkboxes__input" id="Input-Kinds-1" name="Input.Kinds" type="checkbox" value="b" /><label class="govuk-label govuk-checkboxes__label" for="Input-Kinds-1">Bär</label><div class="govuk-hint govuk-checkboxes__hint" id="Input-Kinds-1-item-hint">Brumm</div></div></div></fieldset></div>""")]
    [InlineData("choice", """<div class="govuk-form-group"><fieldset aria-describedby="Input-Way-hint" class="govuk-fieldset"><legend class="govuk-fieldset__legend">Leave</legend><div class="govuk-hint" id="Input-Way-hint">Places</div><div class="govuk-radios govuk-radios--small"><div class="govuk-radios__item"><input class="govuk-radios__input" id="Input-Way" name="Input.Way" type="radio" value="a" /><label class="govuk-label govuk-radios__label" for="Input-Way">Acht</label></div></div></fieldset></div>""")]
    [InlineData("select", """<div class="govuk-form-group"><label class="govuk-label" for="Input-Area">Welcome</label><select autocomplete="off" class="govuk-select" id="Input-Area" name="Input.Area"><option value="">Leave</option><option value="a">Acht</option></select></div>""")]
    [InlineData("tick", """<div class="govuk-form-group"><div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="Input-Agreed" name="Input.Agreed" type="checkbox" value="true" /><label class="govuk-label govuk-checkboxes__label" for="Input-Agreed">Sent.</label></div></div></div>""")]
    [InlineData("button", """<button type="submit" class="govuk-button" name="Step" value="2">Sent.</button>""")]
    [InlineData("grave", """<button type="submit" class="govuk-button govuk-button--warning">Sent.</button>""")]
    [InlineData("secondary", """<a href="/there" class="govuk-button govuk-button--secondary">Leave</a>""")]
    [InlineData("card", """<section class="card"><h2 class="card-heading">Places</h2><b>x</b></section>""")]
    [InlineData("named", """<section class="card"><h2 class="card-heading" dir="auto">Änne &lt;3</h2>x</section>""")]
    [InlineData("chip", """<span class="chip chip-plum">Sent.</span>""")]
    [InlineData("timeline", """<ol class="timeline"><li class="timeline-event"><h3 class="timeline-heading"><a class="govuk-link" href="/there">Sent</a></h3><p class="timeline-when">9 March</p>x</li><li class="timeline-event"><h3 class="timeline-heading">Came</h3><p class="timeline-when">8 March</p></li></ol>""")]
    [InlineData("summary", """<dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Phone</dt><dd class="govuk-summary-list__value" dir="auto">555</dd></div></dl>""")]
    [InlineData("notice", """<div class="notice notice-amber"><p class="govuk-body">Sent.</p></div>""")]
    [InlineData("around", """<div class="notice notice-calm"><b>x</b></div>""")]
    [InlineData("empty", """<p class="govuk-body empty">Sent.</p>""")]
    [InlineData("details", """<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">Places</span></summary><div class="govuk-details__text">x</div></details>""")]
    [InlineData("stat", """<p class="stat"><span class="stat-number">47</span> <span class="stat-label">Places</span></p>""")]
    [InlineData("pager", """<nav class="pager" aria-label="Pages"><a class="govuk-link" href="/kit/pieces?a=1&amp;page=1" rel="prev">Earlier page</a><span class="pager-here">Page 2 of 3</span><a class="govuk-link" href="/kit/pieces?a=1&amp;page=3" rel="next">Next page</a></nav>""")]
    [InlineData("first", """<nav class="pager" aria-label="Pages"><span class="pager-here">Page 1 of 2</span><a class="govuk-link" href="/kit/pieces?page=2" rel="next">Next page</a></nav>""")]
    [InlineData("alone", "")]
    [InlineData("errors", "")]
    public async Task A_tag_gives_exactly_this(string name, string html)
    {
        var page = await site.Visitor().Get("/kit/pieces");

        Between(page.Html, name).ShouldBe(html);
    }

    [Fact]
    public async Task A_form_that_posts_carries_a_token_of_its_own()
    {
        var visitor = site.Visitor();
        var (first, second) = (Token(await visitor.Get("/kit/pieces")), Token(await visitor.Get("/kit/pieces")));

        first.ShouldNotBe(second);
    }

    static string Token(Testing.Page page)
    {
        const string Before = """<form class="panel" method="post" action="/there" novalidate="novalidate" autocomplete="off"><input name="__form" type="hidden" value=" """;
        const string After = """ " /></form>""";
        var form = Between(page.Html, "form");
        form.ShouldStartWith(Before.TrimEnd());
        form.ShouldEndWith(After.TrimStart());
        return form[Before.TrimEnd().Length..^After.TrimStart().Length];
    }

    static string Between(string html, string name)
    {
        var from = html.IndexOf($"<!--{name}-->", StringComparison.Ordinal) + name.Length + 7;
        return html[from..html.IndexOf($"<!--/{name}-->", StringComparison.Ordinal)];
    }
}
