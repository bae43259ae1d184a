using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

/// <summary>The answers of an API in four states that come with the UK profile, against the table of their README.</summary>
public class UkFixturesTests
{
    const string Folder = "standards/hsds-uk/3.0/fixtures";

    static readonly Dictionary<string, string[]> Broken = new()
    {
        ["warn/taxonomy_term.json"] = ["1 description empty", "6 term_uri uri-wrong"],
        ["fail/taxonomy_term.json"] = ["1 description empty", "6 term_uri uri-wrong"],
        ["fail/service_full.json"] = ["4 url url-wrong", "5 email email-wrong"],
        ["fail/service_list.json"] =
        [
            "10 name empty", "13 url url-wrong", "14 email email-wrong",
            "35 name empty", "38 url url-wrong", "39 email email-wrong",
            "60 name empty", "63 url url-wrong", "64 email json-text-expected",
            "85 name empty", "88 email json-text-expected",
        ],
        ["fail/api_details.json"] = ["1 profile empty", "3 openapi_url uri-wrong"],
    };

    public static TheoryData<string> Files
    {
        get
        {
            string[] names = ["api_details", "organization_list", "service_at_location_full", "service_at_location_list", "service_full", "service_list", "taxonomy", "taxonomy_list", "taxonomy_term", "taxonomy_term_list"];
            return [.. from state in (string[])["default", "test", "warn", "fail"] from name in names.Append(state is "default" ? "organization" : "organization_full") select $"{state}/{name}.json"];
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fixture_gives_exactly_the_faults_of_the_readme(string file)
    {
        var package = Samples.Read($"{Folder}/{file}");

        package.Findings.Faults.OrderBy(fault => fault.At.Line).ThenBy(fault => fault.Code is "empty" ? 0 : 1).Select(fault => $"{fault.At.Line} {fault.At.Field} {fault.Code}")
            .ShouldBe(Broken.GetValueOrDefault(file, []));
        package.Findings.Faults.ShouldAllBe(fault => fault.At.File == Path.GetFileName(file) && fault.At.Column > 0);
    }

    [Fact]
    public void Every_fixture_is_in_the_list() =>
        Directory.GetFiles(Samples.At(Folder), "*.json", SearchOption.AllDirectories).Length.ShouldBe(Files.Count);
}
