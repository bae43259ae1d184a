using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Parasol.Plan.Tests.Addresses;

public sealed class AddressRulesTests
{
    static readonly Address Ask = new("/ask", "GET POST", "/Public/Requests/Ask", true);
    static readonly Address CaseFile = new("/files/{id:guid}", "GET POST", "/Clients/Files/Show", false);

    const string Head = "| route | public | person | partner | worker in program | worker outside | admin |\n|---|---|---|---|---|---|---|\n";
    const string AskRow = "| `/ask` | page | page | page | page | page | page |\n";

    [Fact]
    public void An_endpoint_is_read_with_its_verbs_page_and_openness()
    {
        var page = Endpoint("ask", new PageActionDescriptor { ViewEnginePath = "/Public/Requests/Ask" }, new AuthorizeAttribute(), new AllowAnonymousAttribute());
        var exit = Endpoint("/exit", new HttpMethodMetadata(["POST", "GET"]));

        Address.Of([exit, page]).ShouldBe([Ask, new Address("/exit", "GET POST", null, true)]);
    }

    [Fact]
    public void Addresses_in_order_are_not_named()
    {
        Address[] both = [Ask, CaseFile];

        AddressRules.AskedTwice(both).Concat(AddressRules.WrongDoors(both)).Concat(AddressRules.TellingWords(both)).ShouldBeEmpty();
        AddressRules.OpenDifferences(both, ["# agreed", "GET POST /ask"]).ShouldBeEmpty();
        AddressRules.MatrixDifferences([Ask], Head + AskRow).ShouldBeEmpty();
    }

    [Fact]
    public void An_address_with_two_owners_is_named() =>
        AddressRules.AskedTwice([CaseFile, new Address("/Files/{number}", "GET", "/Care/Other", false)]).ShouldHaveSingleItem().ShouldContain("GET /files/{} has 2 owners");

    [Fact]
    public void A_page_at_the_wrong_door_is_named() =>
        AddressRules.WrongDoors([Ask with { IsOpen = false }, CaseFile with { IsOpen = true }]).ShouldBe(
            ["/Public/Requests/Ask is a public page and asks for a sign-in.", "/Clients/Files/Show is a staff page and asks for no sign-in."]);

    [Fact]
    public void A_telling_address_is_named() => AddressRules.TellingWords([Ask with { Route = "/get-hiv/{id}" }]).ShouldHaveSingleItem().ShouldContain("\"hiv\"");

    [Fact]
    public void An_open_address_that_nobody_agreed_to_is_named() =>
        AddressRules.OpenDifferences([Ask], ["GET /old"]).ShouldBe(["GET POST /ask is open and not in open-addresses.txt.", "open-addresses.txt has GET /old, which is not open or not there."]);

    [Theory]
    [InlineData("", "/ask has no row")]
    [InlineData(AskRow + "| `/gone` | page | page | page | page | page | page |", "a row for /gone")]
    [InlineData(AskRow + "| `/ask` | page | page | page | page | page | page |", "/ask has 2 rows")]
    [InlineData("| `/ask` | page | page |", "3 columns instead of 7")]
    [InlineData("| `/ask` | maybe | page | page | page | page | page |", "says \"maybe\"")]
    public void A_matrix_that_does_not_cover_the_routes_is_named(string rows, string complaint) =>
        AddressRules.MatrixDifferences([Ask], Head + rows).ShouldContain(c => c.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void A_wall_that_shows_is_named()
    {
        AddressRules.WallsThatShow("/file/{id}", [("worker outside", "<h1>Not here</h1>"), ("admin", "<h1>Not here</h1>")]).ShouldBeEmpty();
        AddressRules.WallsThatShow("/file/{id}", [("worker outside", "<h1>Not yours</h1>"), ("admin", "<h1>Not here</h1>"), ("person", "<h1>Not here</h1>")])
            .ShouldBe(["/file/{id}: what is not there looks different to worker outside and to admin."]);
    }

    static RouteEndpoint Endpoint(string route, params object[] metadata) => new(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, new EndpointMetadataCollection(metadata), null);
}
