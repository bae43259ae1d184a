using Parasol.Kernel;
using Parasol.Web.Lists;

namespace Parasol.Listings.Experience;

/// <summary>Today: what colleagues must know at once about a place, and places that somebody is to talk with.</summary>
[Opens]
internal sealed class ExperienceToday(IExperience experience) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> Items() =>
    [
        .. (await experience.Alarms()).Select(alarm => new TodayItem(TodayPart.Notice, "Somebody was not safe at a place", alarm.Name, ListingsLinks.HowItWas)),
        .. (await experience.All()).Where(felt => felt.IsRepairOpen).Select(felt => new TodayItem(TodayPart.Notice, "Talk with a place about what people say", felt.Name, ListingsLinks.HowItWas)),
    ];
}
