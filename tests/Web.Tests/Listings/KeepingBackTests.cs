using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Importing;
using Parasol.Testing;
using static Parasol.Web.Tests.Listings.ApiRecords;

namespace Parasol.Web.Tests.Listings;

/// <summary>What is not for everybody is in no answer of the API.</summary>
public sealed class KeepingBackTests
{
    [Fact]
    public async Task What_is_not_public_is_not_there()
    {
        var api = await Api.With(Engine.Sqlite, Api.Samples[0]);
        var all = await api.All("services");
        var alone = all.First(service => all.Count(other => Organization(other) == Organization(service)) == 1);
        Func<Service, Outcome>[] decisions =
        [
            .. new[] { Publication.Draft, Publication.Network, Publication.Archived }.Select(publication => (Func<Service, Outcome>)(service => service.Decide(new Decision { Publication = publication }, new DateOnly(2026, 1, 1)))),
            service => service.Stand(Vetting.DoNotRefer), service => service.Stand(Vetting.Suspended),
        ];
        var name = alone.GetProperty("name").GetString()!;
        foreach (var decision in decisions)
        {
            await api.Change(service => decision(service), Id(alone));
            foreach (var list in Api.Lists)
            {
                (await api.Get($"/{list}?full=true&format=ndjson")).Text.ShouldNotContain(Id(alone));
                (await api.Get($"/{list}?full=true&format=ndjson")).Text.ShouldNotContain(Organization(alone));
            }
            var gone = await api.Get($"/services/{Id(alone)}");
            gone.Text.ShouldBe((await api.Get($"/services/{RowId.New().Value:D}")).Text);
            (await api.Get($"/organizations/{Organization(alone)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        name.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_address_that_is_kept_back_is_in_no_answer()
    {
        const string canary = "Canarystreet";
        var folder = Directory.CreateTempSubdirectory("parasol-hidden-").FullName;
        foreach (var (file, text) in new[]
        {
            ("organizations.csv", "id,name,description\no1,Open Door,A made-up place\n"),
            ("services.csv", "id,organization_id,name,status\ns1,o1,Beds,active\ns2,o1,Meals,active\n"),
            ("locations.csv", $"id,organization_id,location_type,name,alternate_name,description,transportation,url,latitude,longitude,external_identifier\nl1,o1,physical,{canary} house,{canary} two,Behind {canary},Walk up {canary},https://example.org/{canary},41.123456,-73.654321,{canary}7\nl2,o1,physical,Elsewhere,,,,,42.5,-72.5,\n"),
            ("service_at_location.csv", $"id,service_id,location_id,description\na1,s1,l1,The door on {canary}\na2,s2,l2,\n"),
            ("addresses.csv", $"id,location_id,attention,address_1,city,region,state_province,postal_code,country,address_type\nd1,l1,Ann {canary},17 {canary},Quietford,Quiet County,NY,12534,US,physical\nd2,l1,,Box 1 {canary},Quietford,,NY,12534,US,postal\nd3,l2,,1 Main Street,Quietford,,NY,12534,US,physical\n"),
            ("phones.csv", "id,location_id,number\np1,l1,555 0123\n"),
            ("schedules.csv", $"id,location_id,freq,byday,opens_at,closes_at,description,notes,schedule_link\nh1,l1,WEEKLY,MO,09:00,17:00,Ring at {canary},{canary},https://example.org/{canary}\n"),
            ("accessibility.csv", $"id,location_id,description\nc1,l1,A ramp on {canary}\n"),
        })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), text);
        }
        var api = await Api.Empty(await TestApp.On(Engine.Sqlite));
        await api.Import(folder, "made-up");
        (await Everything(api)).ShouldContain(canary);
        var beds = Id((await api.All("services")).Single(service => service.GetProperty("name").GetString() == "Beds"));
        var hiddenBefore = "";
        foreach (var visibility in new[] { AddressVisibility.AreaOnly, AddressVisibility.Hidden })
        {
            await Hide(api, visibility);
            var everything = await Everything(api);
            foreach (var word in new[] { canary, "41.123456", "73.654321", "12534\"},{\"id" })
            {
                everything.ShouldNotContain(word);
            }
            var place = (await api.Get($"/services/{beds}")).Json.GetProperty("service_at_locations")[0].GetProperty("location");
            place.GetProperty("phones")[0].GetProperty("number").GetString().ShouldBe("555 0123");
            place.GetRawText().Contains("Quietford", StringComparison.Ordinal).ShouldBe(visibility is AddressVisibility.AreaOnly);
            place.GetRawText().ShouldNotContain("12534");
            foreach (var query in new[] { $"search={canary}", "postcode=12534&proximity=1", "postcode=12534&proximity=100000" })
            {
                (await api.Found("service_at_locations", query)).ShouldNotContain(Id((await api.Get($"/services/{beds}")).Json.GetProperty("service_at_locations")[0]));
            }
            (await api.Found("service_at_locations", "search=quietford")).Count.ShouldBe(visibility is AddressVisibility.AreaOnly ? 2 : 1);
            (await api.Found("service_at_locations", "postcode=12534")).Count.ShouldBe(visibility is AddressVisibility.AreaOnly ? 2 : 1);
            hiddenBefore = everything;
        }
        // Another address behind the same door changes no byte, no tag, no size and no order.
        await File.WriteAllTextAsync(Path.Combine(folder, "addresses.csv"), "id,location_id,address_1,city,state_province,postal_code,country,address_type\nd1,l1,9 Other Road,Farford,VT,05401,US,physical\nd3,l2,1 Main Street,Quietford,NY,12534,US,physical\n");
        await api.Import(folder, "made-up");
        (await Everything(api)).ShouldBe(hiddenBefore);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_place_of_a_service_that_is_not_for_everybody_is_not_told_of_for_another()
    {
        const string canary = "Canarystreet";
        var folder = Directory.CreateTempSubdirectory("parasol-places-").FullName;
        foreach (var (file, text) in new[]
        {
            ("organizations.csv", "id,name,description\no1,Open Door,A made-up place\n"),
            ("services.csv", "id,organization_id,name,status\ns1,o1,Beds,active\ns2,o1,Meals,active\n"),
            ("locations.csv", "id,organization_id,location_type,name\nl1,o1,physical,The house\n"),
            ("service_at_location.csv", "id,service_id,location_id\na1,s1,l1\n"),
            ("addresses.csv", $"id,location_id,address_1,city,state_province,postal_code,country,address_type\nd1,l1,17 {canary},Quietford,NY,12534,US,physical\n"),
        })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), text);
        }
        var api = await Api.Empty(await TestApp.On(Engine.Sqlite));
        await api.Import(folder, "made-up");
        Directory.Delete(folder, recursive: true);
        var services = (await api.All("services")).ToDictionary(service => service.GetProperty("name").GetString()!, Id);
        var visitor = api.Organisation.Visitor();
        (await visitor.Get($"/services/{services["Meals"]}")).Text.ShouldContain(canary);

        await api.Change(service => service.Stand(Vetting.DoNotRefer), services["Beds"]);

        (await visitor.Get($"/services/{services["Meals"]}")).Text.ShouldNotContain(canary);
    }

    // The folder of one place: what an answer of any kind holds, with its tags.
    static async Task<string> Everything(Api api)
    {
        var said = new List<string>();
        foreach (var list in Api.Lists)
        {
            foreach (var path in new[] { $"/{list}", $"/{list}?full=true", $"/{list}?format=ndjson&full=true" })
            {
                var answer = await api.Get(path);
                said.AddRange([answer.Tag!, answer.Text]);
            }
            foreach (var record in await api.All(list))
            {
                var answer = await api.Get($"/{list}/{Id(record)}");
                said.AddRange([answer.Tag!, answer.Text]);
            }
        }
        return string.Join('\n', said);
    }

    static async Task Hide(Api api, AddressVisibility visibility)
    {
        await using var visit = api.Organisation.Visit();
        var db = visit.Get<ParasolDb>();
        var site = await db.Set<Site>().AsTracking().SingleAsync(s => s.Organisation == api.Organisation.Id && s.ForeignId == "l1");
        site.Visibility = visibility;
        await Editions.Next(db, api.Organisation.Id);
        await db.SaveChangesAsync();
    }
}
