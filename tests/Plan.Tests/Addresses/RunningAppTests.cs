using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Plan.Tests.Addresses;

public sealed class RunningAppTests : IAsyncLifetime
{
    static readonly string Matrix = File.ReadAllText(Repository.At("tests", "Plan.Tests", "routes.md"));

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
}
