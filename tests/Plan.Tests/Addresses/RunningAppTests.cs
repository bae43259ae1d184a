using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Addresses;

public sealed class RunningAppTests : IAsyncLifetime
{
    static readonly string Matrix = File.ReadAllText(Repository.At("tests", "Plan.Tests", "routes.md"));

    static readonly Lazy<Task<Roles>> Walkers = new(async () => Roles.In(await Scene.On(await TestApp.On(Engine.Sqlite))));

    IReadOnlyList<Address> _addresses = [];

    public async ValueTask InitializeAsync()
    {
        var app = await TestApp.On(Engine.Sqlite);
        _addresses = Address.Of(app.Services.GetRequiredService<EndpointDataSource>().Endpoints);
        _addresses.ShouldNotBeEmpty();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Every_address_has_one_owner() => AddressRules.AskedTwice(_addresses).ShouldHold();

    [Fact]
    public void Every_page_stands_behind_the_door_of_its_folder() => AddressRules.WrongDoors(_addresses).ShouldHold();

    [Fact]
    public void No_address_tells_what_somebody_looked_at() => AddressRules.TellingWords(_addresses).ShouldHold();

    [Fact]
    public void Open_addresses_are_those_that_people_agreed_to() =>
        AddressRules.OpenDifferences(_addresses, File.ReadLines(Repository.At("tests", "Plan.Tests", "open-addresses.txt"))).ShouldHold();

    [Fact]
    public void Every_route_has_its_row_in_the_matrix() => AddressRules.MatrixDifferences(_addresses, Matrix).ShouldHold();

    [Fact]
    public async Task Every_role_gets_what_the_matrix_says()
    {
        var roles = await Walkers.Value;
        var complaints = new List<string>();

        foreach (var row in AddressRules.Rows(Matrix).Where(r => r.Count == AddressRules.Columns.Count))
        {
            complaints.AddRange(await roles.Differences(row));
        }

        complaints.ShouldHold();
    }

    [Fact]
    public async Task A_matrix_that_says_something_else_than_the_product_is_named()
    {
        var roles = await Walkers.Value;

        (await roles.Differences(["/team/invite", "page", "not there", "sign in", "not there", "page", "page"])).ShouldBe(
            ["/team/invite: public gets \"sign in\" instead of \"page\".", "/team/invite: worker outside gets \"not there\" instead of \"page\"."]);
        (await roles.Differences(["/file/{id:guid}", "sign in", "not there", "sign in", "not there", "not there", "page"])).ShouldBe(
            ["/file/{id:guid}: worker in program gets \"page\" instead of \"not there\".", "/file/{id:guid}: admin gets \"not there\" instead of \"page\"."]);
        (await roles.Differences(["/nowhere/{id:guid}", "page", "page", "page", "page", "page", "page"])).ShouldHaveSingleItem().ShouldContain("no page led to such an address");
    }
}
