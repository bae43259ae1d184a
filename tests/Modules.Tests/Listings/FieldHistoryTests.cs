using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.History;

namespace Parasol.Modules.Tests.Listings;

public class FieldHistoryTests(DirectoryStores stores) : IClassFixture<DirectoryStores>
{
    readonly OrganisationId _here = OrganisationId.New();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_import_writes_each_field_that_it_changes_and_nothing_where_it_changes_nothing(Engine engine)
    {
        using var folder = new Folder();
        await Write(folder, "Larder", "555 0100", "Food pantry,Bread on Mondays");
        await stores.Import(engine, _here, folder.Path);
        (await Changes(engine)).Select(change => (change.Field, change.Before, change.After)).ShouldBe([("listing", null, "Food pantry")]);

        await stores.Import(engine, _here, folder.Path);
        (await Changes(engine)).Count.ShouldBe(1);

        await Write(folder, "Larder House", "555 0199", "Food pantry,Bread on Fridays");
        (await stores.Import(engine, _here, folder.Path)).IsDone.ShouldBeTrue();
        var later = (await Changes(engine)).Where(change => change.Field != "listing").ToList();

        later.Select(change => change.Field).ShouldBe(["description", "name", "phones"], ignoreOrder: true);
        later.ShouldAllBe(change => change.Source == "sample" && change.Day == new DateOnly(2026, 11, 23) && change.Organisation == _here);
        var (description, phones) = (later.Single(change => change.Field == "description"), later.Single(change => change.Field == "phones"));
        (description.Before, description.After).ShouldBe(("\"Bread on Mondays\"", "\"Bread on Fridays\""));
        phones.Before!.ShouldContain("555 0100");
        phones.After!.ShouldContain("555 0199");
        var (service, provider) = (await stores.Ask(engine, db => db.Set<Service>().SingleAsync(s => s.Organisation == _here, Cancel)), await stores.Ask(engine, db => db.Set<Provider>().SingleAsync(p => p.Organisation == _here, Cancel)));
        description.About.ShouldBe(service.Id.Value);
        later.Single(change => change.Field == "name").About.ShouldBe(provider.Id.Value);

        await stores.Import(engine, _here, folder.Path);
        (await Changes(engine)).Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Putting_the_changes_on_what_was_gives_what_is(Engine engine)
    {
        using var folder = new Folder();
        await Write(folder, "Larder", "555 0100", "Food pantry,Bread on Mondays");
        await stores.Import(engine, _here, folder.Path);
        var was = Fields(await Facts(engine));

        await Write(folder, "Larder", "555 0100", "Pantry,");
        await stores.Import(engine, _here, folder.Path);

        foreach (var change in (await Changes(engine)).Where(change => change.Field != "listing"))
        {
            was.GetValueOrDefault(change.Field).ShouldBe(change.Before);
            if (change.After is null)
            {
                was.Remove(change.Field);
            }
            else
            {
                was[change.Field] = change.After;
            }
        }
        was.ShouldBe(Fields(await Facts(engine)), ignoreOrder: true);
        was.ContainsKey("description").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_dry_run_and_a_refused_file_write_nothing(Engine engine)
    {
        using var folder = new Folder();
        await Write(folder, "Larder", "555 0100", "Food pantry,Bread on Mondays");
        await stores.Import(engine, _here, folder.Path, with: order => order with { IsDryRun = true });
        (await Changes(engine)).ShouldBeEmpty();

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "phones.csv"), "id,organization_id,number\np1,nobody,555\n", Cancel);
        (await stores.Import(engine, _here, folder.Path)).IsDone.ShouldBeFalse();
        (await Changes(engine)).ShouldBeEmpty();
    }

    async Task<string> Facts(Engine engine) => (await stores.Ask(engine, db => db.Set<Service>().SingleAsync(s => s.Organisation == _here, Cancel))).Facts;

    static Dictionary<string, string> Fields(string facts)
    {
        using var json = System.Text.Json.JsonDocument.Parse(facts);
        return json.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetRawText());
    }

    Task<List<FieldChange>> Changes(Engine engine) => stores.Ask(engine, db => db.Set<FieldChange>().Where(c => c.Organisation == _here).OrderBy(c => c.Nth).ToListAsync(Cancel));

    static async Task Write(Folder folder, string provider, string phone, string service)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "organizations.csv"), $"id,name,description\no1,{provider},Food\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "phones.csv"), $"id,organization_id,number\np1,o1,{phone}\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "services.csv"), $"id,organization_id,name,description,status\ns1,o1,{service},active\n", Cancel);
    }
}
