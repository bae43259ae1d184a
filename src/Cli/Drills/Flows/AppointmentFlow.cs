using System.Globalization;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;

namespace Parasol.Cli.Drills.Flows;

/// <summary>A day with a place: made, moved, called off; the weeks that show it, and the day sheet.</summary>
static class AppointmentFlow
{
    public static async Task Run(Drive drive, PlainBrowser worker, string file)
    {
        await worker.Send($"{file}/appointments", new Answers { { "Day", Today(drive) }, { "From", "14:00" }, { "Until", "15:00" }, { "Along", "peer" } }, "Save");
        var appointment = worker.Page.Link($"{file}/appointments/");
        await worker.Send(appointment, [], "I go along");
        await worker.Send(appointment, new Answers { { "What", "off" } });
        await worker.Send("/calendar/feed", [], "Make an address");
        var feed = worker.Page.Codes[0];
        drive.Canaries.Token("a calendar feed", feed[(feed.LastIndexOf('/') + 1)..^".ics".Length]);
        await worker.Get("/calendar");
        await worker.Get(worker.Page.Link("/calendar/"));
        await worker.Get(worker.Page.Link("/drop-in/"));
        await worker.Send([], "They are here");
        await worker.Get(worker.Page.Link("/drop-in/"));
    }

    static string Today(Drive drive) => drive.Instance.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
