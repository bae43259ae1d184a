using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

public class ReadingSamplesTests
{
    [Fact]
    public void San_Mateo_gives_the_figures_of_its_readme()
    {
        var package = Samples.Read("data/directory/san-mateo");

        package.Findings.Faults.ShouldBeEmpty();
        package.Layout.ShouldBe(Layout.Ohana);
        (package.Providers.Count, package.Sites.Count, package.Services.Count).ShouldBe((8, 22, 23));
        package.Phones.ShouldBe(48);
        package.Sites.Sum(site => site.Facts.Addresses.Count(address => address.Kind == AddressKind.Visit)).ShouldBe(21);
        package.Sites.Sum(site => site.Facts.Addresses.Count(address => address.Kind == AddressKind.Mail)).ShouldBe(21);
        package.Openings.Count(opening => opening.Every == Every.Week).ShouldBe(11);
        package.Openings.Count(opening => opening.IsSpecial).ShouldBe(4);
        package.Providers.Sum(provider => provider.Facts.Programs.Count).ShouldBe(1);
        package.Services.CountBy(service => service.Facts.Status).Select(pair => (pair.Key, pair.Value))
            .ShouldBe([(ServiceStatus.Active, 21), (ServiceStatus.Inactive, 1), (ServiceStatus.Defunct, 1)], ignoreOrder: true);
    }

    [Fact]
    public void The_traps_of_San_Mateo_are_read_as_they_are_meant()
    {
        var package = Samples.Read("data/directory/san-mateo");
        var place = package.Sites.Single(site => site.Id == "22").Facts;
        var passports = package.Services.Single(service => service.Id == "22").Facts;

        package.Sites.Single(site => site.Id == "20").Facts.Kind.ShouldBe(SiteKind.Virtual);
        passports.Terms.Select(term => term.Code).ShouldBe(["105", "108", "108-05", "108-05-01", "111", "111-05"]);
        place.Openings.Count(opening => opening is { Every: Every.Year, IsClosed: true }).ShouldBe(2);
        place.Openings.Single(opening => opening.Every == Every.Date).ShouldSatisfyAllConditions(
            special => special.ValidFrom.ShouldBe(new DateOnly(2015, 12, 24)),
            special => special.ValidTo.ShouldBe(new DateOnly(2015, 12, 24)),
            special => special.IsClosed.ShouldBeFalse());
        package.Findings.Notes.Select(note => (note.At.File, note.At.Line, note.At.Field)).ShouldBe(
            [("regular_schedules.csv", 12, "closes_at"), ("holiday_schedules.csv", 3, "end_date")], ignoreOrder: true);
        place.TimeZone.ShouldBe("America/Los_Angeles");
    }

    [Fact]
    public void Massachusetts_gives_one_service_for_each_point()
    {
        var package = Samples.Read("data/directory/massachusetts-lgbtq/data.geojson");

        package.Findings.Faults.ShouldBeEmpty();
        package.Layout.ShouldBe(Layout.GeoJson);
        package.Services.Count.ShouldBe(299);
        package.Sites.Count.ShouldBe(299);
        package.Providers.Select(provider => provider.Facts.Name).ShouldBeUnique();
        package.Providers.Count.ShouldBe(254);
        package.Services.Select(service => service.Id).ShouldBeUnique();
    }

    [Fact]
    public void The_traps_of_Massachusetts_are_read_as_they_are_meant()
    {
        var package = Samples.Read("data/directory/massachusetts-lgbtq/data.geojson");
        var phones = package.Sites.SelectMany(site => site.Facts.Phones).ToList();
        var coffeehouse = package.Sites.First(site => site.Facts.Name == "15 West Teen Coffeehouse").Facts.Addresses.Single();

        (coffeehouse.Lines.Single(), coffeehouse.City, coffeehouse.Region, coffeehouse.State, coffeehouse.Postcode).ShouldBe(("932 Main Street", "Fitchburg", "Worcester", "MA", "01453"));
        coffeehouse.Words.ShouldBe("932 Main Street\nWorcester, MA 01453");
        phones.ShouldContain(phone => phone.Number == "(800) 530-2770" && phone.Extension == "229");
        phones.ShouldContain(phone => phone.Number == "(413) 358-5697");
        phones.ShouldContain(phone => phone.Number == "(617) 54-ADOPT (617 542-3678) or 1 (800) 882-1176" && phone.Dial() == null);
        package.Services.Select(service => service.Facts.Website).OfType<string>().ShouldAllBe(web => web.StartsWith("http"));
        var boston = package.Services.First(service => service.Facts.Name == "Boston GLASS").Facts.Eligibility;
        (boston.AgeFrom, boston.AgeTo).ShouldBe((13, 25));
        boston.Words!.ShouldContain("13 – 25");
    }

    [Fact]
    public void Florida_gives_the_figures_of_its_readme()
    {
        var package = Samples.Read("data/directory/florida-legal-aid");

        package.Findings.Faults.ShouldBeEmpty();
        package.Layout.ShouldBe(Layout.Florida);
        (package.Providers.Count, package.Sites.Count, package.Services.Count).ShouldBe((20, 378, 135));
        package.Sites.Count(site => site.Facts.Addresses is [{ City: null, Lines: [], State: "FL", Postcode: null }]).ShouldBe(244);
        package.Sites.Count(site => site.Facts.Addresses.Count == 0).ShouldBe(47);
    }

    [Fact]
    public void The_traps_of_Florida_are_read_as_they_are_meant()
    {
        var package = Samples.Read("data/directory/florida-legal-aid");
        var slipped = package.Services.Single(service => service.Facts.Name == "Birth Certificate Program").Facts;
        var phones = package.Sites.SelectMany(site => site.Facts.Phones).ToList();

        slipped.Eligibility.AgeFrom.ShouldBeNull();
        slipped.Kept.ShouldContain(kept => kept.Words == "Pinellas County");
        package.Findings.Notes.ShouldContain(note => note.At.File == "services.csv" && note.At.Line == 65 && note.At.Column == 21);
        phones.Count(phone => phone.Kind == PhoneKind.Tty).ShouldBe(10);
        phones.ShouldContain(phone => phone.Number == "305-285-5922" && phone.Dial() == "+13052855922");
        package.Services.ShouldAllBe(service => service.Facts.Eligibility.AgeTo == null || service.Facts.Eligibility.AgeTo < 150);
        package.Services.Max(service => service.Facts.Areas.Count).ShouldBeGreaterThan(60);
    }
}
