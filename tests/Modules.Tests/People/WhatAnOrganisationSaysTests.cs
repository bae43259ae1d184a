using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.Vault;

namespace Parasol.Modules.Tests.People;

public sealed class WhatAnOrganisationSaysTests
{
    static readonly AboutUs Good = new("Harbour House", "212-555-0100", "https://www.weather.gov/", "America/New_York", ["en", "es"], "en");

    [Fact]
    public void It_keeps_what_is_well_written()
    {
        var made = Organisation.Make(OrganisationId.New(), Good with { Name = "  Harbour  House ", Phone = "1-800-HELP, ext. 4" }).Value;

        (made.Name, made.Phone, made.ExitSite, made.TimeZone, made.DefaultLanguage).ShouldBe(("Harbour  House", "1-800-HELP, ext. 4", "https://www.weather.gov/", "America/New_York", "en"));
        made.LanguageTags.ShouldBe(["en", "es"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("weather.gov")]
    [InlineData("http://www.weather.gov/")]
    [InlineData("ftp://www.weather.gov/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("https://www.weather.gov/?from=harbour")]
    [InlineData("https://www.weather.gov/#harbour")]
    [InlineData("https://harbour@www.weather.gov/")]
    [InlineData("https://www.weather.gov; script-src *")]
    [InlineData("https://www.weather.gov/; script-src *")]
    public void The_exit_leads_to_a_whole_plain_address(string site) =>
        Organisation.Make(OrganisationId.New(), Good with { ExitSite = site }).Refusal!.Field.ShouldBe("ExitSite");

    [Theory]
    [InlineData("Eastern Standard Time")]
    [InlineData("New York")]
    [InlineData("america/new_york")]
    [InlineData("../etc/passwd")]
    [InlineData("")]
    [InlineData(null)]
    public void The_time_zone_is_one_of_the_list(string? zone) =>
        Organisation.Make(OrganisationId.New(), Good with { TimeZone = zone }).Refusal!.Field.ShouldBe("TimeZone");

    [Fact]
    public void The_first_language_is_one_of_those_offered()
    {
        Organisation.Make(OrganisationId.New(), Good with { Languages = ["en"], DefaultLanguage = "es" }).Refusal!.Field.ShouldBe("DefaultLanguage");
        Organisation.Make(OrganisationId.New(), Good with { Languages = [] }).Refusal!.Field.ShouldBe("Languages");
        Organisation.Make(OrganisationId.New(), Good with { Languages = ["en", "xx"] }).Refusal!.Field.ShouldBe("Languages");
    }

    [Theory]
    [InlineData("12")]
    [InlineData("call us")]
    [InlineData("212-555-0100 <b>")]
    [InlineData("2125550100212555010021255501002125550100212")]
    public void A_phone_number_has_digits_and_no_more_than_it_needs(string phone) =>
        Organisation.Make(OrganisationId.New(), Good with { Phone = phone }).Refusal!.Field.ShouldBe("Phone");

    [Fact]
    public void A_refused_change_leaves_everything_as_it_was()
    {
        var made = Organisation.Make(OrganisationId.New(), Good).Value;

        made.Change(Good with { Name = "Other", TimeZone = "Nowhere" }).IsDone.ShouldBeFalse();

        made.Name.ShouldBe("Harbour House");
    }

    [Fact]
    public void House_and_Oversight_stay_as_they_are()
    {
        var house = ProgramEntry.Make(ProgramId.New(), OrganisationId.New(), ProgramKind.House, "House").Value;

        house.Change("Living room", "", takesRequests: true, []).IsDone.ShouldBeFalse();

        (house.Name, house.TakesRequests).ShouldBe(("House", false));
    }

    [Fact]
    public void Own_words_come_whole_or_not_at_all()
    {
        var organisation = OrganisationId.New();
        var whole = OwnWord.Forms.ToDictionary(f => f, string? (f) => f.Replace("client", "member", StringComparison.Ordinal));

        OwnWord.All(organisation, "en", whole).Value.Select(w => w.Text).ShouldBe(["member", "members", "a member", "the member", "the members"]);
        OwnWord.All(organisation, "en", new Dictionary<string, string?> { ["client"] = " " }).Value.ShouldBeEmpty();
        OwnWord.All(organisation, "en", new Dictionary<string, string?>(whole) { ["clients"] = "" }).Refusal!.Field.ShouldBe("EnClients");
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{client}")]
    [InlineData("<b>member</b>")]
    [InlineData("a word that is far too long to stand in any sentence at all")]
    [InlineData("-")]
    public void Own_words_are_words(string text)
    {
        var typed = OwnWord.Forms.ToDictionary(f => f, string? (_) => "member");
        typed["the clients"] = text;

        OwnWord.All(OrganisationId.New(), "es", typed).Refusal!.Field.ShouldBe("EsTheClients");
    }
}
