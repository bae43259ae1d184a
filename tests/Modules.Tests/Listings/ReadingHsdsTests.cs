using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

public class ReadingHsdsTests
{
    [Theory]
    [InlineData("standards/hsds/3.1/examples/organization_full.json")]
    [InlineData("standards/hsds/3.1/examples/service_full.json")]
    [InlineData("standards/hsds/3.1/examples/service_at_location_full.json")]
    [InlineData("standards/hsds/3.1/examples/tabular.json")]
    [InlineData("standards/hsds/3.1/examples/csv")]
    [InlineData("standards/hsds/3.1/examples")]
    [InlineData("standards/hsds/3.0/examples/organization_full.json")]
    [InlineData("standards/hsds/3.0/examples/service_full.json")]
    [InlineData("standards/hsds/3.0/examples/tabular.json")]
    [InlineData("standards/hsds/3.0/examples/csv")]
    [InlineData("standards/hsds/3.0/examples")]
    public void The_same_service_comes_out_of_every_form_of_the_standard(string path)
    {
        var package = Samples.Read(path);

        package.Findings.Faults.ShouldBeEmpty();
        package.Layout.ShouldBe(Layout.Hsds);
        (package.Providers.Count, package.Sites.Count, package.Services.Count).ShouldBe((1, 1, 1));
        var service = package.Services.Single();
        service.Id.ShouldBe("ac148810-d857-441c-9679-408f346de14b");
        service.Provider!.Id.ShouldBe("d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610");
        service.Places.Single().Site.Id.ShouldBe("3a19ff88-4620-4d17-9830-ac1d859eb5d5");
        service.Facts.ShouldSatisfyAllConditions(
            facts => facts.Name.ShouldBe("Community Counselling"),
            facts => facts.Status.ShouldBe(ServiceStatus.Active),
            facts => (facts.Eligibility.AgeFrom, facts.Eligibility.AgeTo).ShouldBe((12, 100)),
            facts => facts.SourceChecked.ShouldBe(new DateOnly(2005, 1, 1)),
            facts => facts.Languages.Single().Code.ShouldBe("ur"),
            facts => facts.Program.ShouldBe("Community Mental Health Support"),
            facts => (facts.Cost.Amount, facts.Cost.Currency, facts.Cost.IsFree).ShouldBe((35m, "GBP", Answer.No)),
            facts => facts.Phones.Single().Extension.ShouldBe("100"),
            facts => facts.Phones.Single().Languages.Single().Code.ShouldBe("ur"));
        service.Facts.Openings.Single().ShouldSatisfyAllConditions(
            opening => opening.Every.ShouldBe(Every.Week),
            opening => opening.Days.ShouldBe([new OnDay(DayOfWeek.Thursday), new OnDay(DayOfWeek.Friday)]),
            opening => (opening.Opens, opening.Closes).ShouldBe((new TimeOnly(10, 0), new TimeOnly(18, 0))),
            opening => opening.Weeks.ShouldBe([41, 42]),
            opening => opening.UtcOffset.ShouldBe(180),
            opening => opening.WeekStart.ShouldBe(DayOfWeek.Tuesday),
            opening => opening.Words!.ShouldStartWith("The service is available from 10 am"));
        package.Sites.Single().Facts.Addresses.Single().City.ShouldBe("MyCity");
    }

    [Fact]
    public void Names_of_people_are_left_out()
    {
        var package = Samples.Read("standards/hsds/3.1/examples/service_full.json");
        var all = System.Text.Json.JsonSerializer.Serialize(package.Services) + System.Text.Json.JsonSerializer.Serialize(package.Providers) + System.Text.Json.JsonSerializer.Serialize(package.Sites);

        all.ShouldNotContain("Ann Persona");
        package.Findings.Notes.ShouldContain(note => note.Says.Contains("Names of people"));
    }

    [Theory]
    [InlineData("default/organization_list.json", 10, 0)]
    [InlineData("default/service_list.json", 1, 1)]
    [InlineData("test/service_list.json", 1, 1)]
    [InlineData("test/service_full.json", 1, 1)]
    [InlineData("warn/service_full.json", 1, 1)]
    public void A_published_profile_of_the_standard_reads_as_well(string file, int providers, int services)
    {
        var package = Samples.Read($"standards/hsds-uk/3.0/fixtures/{file}");

        package.Findings.Faults.ShouldBeEmpty();
        (package.Providers.Count, package.Services.Count).ShouldBe((providers, services));
    }

    [Fact]
    public void Broken_services_of_that_profile_are_refused()
    {
        Samples.Read("standards/hsds-uk/3.0/fixtures/fail/service_full.json").Findings.Faults.Select(fault => (fault.At.Line, fault.At.Field))
            .ShouldBe([(4, "url"), (5, "email")]);
        Samples.Read("standards/hsds-uk/3.0/fixtures/fail/service_list.json").Findings.Faults.Select(fault => fault.At.Field)
            .ShouldBeSubsetOf(["name", "url", "email"]);
    }

    [Fact]
    public void A_package_in_the_making_names_what_is_missing()
    {
        using var folder = new Folder();
        folder.Write("organizations.csv", "id,name\no1,Harbor House\n");
        folder.Write("services.csv", "id,organization_id,name,status\ns1,o1,Shelter,active\n");
        folder.Write("service_at_location.csv", "id,service_id,location_id\nx1,s1,l9\n");
        folder.Write("locations.csv", "id,location_type\nl1,physical\n");

        var package = new PackageReader().Read(folder.Path);

        package.Layout.ShouldBe(Layout.Hsds);
        package.Findings.Faults.Single().At.ShouldBe(new Spot("service_at_location.csv", 2, 3, "location_id"));
        package.Findings.Faults.Single().Code.ShouldBe("reference-missing");
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused()
    {
        using var folder = new Folder();
        folder.Write("organizations.csv", "id,name\no1,Harbor House\no1,Harbor House Two\n");

        new PackageReader().Read(folder.Path).Findings.Faults.Single().At.Line.ShouldBe(3);
    }
}
