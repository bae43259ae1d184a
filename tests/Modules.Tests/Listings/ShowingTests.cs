using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Searching;

namespace Parasol.Modules.Tests.Listings;

public class ShowingTests
{
    static Listing Show(Item item, Readers readers = Readers.Public) => Showing.Of(item, readers, Made.Now);

    [Fact]
    public void Imported_is_never_shown_as_vetted()
    {
        Show(Made.Service(decision: d => d with { LastChecked = null })).Standing.ToString().ShouldBe("Imported, not checked by us");
        Show(Made.Service()).Standing.ToString().ShouldBe("Imported, checked by us, not vetted");
        Show(Made.Service(source: "")).Standing.ToString().ShouldBe("Not vetted yet");
        Show(Made.Service(vetting: Vetting.Vetted)).Standing.ToString().ShouldBe("Vetted by us");
    }

    [Theory]
    [InlineData(nameof(AddressVisibility.AreaOnly))]
    [InlineData(nameof(AddressVisibility.Hidden))]
    public void A_kept_back_address_is_nowhere_in_what_is_shown_or_searched(string shows)
    {
        var visibility = Enum.Parse<AddressVisibility>(shows);
        var site = Made.Site(facts: s => s with { Latitude = 42.2529, Longitude = -73.7910, Website = "https://example.org/1-quiet-street" });
        var item = Made.Service(site: site, visibility: visibility, decision: d => d with { Publication = Publication.Public });

        var shown = System.Text.Json.JsonSerializer.Serialize(Show(item)) + System.Text.Json.JsonSerializer.Serialize(Show(item, Readers.Workers));
        var searched = string.Join(' ', item.Texts().Select(text => text.Text));

        foreach (var secret in new[] { "Quiet", "quiet", "Warren", "12534", "42.25", "73.79", "station" })
        {
            shown.ShouldNotContain(secret);
            searched.ShouldNotContain(secret);
        }
        item.Serves("12534").ShouldBe(visibility is AddressVisibility.AreaOnly ? Answer.Yes : Answer.Unknown);
        Show(item).Places.Single().IsKeptBack.ShouldBeTrue();
        Show(item).Places.Single().Town.ShouldBe(visibility is AddressVisibility.AreaOnly ? "Hudson, NY" : null);
    }

    [Fact]
    public void Cautions_are_for_workers()
    {
        var item = Made.Service(decision: d => d with { Cautions = "The front desk is loud." }, vetting: Vetting.VettedWithCautions);

        Show(item, Readers.Workers).Cautions.ShouldBe("The front desk is loud.");
        Show(item).Cautions.ShouldBeNull();
    }

    [Fact]
    public void Hours_are_shown_as_rules_and_as_written()
    {
        var listing = Show(Made.Service(facts: f => f with
        {
            Openings =
            [
                Made.Weekly(DayOfWeek.Monday, 9, 17),
                new Opening { Every = Every.Year, IsClosed = true, ValidFrom = new(1, 12, 25), ValidTo = new(1, 12, 25), Words = "Closed at Christmas" },
                new Opening { Every = Every.Words, Words = "Ring twice" },
            ],
        }, site: Made.Site()));

        listing.Hours.Select(line => line.ToString()).ShouldBe(["Monday, 09:00 to 17:00", "Closed each year on 12-25"]);
        listing.HoursAsWritten.ShouldBe(["Closed at Christmas", "Ring twice"]);
        listing.OpenNow!.ToString().ShouldBe("Open until 17:00");
    }

    [Fact]
    public void The_service_s_own_numbers_come_first_and_faxes_last()
    {
        var listing = Show(Made.Service(facts: f => f with { Phones = [new Phone { Number = "555 010 0001" }] },
            site: Made.Site(facts: s => s with { Phones = [new Phone { Number = "555 010 0003", Kind = PhoneKind.Fax }, new Phone { Number = "555-010-0001" }, new Phone { Number = "555 010 0002" }] })));

        listing.Phones.Select(phone => (phone.Number, phone.Dial)).ShouldBe([("555 010 0001", "+15550100001"), ("555 010 0002", "+15550100002"), ("555 010 0003", null)]);
    }

    [Fact]
    public void A_decision_must_make_sense()
    {
        var service = Made.Service().Service;

        service.Stand(Vetting.VettedWithCautions).Refusal!.Field.ShouldBe(nameof(Decision.Cautions));
        service.Decide(new Decision { Publication = Publication.Network, LastChecked = Made.Today.AddDays(1) }, Made.Today).Refusal!.Field.ShouldBe(nameof(Decision.LastChecked));
        service.Decide(new Decision { Publication = Publication.Network, Needs = ["telepathy"] }, Made.Today).Refusal!.Field.ShouldBe(nameof(Decision.Needs));
        service.Decide(new Decision { Publication = Publication.Public, Cautions = "The front desk is loud." }, Made.Today).IsDone.ShouldBeTrue();
        service.Stand(Vetting.VettedWithCautions).IsDone.ShouldBeTrue();
        service.Decide(new Decision { Publication = Publication.Public, Cautions = " " }, Made.Today).Refusal!.Field.ShouldBe(nameof(Decision.Cautions));
        service.Stand(Vetting.DoNotRefer).IsDone.ShouldBeTrue();
        service.Publication.ShouldBe(Publication.Network);
        service.Decide(new Decision { Publication = Publication.Public }, Made.Today).Refusal!.Field.ShouldBe(nameof(Decision.Publication));
    }
}
