using Parasol.Web.Forms;
using Parasol.Web.Lists;

namespace Parasol.Care.Pages.Care.Today;

internal sealed class IndexModel(IEnumerable<ITodaySource> sources, TimeProvider time) : ReadPage
{
    public ILookup<TodayPart, TodayItem> Parts { get; private set; } = null!;

    public DateOnly Day { get; private set; }

    public async Task OnGetAsync()
    {
        Day = Domain.Days.Today(time);
        var items = new List<TodayItem>();
        foreach (var source in sources)
        {
            items.AddRange(await source.Items());
        }
        Parts = items.OrderBy(i => i.Due ?? DateOnly.MaxValue).ToLookup(i => i.Part);
    }
}
