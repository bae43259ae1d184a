using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

/// <summary>HSDS 1.1 and 2.0, made up after the columns and properties those versions name.</summary>
public sealed class ReadingOlderHsdsTests : IDisposable
{
    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    Package Read() => new PackageReader().Read(_folder.Path);

    void WriteTables()
    {
        _folder.Write("organizations.csv", "id,name,alternate_name,description,email,url,tax_status,tax_id,year_incorporated,legal_status\no1,Harbor House,,A house,hello@example.org,www.example.org,,,1970,\n");
        _folder.Write("programs.csv", "id,organization_id,name,alternate_name\np1,o1,Night program,\n");
        _folder.Write("services.csv", "id,organization_id,program_id,name,alternate_name,description,url,email,status,interpretation_services,application_process,wait_time,fees,accreditations,licenses\n"
            + "s1,o1,p1,Shelter,,A bed,,,,,Walk in,,None.,,\ns2,o1,,Food,,A meal,,,inactive,,,,,,\n");
        _folder.Write("locations.csv", "id,organization_id,name,alternate_name,description,transportation,latitude,longitude\nl1,o1,The house,,,Bus 7,42.1,-73.2\n");
        _folder.Write("services_at_location.csv", "id,service_id,location_id,description\nx1,s1,l1,\nx2,s2,l1,\n");
        _folder.Write("phones.csv", "id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension,type,language,description\nt1,,s1,,,,555-0100 ask for the night desk,,voice,Spanish,Days only\n");
        _folder.Write("physical_addresses.csv", "id,location_id,organization_id,attention,address_1,city,region,state_province,postal_code,country\n1,l1,,,1 Quiet Street,Hudson,,NY,12534,US\n");
        _folder.Write("postal_addresses.csv", "id,location_id,organization_id,attention,address_1,city,region,state_province,postal_code,country\n1,l1,,,PO Box 3,Hudson,,NY,12534,US\n");
        _folder.Write("regular_schedules.csv", "id,service_id,location_id,service_at_location_id,weekday,opens_at,closes_at\n1,s1,,,1,18:00,08:00\n2,,l1,,Tuesday,09:00,17:00\n3,,,x2,WE,12:00,13:00\n");
        _folder.Write("holiday_schedules.csv", "id,service_id,location_id,service_at_location_id,closed,opens_at,closes_at,start_date,end_date\n1,s1,,,true,,,2026-12-25,2026-12-26\n2,s1,,,false,10:00,12:00,2026-12-31,2026-12-31\n");
        _folder.Write("eligibility.csv", "id,service_id,eligibility\n1,s1,Anyone over 18\n2,s1,In need of a bed\n");
        _folder.Write("service_areas.csv", "id,service_id,service_area,description\n1,s1,Columbia County,\n");
        _folder.Write("required_documents.csv", "id,service_id,document\n1,s1,None\n");
        _folder.Write("payments_accepted.csv", "id,service_id,payment\n1,s1,Cash\n2,s1,Check\n");
        _folder.Write("languages.csv", "id,service_id,location_id,language\n1,s1,,Spanish\n");
        _folder.Write("accessibility_for_disabilities.csv", "id,location_id,accessibility,details\n1,l1,wheelchair,\n");
        _folder.Write("taxonomy.csv", "id,name,parent_id,parent_name,vocabulary\nt1,Emergency Shelter,,,Open Eligibility\n");
        _folder.Write("services_taxonomy.csv", "id,service_id,taxonomy_id,taxonomy_detail\n1,s1,t1,\n");
    }

    [Fact]
    public void The_tables_of_version_1_read_as_those_of_version_3()
    {
        WriteTables();

        var package = Read();

        package.Findings.Faults.ShouldBeEmpty();
        package.Layout.ShouldBe(Layout.Hsds);
        (package.Providers.Count, package.Sites.Count, package.Services.Count).ShouldBe((1, 1, 2));
        package.Providers.Single().Facts.ShouldSatisfyAllConditions(
            facts => facts.Website.ShouldBe("https://www.example.org"),
            facts => facts.FoundedIn.ShouldBe(1970),
            facts => facts.Programs.ShouldBe(["Night program"]));
        var shelter = package.Services.Single(service => service.Id == "s1").Facts;
        shelter.ShouldSatisfyAllConditions(
            facts => facts.Status.ShouldBe(ServiceStatus.Active),
            facts => facts.Program.ShouldBe("Night program"),
            facts => facts.Eligibility.Words.ShouldBe("Anyone over 18\nIn need of a bed"),
            facts => (facts.Cost.IsFree, facts.Cost.Payments).ShouldBe((Answer.Yes, "Cash, Check")),
            facts => facts.Areas.ShouldBe(["Columbia County"]),
            facts => facts.Documents.ShouldBe(["None"]),
            facts => facts.Languages.Single().Code.ShouldBe("es"),
            facts => facts.Terms.ShouldBe([new Term("Emergency Shelter", null, "Open Eligibility")]));
        shelter.Phones.Single().ShouldSatisfyAllConditions(
            phone => phone.Number.ShouldBe("555-0100 ask for the night desk"),
            phone => phone.Dial().ShouldBeNull(),
            phone => phone.Notes.ShouldBe("Days only"),
            phone => phone.Languages.Single().Code.ShouldBe("es"));
        package.Services.Single(service => service.Id == "s2").Facts.Status.ShouldBe(ServiceStatus.Inactive);
    }

    [Fact]
    public void Hours_and_addresses_come_to_what_they_belong_to()
    {
        WriteTables();

        var package = Read();

        var site = package.Sites.Single().Facts;
        site.Addresses.Select(address => (address.Kind, address.Lines.Single())).ShouldBe([(AddressKind.Visit, "1 Quiet Street"), (AddressKind.Mail, "PO Box 3")]);
        site.TimeZone.ShouldBe("America/New_York");
        site.Openings.Single().ShouldSatisfyAllConditions(
            opening => (opening.Every, opening.Days.Single().Day).ShouldBe((Every.Week, DayOfWeek.Tuesday)),
            opening => opening.Words.ShouldBe("Tuesday 09:00 - 17:00"));
        var shelter = package.Services.Single(service => service.Id == "s1").Facts.Openings;
        shelter.Count.ShouldBe(3);
        shelter.Single(opening => opening.Every == Every.Week).Days.Single().Day.ShouldBe(DayOfWeek.Monday);
        shelter.Single(opening => opening.IsClosed).ShouldSatisfyAllConditions(opening => (opening.ValidFrom, opening.ValidTo).ShouldBe((new DateOnly(2026, 12, 25), new DateOnly(2026, 12, 26))));
        shelter.Single(opening => opening is { Every: Every.Date, IsClosed: false }).Opens.ShouldBe(new TimeOnly(10, 0));
        package.Services.Single(service => service.Id == "s2").Places.Single().Facts.Openings.Single().Days.Single().Day.ShouldBe(DayOfWeek.Wednesday);
        package.Findings.Notes.Single(note => note.Code == "weekday-number-read").At.ShouldBe(new Spot("regular_schedules.csv", 2, 5, "weekday"));
    }

    [Fact]
    public void A_fault_in_an_older_table_names_the_place_where_it_stands()
    {
        WriteTables();
        _folder.Write("regular_schedules.csv", "id,service_id,location_id,service_at_location_id,weekday,opens_at,closes_at\n1,s1,,,someday,18:00,08:00\n2,s1,,,Monday,late,08:00\n");
        _folder.Write("holiday_schedules.csv", "id,service_id,location_id,service_at_location_id,closed,opens_at,closes_at,start_date,end_date\n1,s1,,,true,,,12/25/26,12/25/26\n");

        Read().Findings.Faults.Select(fault => (fault.At.File, fault.At.Line, fault.At.Column, fault.Code)).ShouldBe(
        [
            ("regular_schedules.csv", 2, 5, "weekday-wrong"),
            ("regular_schedules.csv", 3, 6, "time-wrong"),
            ("holiday_schedules.csv", 2, 8, "date-two-digit-year"),
            ("holiday_schedules.csv", 2, 9, "date-two-digit-year"),
        ], ignoreOrder: true);
    }

    [Fact]
    public void Json_of_version_2_reads_as_that_of_version_3()
    {
        _folder.Write("services.json", """
            {"content": [], "contents": [{
              "id": "s1", "name": "Shelter", "description": "A bed", "status": "active", "fees": "Free",
              "organization": {"id": "o1", "name": "Harbor House", "description": "A house", "url": "https://example.org"},
              "eligibilitys": [{"id": "e1", "eligibility": "Adults", "minimum_age": 18, "maximum_age": 99}],
              "languages": [{"id": "g1", "language": "Spanish"}],
              "service_areas": [{"id": "a1", "service_area": "Columbia County"}],
              "service_taxonomys": [{"id": "k1", "taxonomy": {"id": "t1", "name": "Emergency Shelter", "vocabulary": "openeligibility"}}],
              "regular_schedules": [{"id": "r1", "weekday": "Monday", "opens_at": "18:00", "closes_at": "08:00"}],
              "holiday_schedules": [],
              "service_at_locations": [{"id": "x1", "location": {
                "id": "l1", "name": "The house", "latitude": 42.1, "longitude": -73.2,
                "physical_addresses": [{"id": "1", "address_1": "1 Quiet Street", "city": "Hudson", "state_province": "NY", "postal_code": "12534", "country": "US"}],
                "accessibility_for_disabilities": [{"id": "1", "accessibility": "wheelchair"}]},
                "regular_schedules": [{"id": "r2", "byday": "TU", "freq": "WEEKLY", "opens_at": "09:00", "closes_at": "17:00"}]}]
            }]}
            """);

        var package = Read();

        package.Findings.Faults.ShouldBeEmpty();
        package.Providers.Single().Facts.Website.ShouldBe("https://example.org");
        var service = package.Services.Single();
        service.Facts.ShouldSatisfyAllConditions(
            facts => (facts.Eligibility.AgeFrom, facts.Eligibility.AgeTo, facts.Eligibility.Words).ShouldBe((18, 99, "Adults")),
            facts => facts.Languages.Single().Code.ShouldBe("es"),
            facts => facts.Areas.ShouldBe(["Columbia County"]),
            facts => facts.Terms.Single().ShouldBe(new Term("Emergency Shelter", null, "openeligibility")),
            facts => facts.Openings.Single().Days.Single().Day.ShouldBe(DayOfWeek.Monday));
        service.Places.Single().Facts.Openings.Single().Days.Single().Day.ShouldBe(DayOfWeek.Tuesday);
        package.Sites.Single().Facts.ShouldSatisfyAllConditions(
            facts => facts.Addresses.Single().City.ShouldBe("Hudson"),
            facts => facts.Access.Single().Kind.ShouldBe(AccessKind.Wheelchair));
    }
}
