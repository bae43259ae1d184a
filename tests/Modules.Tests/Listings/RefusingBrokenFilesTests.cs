using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

/// <summary>The broken files that come with the San Mateo sample, each read alone.</summary>
public class RefusingBrokenFilesTests
{
    const string Folder = "data/directory/san-mateo/invalid";

    [Theory]
    [InlineData("holiday_schedule_with_no_parent", 2, 2, "location_id", "parent-empty")]
    [InlineData("hs_with_2_digit_year", 2, 4, "start_date", "date-two-digit-year")]
    [InlineData("hs_with_invalid_date", 2, 5, "end_date", "date-wrong")]
    [InlineData("invalid_address", 2, 5, "city", "empty")]
    [InlineData("invalid_category", 2, 2, "name", "empty")]
    [InlineData("invalid_holiday_schedule", 2, 6, "closed", "empty")]
    [InlineData("invalid_location", 2, 11, "name", "empty")]
    [InlineData("invalid_mail_address", 2, 4, "address_1", "empty")]
    [InlineData("invalid_org", 2, 10, "name", "empty")]
    [InlineData("invalid_parent_category", 2, 3, "parent_id", "term-missing")]
    [InlineData("invalid_phone", 2, 9, "number_type", "empty")]
    [InlineData("invalid_program", 2, 3, "name", "empty")]
    [InlineData("invalid_program_headers", 1, 4, "alternate_name", "column-missing")]
    [InlineData("invalid_regular_schedule", 2, 6, "closes_at", "empty")]
    [InlineData("invalid_service", 2, 14, "name", "empty")]
    [InlineData("missing_address", 2, 5, "city", "empty")]
    [InlineData("org_with_2_digit_year", 2, 4, "date_incorporated", "date-two-digit-year")]
    [InlineData("org_with_invalid_date", 2, 4, "date_incorporated", "date-wrong")]
    [InlineData("phone_with_no_parent", 2, 3, "location_id", "parent-empty")]
    [InlineData("program_with_no_parent", 2, 2, "organization_id", "parent-empty")]
    [InlineData("regular_schedule_with_no_parent", 2, 2, "location_id", "parent-empty")]
    public void A_broken_file_is_refused_with_its_line_column_and_code(string file, int line, int column, string field, string code)
    {
        var package = Samples.Read($"{Folder}/{file}.csv");

        package.Layout.ShouldBe(Layout.Ohana);
        package.IsSound.ShouldBeFalse();
        package.Findings.Faults[0].At.ShouldBe(new Spot($"{file}.csv", line, column, field));
        package.Findings.Faults[0].Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("invalid_location_org", "100")]
    [InlineData("invalid_service_location", "100")]
    [InlineData("invalid_mail_address_location", "100")]
    [InlineData("hs_with_spelled_out_date", "1")]
    public void A_row_may_wait_for_something_that_came_in_before(string file, string id)
    {
        var package = Samples.Read($"{Folder}/{file}.csv");

        package.IsSound.ShouldBeTrue();
        package.Additions.Select(addition => addition.To)
            .Concat(package.Sites.Select(site => site.Provider!))
            .Concat(package.Services.SelectMany(service => service.Places.Select(place => place.Site)))
            .Select(reference => reference.Id).ShouldBe([id]);
    }

    [Fact]
    public void Dates_in_words_are_read()
    {
        Samples.Read($"{Folder}/org_with_spelled_out_date.csv").Providers.Single().Facts.FoundedIn.ShouldBe(1970);
        Samples.Read($"{Folder}/hs_with_spelled_out_date.csv").Additions.Single().Opening!.ValidFrom.ShouldBe(new DateOnly(2014, 12, 24));
    }

    [Fact]
    public void Every_broken_file_is_in_one_of_the_lists_above()
    {
        Directory.GetFiles(Samples.At(Folder)).Length.ShouldBe(26);
    }

    [Theory]
    [InlineData("addresses.csv", "invalid_address.csv")]
    [InlineData("addresses.csv", "missing_address.csv")]
    [InlineData("locations.csv", "invalid_location_org.csv")]
    [InlineData("services.csv", "invalid_service_location.csv")]
    [InlineData("mail_addresses.csv", "invalid_mail_address_location.csv")]
    [InlineData("phones.csv", "phone_with_no_parent.csv")]
    public void In_its_place_in_the_folder_a_broken_file_refuses_the_whole_folder(string place, string file)
    {
        using var folder = new Folder();
        foreach (var good in Directory.GetFiles(Samples.At("data/directory/san-mateo"), "*.csv"))
        {
            folder.Copy(good);
        }
        folder.Copy(Path.Combine(Samples.At(Folder), file), place);

        var package = new PackageReader().Read(folder.Path);

        package.IsSound.ShouldBeFalse();
        package.Findings.Faults.ShouldContain(fault => fault.At.File == place && fault.At.Line == 2);
        package.ProviderRows.ShouldBe(8);
    }
}
