using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;

namespace Parasol.Modules.Tests.Listings;

public sealed class ServicesOfUnknownOrganizationsTests(DirectoryStores stores) : IClassFixture<DirectoryStores>, IDisposable
{
    readonly OrganisationId _here = OrganisationId.New();
    readonly Folder _folder = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    void Write(string organizations = "o1,Harbor House\n")
    {
        _folder.Write("organizations.csv", "id,name\n" + organizations);
        _folder.Write("services.csv", "id,organization_id,name,status\ns1,o1,Shelter,active\ns2,o9,Food,active\n");
        _folder.Write("locations.csv", "id,location_type,name\nl1,physical,The house\nl2,physical,The kitchen\n");
        _folder.Write("service_at_location.csv", "id,service_id,location_id\nx1,s1,l1\nx2,s2,l2\n");
    }

    Task<List<Service>> Services(Engine engine) => stores.Ask(engine, db => db.Set<Service>().Where(s => s.Organisation == _here).OrderBy(s => s.ForeignId).ToListAsync(Cancel));

    Task<List<Provider>> Providers(Engine engine) => stores.Ask(engine, db => db.Set<Provider>().Where(p => p.Organisation == _here).OrderBy(p => p.ForeignId).ToListAsync(Cancel));

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Such_a_service_is_set_aside_with_the_reason_and_the_rest_comes_in(Engine engine)
    {
        Write();

        var first = await stores.Import(engine, _here, _folder.Path);
        var second = await stores.Import(engine, _here, _folder.Path);

        first.IsDone.ShouldBeTrue();
        (first.Organizations, first.Locations, first.Services).ShouldBe((new(1, 0, 0, 0), new(2, 0, 0, 0), new(1, 0, 0, 1)));
        first.RefusalCount.ShouldBe(1);
        var refusal = first.Refusals.Single();
        (refusal.File, refusal.Line, refusal.Column, refusal.Field, refusal.Code).ShouldBe(("services.csv", 3, 2, "organization_id", "organization-missing"));
        refusal.Says.ShouldContain("o9");
        (second.Organizations, second.Locations, second.Services).ShouldBe((new(0, 0, 1, 0), new(0, 0, 2, 0), new(0, 0, 1, 1)));
        (await Services(engine)).Select(service => service.ForeignId).ShouldBe(["s1"]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task With_stubs_it_comes_in_as_a_draft_until_the_organization_is_known(Engine engine)
    {
        Write();

        var first = await stores.Import(engine, _here, _folder.Path, with: order => order with { CreateStubs = true, MakePublic = true });
        var second = await stores.Import(engine, _here, _folder.Path, with: order => order with { CreateStubs = true, MakePublic = true });
        var drafts = await Services(engine);
        var stub = (await Providers(engine)).Single(provider => provider.ForeignId == "o9").Read();
        Write("o1,Harbor House\no9,Lamp House\n");
        var known = await stores.Import(engine, _here, _folder.Path);

        (first.Organizations, first.Services, first.RefusalCount).ShouldBe((new(2, 0, 0, 0), new(2, 0, 0, 0), 0));
        (second.Organizations, second.Locations, second.Services).ShouldBe((new(0, 0, 1, 0), new(0, 0, 2, 0), new(0, 0, 2, 0)));
        drafts.Select(service => service.Publication).ShouldBe([Publication.Public, Publication.Draft]);
        (stub.IsStub, stub.Name).ShouldBe((true, "o9"));
        known.Organizations.ShouldBe(new(0, 1, 1, 0));
        (await Providers(engine)).Single(provider => provider.ForeignId == "o9").Read().ShouldSatisfyAllConditions(facts => (facts.IsStub, facts.Name).ShouldBe((false, "Lamp House")));
        // What became of the draft is for people to decide.
        (await Services(engine)).Single(service => service.ForeignId == "s2").Publication.ShouldBe(Publication.Draft);
    }

    [Fact]
    public async Task A_service_of_a_stub_that_comes_later_is_a_draft_too()
    {
        Write();
        await stores.Import(Engine.Sqlite, _here, _folder.Path, with: order => order with { CreateStubs = true });
        var later = _folder.Write("services.csv", "id,organization_id,name,status\ns3,o9,Clothes,active\n");

        (await stores.Import(Engine.Sqlite, _here, later)).Services.ShouldBe(new(1, 0, 0, 0));

        (await Services(Engine.Sqlite)).Single(service => service.ForeignId == "s3").Publication.ShouldBe(Publication.Draft);
    }

    [Fact]
    public async Task Where_nothing_else_is_in_the_package_it_is_refused()
    {
        var alone = _folder.Write("services.csv", "id,organization_id,name,status\ns2,o9,Food,active\n");

        var report = await stores.Import(Engine.Sqlite, _here, alone);

        report.IsDone.ShouldBeFalse();
        report.Refusals.Single().Code.ShouldBe("organization-missing");
        (await Services(Engine.Sqlite)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_finds_an_organization_that_came_in_before()
    {
        await stores.Import(Engine.Sqlite, _here, _folder.Write("organizations.csv", "id,name\no9,Lamp House\n"));
        Write();

        (await stores.Import(Engine.Sqlite, _here, _folder.Path)).Services.ShouldBe(new(2, 0, 0, 0));
    }
}
