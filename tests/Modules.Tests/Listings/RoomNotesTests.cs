using Parasol.Listings;
using Parasol.Listings.Rooms;
using Parasol.Listings.Searching;

namespace Parasol.Modules.Tests.Listings;

public class RoomNotesTests
{
    // It is shown until the end of the next day where the organisation is: the 25th at midnight in New York is 05:00 UTC, in Auckland 11:00 the day before.
    [Theory]
    [InlineData("America/New_York", "2026-11-23", "2026-11-25T05:00:00Z")]
    [InlineData("Pacific/Auckland", "2026-11-23", "2026-11-24T11:00:00Z")]
    [InlineData("UTC", "2026-12-31", "2027-01-02T00:00:00Z")]
    [InlineData("America/New_York", "2026-10-31", "2026-11-02T05:00:00Z")]
    [InlineData("America/Havana", "2026-03-06", "2026-03-08T05:00:00Z")]
    public void It_fades_at_the_end_of_the_next_day(string zone, string day, string fades)
    {
        var at = DateTimeOffset.Parse(fades, System.Globalization.CultureInfo.InvariantCulture);
        var note = Note(Room.Full, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));

        note.IsShown(at.AddSeconds(-1)).ShouldBeTrue();
        note.IsShown(at).ShouldBeFalse();
    }

    [Fact]
    public void Full_today_speaks_against_a_place_and_ranks_it_lower_until_it_fades()
    {
        var places = new[] { With(Room.Full, "A full"), With(Room.Free, "B free"), With(Room.CallFirst, "C call"), Made.Service("D nobody says") };

        var today = places.Match();
        var later = Matching.Match(places, Readers.Workers, new MatchQuestion(["primary-care"], []), Made.Now.AddDays(3));

        today.Options.Select(option => option.Listing.Name).ShouldBe(["B free", "C call", "D nobody says", "A full"]);
        today.Options[3].Against[0].Says.ShouldBe("Full today ({0})");
        today.Options[0].For[0].Says.ShouldBe("Room today ({0})");
        today.Options[1].Against[0].Says.ShouldBe("Call first ({0})");
        later.Options.Select(option => option.Listing.Name).ShouldBe(["A full", "B free", "C call", "D nobody says"]);
        later.Options.ShouldAllBe(option => option.Listing.Room == null && !option.Listing.IsFull && option.Listing.RoomWords == null);
    }

    static Item With(Room room, string name) => Made.Again(Made.Service(name), [], Note(room, Made.Today, TimeZoneInfo.Utc));

    static RoomNote Note(Room room, DateOnly day, TimeZoneInfo zone) =>
        new() { Service = default, Organisation = default, Room = room, Words = "Two beds", Day = day, FadesAt = RoomNote.Fades(day, zone) };
}
