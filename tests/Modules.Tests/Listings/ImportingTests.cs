using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;

namespace Parasol.Modules.Tests.Listings;

public class ImportingTests(DirectoryStores stores) : IClassFixture<DirectoryStores>
{
    readonly OrganisationId _here = OrganisationId.New();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Engine, string, int, int, int, int, int> Directories
    {
        get
        {
            var data = new TheoryData<Engine, string, int, int, int, int, int>();
            foreach (var engine in Enum.GetValues<Engine>())
            {
                data.Add(engine, "data/directory/san-mateo", 8, 22, 23, 48, 15);
                data.Add(engine, "data/directory/massachusetts-lgbtq/data.geojson", 254, 299, 299, 286, 0);
                data.Add(engine, "data/directory/florida-legal-aid", 20, 378, 135, 90, 0);
                data.Add(engine, "standards/hsds/3.1/examples", 1, 1, 1, 4, 3);
                data.Add(engine, "standards/hsds/3.1/examples/csv", 1, 1, 1, 4, 3);
                data.Add(engine, "standards/hsds/3.0/examples/csv", 1, 1, 1, 4, 3);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Directories))]
    public async Task A_directory_comes_in_once_and_a_second_time_changes_nothing(Engine engine, string path, int providers, int sites, int services, int phones, int schedules)
    {
        var first = await stores.Import(engine, _here, Samples.At(path));
        var edition = await Edition(engine);
        var second = await stores.Import(engine, _here, Samples.At(path));

        first.IsDone.ShouldBeTrue();
        (first.Organizations, first.Locations, first.Services).ShouldBe((new(providers, 0, 0, 0), new(sites, 0, 0, 0), new(services, 0, 0, 0)));
        (second.Organizations, second.Locations, second.Services).ShouldBe((new(0, 0, providers, 0), new(0, 0, sites, 0), new(0, 0, services, 0)));
        (await Rows(engine)).ShouldBe((providers, sites, services));
        (await Edition(engine)).ShouldBe(edition);
        (await PhonesAndSchedules(engine)).ShouldBe((phones, schedules));
        TestContext.Current.TestOutputHelper!.WriteLine($"{path}: {first.Organizations.Created} organizations, {first.Locations.Created} locations, {first.Services.Created} services, {first.NoteCount} notes");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_dry_run_counts_and_writes_nothing(Engine engine)
    {
        var report = await stores.Import(engine, _here, Samples.At("data/directory/san-mateo"), with: order => order with { IsDryRun = true });

        (report.IsDone, report.IsDryRun, report.Services.Created).ShouldBe((true, true, 23));
        (await Rows(engine)).ShouldBe((0, 0, 0));
        (await Edition(engine)).ShouldBe(0);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Every_broken_file_leaves_nothing_behind(Engine engine)
    {
        await stores.Import(engine, _here, Samples.At("data/directory/san-mateo"));
        var before = await Everything(engine);
        string[] readable = ["hs_with_spelled_out_date.csv", "org_with_spelled_out_date.csv"];

        foreach (var path in Directory.GetFiles(Samples.At("data/directory/san-mateo/invalid")).Where(path => !readable.Contains(Path.GetFileName(path))))
        {
            var report = await stores.Import(engine, _here, path);

            report.IsDone.ShouldBeFalse(path);
            report.Refusals.ShouldAllBe(refusal => refusal.File == Path.GetFileName(path) && refusal.Line > 0 && refusal.Column > 0 && refusal.Says.Length > 10);
            report.Refusals.ShouldNotBeEmpty(path);
        }
        (await Everything(engine)).ShouldBe(before);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task None_of_the_26_broken_files_changes_how_many_rows_any_table_has(Engine engine)
    {
        await stores.Import(engine, _here, Samples.At("data/directory/san-mateo"));
        var before = await stores.Counts(engine);

        foreach (var path in Directory.GetFiles(Samples.At("data/directory/san-mateo/invalid")))
        {
            var report = await stores.Import(engine, _here, path);

            report.Refusals.ShouldAllBe(refusal => refusal.Code.Length > 0 && refusal.File == Path.GetFileName(path) && refusal.Line > 0 && refusal.Column > 0);
            var after = await stores.Counts(engine);
            if (report.IsDone)
            {
                // What can be read changes rows in their place: then the history of public fields grows, and nothing else.
                WithoutHistory(after).ShouldBe(WithoutHistory(before), path);
                after.ShouldNotBe(before, path);
                before = after;
            }
            after.ShouldBe(before, path);
        }
        before.ShouldNotContain("listings_providers 0");
        before.Split('\n').Length.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Opening_hours_alone_go_to_what_came_in_before_under_the_same_name(Engine engine)
    {
        var hours = Samples.At("data/directory/san-mateo/invalid/hs_with_spelled_out_date.csv");
        await stores.Import(engine, _here, Samples.At("data/directory/san-mateo"), "county");

        var elsewhere = await stores.Import(engine, _here, hours, "other");
        var first = await stores.Import(engine, _here, hours, "county");
        var second = await stores.Import(engine, _here, hours, "county");

        elsewhere.IsDone.ShouldBeFalse();
        elsewhere.Refusals.Single().ShouldSatisfyAllConditions(refusal => (refusal.Line, refusal.Column, refusal.Field).ShouldBe((2, 2, "location_id")));
        first.Locations.ShouldBe(new(0, 1, 0, 0));
        second.Locations.ShouldBe(new(0, 0, 1, 0));
        var site = await stores.Ask(engine, db => db.Set<Site>().SingleAsync(s => s.Organisation == _here && s.ForeignId == "1", Cancel));
        site.Read().Openings.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_is_imported_is_for_workers_and_unvetted_and_public_only_when_told_so(Engine engine)
    {
        using var folder = new Folder();
        await stores.Import(engine, _here, folder.Write("organizations.json", Json("a", "s1")), "one");
        await stores.Import(engine, _here, folder.Write("organizations.json", Json("b", "s2")), "two", order => order with { MakePublic = true });

        var services = await stores.Ask(engine, db => db.Set<Service>().Where(s => s.Organisation == _here).OrderBy(s => s.ForeignId).ToListAsync(Cancel));

        services.Select(service => service.Publication).ShouldBe([Publication.Network, Publication.Public]);
        services.ShouldAllBe(service => service.Vetting == Vetting.Unvetted && service.LastChecked == null);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_people_here_decided_outlives_an_import_and_new_facts_come_in_beside_it(Engine engine)
    {
        using var folder = new Folder();
        var path = folder.Write("organizations.json", Json("Harbor House", "s1"));
        await stores.Import(engine, _here, path);
        await stores.Ask(engine, async db =>
        {
            var service = await db.Set<Service>().AsTracking().SingleAsync(s => s.Organisation == _here, Cancel);
            service.Decide(new Decision { Publication = Publication.Archived, Status = ServiceStatus.Defunct, Needs = ["food"] }, new(2026, 11, 23)).IsDone.ShouldBeTrue();
            service.Stand(Vetting.Suspended).IsDone.ShouldBeTrue();
            return await db.SaveChangesAsync(Cancel);
        });

        var same = await stores.Import(engine, _here, path);
        var newer = await stores.Import(engine, _here, folder.Write("organizations.json", Json("Harbor House", "s1", "Now in the evening too.")));

        same.Services.ShouldBe(new(0, 0, 1, 0));
        newer.Services.ShouldBe(new(0, 1, 0, 0));
        newer.Organizations.ShouldBe(new(0, 0, 1, 0));
        var kept = await stores.Ask(engine, db => db.Set<Service>().SingleAsync(s => s.Organisation == _here, Cancel));
        (kept.Publication, kept.StatusHere, kept.Vetting, kept.NeedsHere).ShouldBe((Publication.Archived, ServiceStatus.Defunct, Vetting.Suspended, "food"));
        kept.Read().Description.ShouldBe("Now in the evening too.");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Two_organisations_and_two_sources_keep_their_own(Engine engine)
    {
        using var folder = new Folder();
        var path = folder.Write("organizations.json", Json("Harbor House", "s1"));
        var there = OrganisationId.New();

        await stores.Import(engine, _here, path, "one");
        await stores.Import(engine, there, path, "one");
        await stores.Import(engine, _here, path, "two");

        (await Rows(engine)).ShouldBe((2, 0, 2));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task If_what_must_be_written_with_it_fails_nothing_is_written(Engine engine)
    {
        await using var scope = stores.Scope(engine);
        var import = (IListingImport)scope.ServiceProvider.GetService(typeof(IListingImport))!;

        await Should.ThrowAsync<InvalidOperationException>(() => import.Import(_here, new ImportOrder(Samples.At("data/directory/san-mateo"), "sample"), () => throw new InvalidOperationException("no audit"), Cancel));

        (await Rows(engine)).ShouldBe((0, 0, 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("../x")]
    [InlineData("-x")]
    public async Task A_source_needs_a_plain_name(string source)
    {
        (await stores.Import(Engine.Sqlite, _here, "/nowhere", source)).Refusals.Single().Says.ShouldStartWith("Write the name of the source");
    }

    static string Json(string provider, string service, string? description = null) =>
        System.Text.Json.JsonSerializer.Serialize(new
        {
            id = provider, name = provider, description = "x",
            services = new[] { new { id = service, name = "Shelter", status = "active", description = description ?? "A bed." } },
        });

    async Task<(int Providers, int Sites, int Services)> Rows(Engine engine) => await stores.Ask(engine, async db => (
        await db.Set<Provider>().CountAsync(p => p.Organisation == _here, Cancel),
        await db.Set<Site>().CountAsync(s => s.Organisation == _here, Cancel),
        await db.Set<Service>().CountAsync(s => s.Organisation == _here, Cancel)));

    // Phones and schedules are kept with what they belong to.
    Task<(int Phones, int Schedules)> PhonesAndSchedules(Engine engine) => stores.Ask(engine, async db =>
    {
        var providers = (await db.Set<Provider>().Where(p => p.Organisation == _here).ToListAsync(Cancel)).ConvertAll(p => p.Read());
        var sites = (await db.Set<Site>().Where(s => s.Organisation == _here).ToListAsync(Cancel)).ConvertAll(s => s.Read());
        var services = (await db.Set<Service>().Where(s => s.Organisation == _here).ToListAsync(Cancel)).ConvertAll(s => s.Read());
        var places = (await db.Set<Place>().Where(p => p.Organisation == _here).ToListAsync(Cancel)).ConvertAll(p => p.Read());
        return (
            providers.Sum(p => p.Phones.Count) + sites.Sum(s => s.Phones.Count) + services.Sum(s => s.Phones.Count) + places.Sum(p => p.Phones.Count),
            sites.Sum(s => s.Openings.Count) + services.Sum(s => s.Openings.Count) + places.Sum(p => p.Openings.Count));
    });

    static IEnumerable<string> WithoutHistory(string counts) => counts.Split('\n').Where(line => !line.StartsWith("listings_changes ", StringComparison.Ordinal));

    Task<long> Edition(Engine engine) => stores.Ask(engine, db => db.Set<Edition>().Where(e => e.Organisation == _here).Select(e => e.Number).SingleOrDefaultAsync(Cancel));

    Task<string> Everything(Engine engine) => stores.Ask(engine, async db => string.Join('\n',
        (await db.Set<Provider>().Where(p => p.Organisation == _here).OrderBy(p => p.ForeignId).Select(p => p.Facts).ToListAsync(Cancel))
        .Concat(await db.Set<Site>().Where(p => p.Organisation == _here).OrderBy(p => p.ForeignId).Select(p => p.Facts).ToListAsync(Cancel))
        .Concat(await db.Set<Service>().Where(p => p.Organisation == _here).OrderBy(p => p.ForeignId).Select(p => p.Facts).ToListAsync(Cancel))
        .Concat(await db.Set<Place>().Where(p => p.Organisation == _here).OrderBy(p => p.Service).ThenBy(p => p.Site).Select(p => p.Facts).ToListAsync(Cancel))));
}
