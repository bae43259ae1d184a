using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

public class PlainValuesTests
{
    [Theory]
    [InlineData("2026-03-09", "2026-03-09", "Good")]
    [InlineData("3/9/2026", "2026-03-09", "Good")]
    [InlineData("March 09, 2026", "2026-03-09", "Good")]
    [InlineData("2026-03-09T10:30:45.123Z", "2026-03-09", "Good")]
    [InlineData("January 01, 0001", "0001-01-01", "EveryYear")]
    [InlineData("1/24/70", null, "TwoDigitYear")]
    [InlineData("13/27/2014", null, "Wrong")]
    [InlineData("24/2/70", null, "Wrong")]
    [InlineData("2026-02-30", null, "Wrong")]
    public void Dates(string text, string? day, string reading)
    {
        Plain.Date(text, out var read).ToString().ShouldBe(reading);

        if (day is not null)
        {
            read.ToString("yyyy-MM-dd", null).ShouldBe(day);
        }
    }

    [Theory]
    [InlineData("08:00", "08:00")]
    [InlineData("9am", "09:00")]
    [InlineData("3pm", "15:00")]
    [InlineData("4:00 PM", "16:00")]
    [InlineData("4 p.m.", "16:00")]
    [InlineData("10:00:00", "10:00")]
    [InlineData("24:00", "00:00")]
    [InlineData("17:00+02:00", "17:00")]
    public void Times_of_day(string text, string time)
    {
        Plain.Time(text, out var read, out _).ShouldBeTrue();

        read.ToString("HH:mm", null).ShouldBe(time);
    }

    [Theory]
    [InlineData("25:00")]
    [InlineData("noon")]
    [InlineData("13 PM")]
    [InlineData("")]
    public void What_is_no_time_of_day(string text) => Plain.Time(text, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("www.aijustice.org", "https://www.aijustice.org")]
    [InlineData("http://example.org/a?b=c", "http://example.org/a?b=c")]
    [InlineData("GULFCOASTLEGAL.ORG", "https://GULFCOASTLEGAL.ORG")]
    [InlineData("example_counselling", null)]
    [InlineData("example/counselling", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("javascript://example.org/%0aalert(1)", null)]
    [InlineData("https://user:pass@example.org", null)]
    [InlineData("Age 60 or older and live in Pinellas County", null)]
    [InlineData("N/A", null)]
    public void Web_addresses(string text, string? web) => Plain.Web(text).ShouldBe(web);

    [Theory]
    [InlineData("(978) 537-0310", "(978) 537-0310", null)]
    [InlineData("(508) 994-4521 x105", "(508) 994-4521", "105")]
    [InlineData("(508) 755-3773, ext 36", "(508) 755-3773", "36")]
    [InlineData("(617) 625-6600 ext. 2400", "(617) 625-6600", "2400")]
    public void One_phone_number(string text, string number, string? extension)
    {
        var phone = PhoneWords.Read(text).ShouldHaveSingleItem();

        (phone.Number, phone.Extension).ShouldBe((number, extension));
    }

    [Fact]
    public void Several_phone_numbers_in_one_text()
    {
        PhoneWords.Read("(413) 736-6803, (413) 592-8670").Select(phone => phone.Number).ShouldBe(["(413) 736-6803", "(413) 592-8670"]);
        PhoneWords.Read("tdd: 800-955-8771, main: 352-567-9044, tollfree: 800-625-2257").Select(phone => phone.Kind)
            .ShouldBe([PhoneKind.Tty, PhoneKind.Voice, PhoneKind.TollFree]);
        PhoneWords.Read("(413) 586-1125 (office)").Single().Desk.ShouldBe("office");
    }

    [Theory]
    [InlineData("542-SING")]
    [InlineData("(617) 54-ADOPT (617 542-3678) or 1 (800) 882-1176")]
    [InlineData("call the church")]
    public void Odd_phone_numbers_stay_word_for_word(string text)
    {
        var phone = PhoneWords.Read(text).ShouldHaveSingleItem();

        phone.Number.ShouldBe(text);
        phone.Dial().ShouldBeNull();
    }

    [Theory]
    [InlineData("650 780-7525", "+16507807525")]
    [InlineData("1 (800) 555-0100", "+18005550100")]
    [InlineData("\"+44 1234 234567\"", "+441234234567")]
    [InlineData("555-0100", null)]
    [InlineData("7274-821-0726", null)]
    public void Only_a_plain_number_can_be_dialled(string number, string? dial) => new Phone { Number = number }.Dial().ShouldBe(dial);

    [Theory]
    [InlineData("226 W. Main Street, Tavares, FL 32778", "226 W. Main Street", "Tavares", "FL", "32778")]
    [InlineData("4343 West Flagler Street, Suite 100, Miami, FL", "4343 West Flagler Street|Suite 100", "Miami", "FL", null)]
    [InlineData("Tampa, FL", "", "Tampa", "FL", null)]
    [InlineData("FL 32955", "", null, "FL", "32955")]
    [InlineData("State: FL", "", null, "FL", null)]
    [InlineData("State: <b>IL</b>,", "", null, "IL", null)]
    [InlineData("38 Pond Street\nSuite 101\n,  MA 02038", "38 Pond Street", "Suite 101", "MA", "02038")]
    [InlineData("somewhere by the river", "somewhere by the river", null, null, null)]
    public void Addresses_in_one_text(string text, string lines, string? city, string? state, string? postcode)
    {
        var address = AddressWords.Read(text);

        (string.Join('|', address.Lines), address.City, address.State, address.Postcode, address.Words).ShouldBe((lines, city, state, postcode, text));
    }

    [Theory]
    [InlineData("None.", Answer.Yes, Answer.Unknown)]
    [InlineData("Free", Answer.Yes, Answer.Unknown)]
    [InlineData("None. Donations requested of clients who can afford it.", Answer.Yes, Answer.Unknown)]
    [InlineData("None, except for permits and photocopying. Cash, checks and credit cards accepted", Answer.Unknown, Answer.Unknown)]
    [InlineData("None for emergency services. Vary for after school activities.", Answer.Unknown, Answer.Unknown)]
    [InlineData("Vary according to income ($5-$90). Cash, checks and credit cards accepted.", Answer.No, Answer.Yes)]
    [InlineData("$60 application fee.", Answer.No, Answer.Unknown)]
    [InlineData("$2.50 suggested donation for lunch for age 60 or over, donations for other services appreciated.", Answer.Yes, Answer.Unknown)]
    [InlineData("Suggested donation of $4.25 per meal for seniors 60 or over. Mandatory charge of $2 per meal for disabled individuals ages 18-59.", Answer.No, Answer.Unknown)]
    [InlineData("Freeze fee $10", Answer.No, Answer.Unknown)]
    [InlineData(null, Answer.Unknown, Answer.Unknown)]
    public void Prices_in_words(string? words, Answer isFree, Answer isSliding)
    {
        var cost = Cost.Read(words);

        (cost.IsFree, cost.IsSliding, cost.Words).ShouldBe((isFree, isSliding, words));
    }

    [Theory]
    [InlineData("Spanish", "es")]
    [InlineData("español", "es")]
    [InlineData("spa", "es")]
    [InlineData("Chinese (Cantonese)", "yue")]
    [InlineData("Klingon", null)]
    public void Languages(string name, string? code) => Language.Named(name).Code.ShouldBe(code);

    [Theory]
    [InlineData("wheelchair", Answer.Yes)]
    [InlineData("Wheelchair access is possible on all levels.", Answer.Yes)]
    [InlineData("Not wheelchair accessible", Answer.No)]
    [InlineData("limited wheelchair access", Answer.Unknown)]
    [InlineData("ramp", Answer.Unknown)]
    public void Wheelchairs(string words, Answer answer) => Access.Wheelchair([Access.Of(words)]).ShouldBe(answer);

    [Fact]
    public void A_kept_back_address_keeps_its_street()
    {
        var address = new Address { Lines = ["1 Quiet Street"], City = "Hudson", State = "NY", Postcode = "12534", Words = "1 Quiet Street, Hudson, NY 12534", Attention = "Harbor House" };

        address.As(AddressVisibility.AreaOnly).ShouldBe(new Address { City = "Hudson", State = "NY", Postcode = "125" }, new SameAddress());
        address.As(AddressVisibility.Hidden).ShouldBeNull();
        address.As(AddressVisibility.Full).ShouldBeSameAs(address);
    }

    sealed class SameAddress : IEqualityComparer<Address?>
    {
        public bool Equals(Address? x, Address? y) => System.Text.Json.JsonSerializer.Serialize(x) == System.Text.Json.JsonSerializer.Serialize(y);

        public int GetHashCode(Address? obj) => 0;
    }
}
