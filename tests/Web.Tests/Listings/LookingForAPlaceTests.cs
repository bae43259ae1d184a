using System.Net;
using System.Text.RegularExpressions;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>What a visitor sees who looks for a place near somewhere.</summary>
public sealed partial class LookingForAPlaceTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Near_a_town_the_nearest_comes_first_with_its_distance(Engine engine)
    {
        var visitor = await Visitor(engine);
        await visitor.Get("/services");
        visitor.Fill("Near", "Hudson, NY").Choose("How far", "25 miles");

        await visitor.Press("Search");

        visitor.Address.ShouldBe("/services");
        visitor.ValueOf("Near").ShouldBe("Hudson, NY");
        string.Join(' ', visitor.Page.Document.QuerySelectorAll(".lines h3, .lines h3 ~ p.far").Select(Page.Words))
            .ShouldBe("Meals about 2 miles Clothes about 6 miles Beds Address not shown here: ask Listening By phone or online");
        visitor.Text.ShouldContain("GeoNames");
        visitor.Page.Headers.Keys.ShouldNotContain("set-cookie");
    }

    [Fact]
    public async Task Of_several_places_the_visitor_chooses_and_nothing_typed_is_lost()
    {
        var visitor = await Visitor(Engine.Sqlite);
        await visitor.Get("/services");
        await visitor.Fill("Words", "meals").Fill("Near", "Hudson").Press("Search");
        visitor.Text.ShouldContain("There are several places of that name. Which one do you mean?");
        visitor.Page.Document.QuerySelector("#found").ShouldBeNull();
        visitor.ValueOf("Words").ShouldBe("meals");
        visitor.ValueOf("Near").ShouldBe("Hudson");
        // The one near which something is listed comes first.
        Page.Words(visitor.Page.Document.QuerySelector(".govuk-radios__item")).ShouldBe("Hudson, NY");

        await visitor.Choose("Hudson, NY").Press("Search");

        visitor.ValueOf("Near").ShouldBe("Hudson, NY");
        visitor.ValueOf("Words").ShouldBe("meals");
        visitor.Text.ShouldContain("about 2 miles");
        visitor.Text.ShouldNotContain("Which one do you mean?");
    }

    [Fact]
    public async Task Of_an_unknown_place_it_says_what_to_do()
    {
        var visitor = await Visitor(Engine.Sqlite);
        await visitor.Get("/services");

        await visitor.Fill("Words", "meals").Fill("Near", "Qwxz").Press("Search");

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Errors.ShouldBe(["We do not know this place. Write a town with its state, as in Hudson, NY, or the five digits of a postal code."]);
        visitor.ValueOf("Near").ShouldBe("Qwxz");
        visitor.ValueOf("Words").ShouldBe("meals");
    }

    [Fact]
    public async Task Only_what_says_so_needs_no_appointment()
    {
        var visitor = await Visitor(Engine.Sqlite);
        await visitor.Get("/services");

        await visitor.Tick("No appointment needed").Press("Search");

        visitor.Page.Document.QuerySelectorAll(".lines h3").Select(Page.Words).ShouldBe(["Meals"]);
    }

    [Fact]
    public async Task Another_address_behind_a_kept_back_door_changes_no_byte_of_any_page()
    {
        var api = await MadeDirectory.On(Engine.Sqlite);
        async Task<List<string>> Everything()
        {
            var visitor = api.Organisation.Visitor();
            var said = new List<string>();
            foreach (var near in new[] { "", "Hudson, NY", "12534", "Burlington, VT", "05401" })
            {
                foreach (var within in new[] { "", "1", "25" })
                {
                    foreach (var words in new[] { "", "beds", "quiet", "canarystreet" })
                    {
                        var page = await visitor.Post("/services", ("Input.Near", near), ("Input.Within", within), ("Input.Words", words));
                        said.Add(Tokenless(page));
                    }
                }
            }
            foreach (var link in (await visitor.Get("/services")).Document.QuerySelectorAll(".lines h3 a").Select(link => link.GetAttribute("href")!))
            {
                var page = await visitor.Get(link);
                said.Add(Tokenless(page) + string.Join(';', page.Headers.Where(header => header.Key is "etag" or "content-length")));
            }
            return said;
        }
        var before = await Everything();
        before.ShouldAllBe(page => !page.Contains("Canarystreet", StringComparison.Ordinal));

        await MadeDirectory.Move(api, "9 Other Road", "Burlington", "VT", "05401");

        var after = await Everything();
        after.Count.ShouldBe(before.Count);
        Enumerable.Range(0, before.Count).Where(page => after[page] != before[page]).ShouldBeEmpty();
    }

    // The token of a form is new on each page.
    static string Tokenless(Page page) => Token().Replace(page.Html, "");

    [GeneratedRegex("name=\"__form\" type=\"hidden\" value=\"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    static async Task<Browser> Visitor(Engine engine) => (await MadeDirectory.On(engine)).Organisation.Visitor();
}
