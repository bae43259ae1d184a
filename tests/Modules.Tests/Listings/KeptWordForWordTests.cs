using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;

namespace Parasol.Modules.Tests.Listings;

/// <summary>Odd phones, hours in prose and notes of the samples come out of the store as they went in.</summary>
public class KeptWordForWordTests(DirectoryStores stores) : IClassFixture<DirectoryStores>
{
    readonly OrganisationId _here = OrganisationId.New();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Odd_phones_are_kept_and_nothing_is_dialled_that_is_not_sure(Engine engine)
    {
        await stores.Import(engine, _here, Samples.At("data/directory/massachusetts-lgbtq/data.geojson"));

        var phones = (await stores.Ask(engine, db => db.Set<Site>().Where(s => s.Organisation == _here).ToListAsync(Cancel))).SelectMany(site => site.Read().Phones).ToList();

        foreach (var odd in (string[])["(617) 54-ADOPT (617 542-3678) or 1 (800) 882-1176", "(617) 542-SING"])
        {
            phones.Where(phone => phone.Number == odd).ShouldNotBeEmpty(odd);
            phones.Where(phone => phone.Number == odd).ShouldAllBe(phone => phone.Dial() == null);
        }
        // What no rule takes apart stays one text: no digit of the file is lost.
        var written = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Samples.At("data/directory/massachusetts-lgbtq/data.geojson"), Cancel)).RootElement.GetProperty("features").EnumerateArray()
            .SelectMany(feature => Texts(feature.GetProperty("properties"))).Sum(text => text.Count(char.IsAsciiDigit));
        phones.Sum(phone => (phone.Number + phone.Extension + phone.Desk).Count(char.IsAsciiDigit)).ShouldBe(written);
    }

    static IEnumerable<string> Texts(System.Text.Json.JsonElement properties) =>
        !properties.TryGetProperty("phone_numbers", out var phones) ? []
        : phones.ValueKind is System.Text.Json.JsonValueKind.Array ? phones.EnumerateArray().Select(phone => phone.GetString() ?? "")
        : phones.ValueKind is System.Text.Json.JsonValueKind.String ? [phones.GetString()!] : [];

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Hours_and_notes_in_prose_are_kept(Engine engine)
    {
        await stores.Import(engine, _here, Samples.At("standards/hsds/3.1/examples/csv"));
        var service = (await stores.Ask(engine, db => db.Set<Service>().SingleAsync(s => s.Organisation == _here, Cancel))).Read();

        service.Openings.Single().Words.ShouldBe("The service is available from 10 am to 6pm weekdays. The service is not available on public holidays.");
        service.Openings.Single().Notes!.ShouldContain("unavailable during their lunch break which may be any 30 minute period between 1200 and 1400");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Fees_and_conditions_of_San_Mateo_are_kept(Engine engine)
    {
        await stores.Import(engine, _here, Samples.At("data/directory/san-mateo"));
        var service = (await stores.Ask(engine, db => db.Set<Service>().SingleAsync(s => s.Organisation == _here && s.ForeignId == "1", Cancel))).Read();

        service.Cost.Words.ShouldBe("$2.50 suggested donation for lunch for age 60 or over, donations for other services appreciated. Cash and checks accepted.");
        service.Eligibility.Words.ShouldBe("Age 55 or over for most programs, age 60 or over for lunch program");
        service.HowToStart.ShouldBe("Walk in or apply by phone.");
    }
}
