using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Listings.Rooms;

/// <summary>Whether a place has room. Numbers are for ever.</summary>
internal enum Room : short
{
    /// <summary>Today there is room.</summary>
    Free = 1,

    /// <summary>Today there is none.</summary>
    Full = 2,

    /// <summary>Nobody knows without calling.</summary>
    CallFirst = 3,
}

/// <summary>
/// Whether a service had room on a day. It fades by itself: shown until the end of the next day by the organisation's clock, and then as
/// if it had never been. The next note takes its place.
/// </summary>
internal sealed class RoomNote
{
    [Clear("Which service.")]
    public required ServiceId Service { get; init; }

    [Clear("Which organisation keeps this directory.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Room, full, or call first.")]
    public required Room Room { get; set; }

    [Clear("A few words on the room at a place. The form says not to write about people.")]
    public string? Words { get; set; }

    [Clear("On which day it was said.")]
    public required DateOnly Day { get; set; }

    [Clear("The moment from which it is shown no more, UTC.")]
    public required DateTime FadesAt { get; set; }

    public bool IsShown(DateTimeOffset now) => now.UtcDateTime < FadesAt;

    /// <summary>The end of the next day, by this clock.</summary>
    public static DateTime Fades(DateOnly day, TimeZoneInfo zone)
    {
        var end = day.AddDays(2).ToDateTime(TimeOnly.MinValue);
        // Where clocks go forward at midnight that moment does not exist: the day ends with the next one that does.
        while (zone.IsInvalidTime(end))
        {
            end = end.AddMinutes(30);
        }
        return TimeZoneInfo.ConvertTimeToUtc(end, zone);
    }

    public Sentence Says() => new(Room switch { Room.Free => "Room today ({0})", Room.Full => "Full today ({0})", _ => "Call first ({0})" }, Day);
}
