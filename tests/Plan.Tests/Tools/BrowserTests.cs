using System.Net;

namespace Parasol.Plan.Tests.Tools;

public sealed class BrowserTests : WithASmallSite
{
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

    [Fact]
    public async Task Every_answer_is_on_theTrail_redirects_too()
    {
        await New().Get("/go/302?to=/form");

        Trail.Visits.Select(v => (v.Address, v.Status, v.Title)).ShouldBe([("/go/302?to=/form", HttpStatusCode.Found, ""), ("/form", HttpStatusCode.OK, "A form")]);
        Trail.Visits.Last().Body.ShouldContain("Quiet Heron");
    }
}
