using Parasol.Requests.Desk;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Requests;

/// <summary>The requests of the reader's programs.</summary>
sealed class QueueModel(RequestQueue queue, TimeProvider time) : ReadPage
{
    public IReadOnlyList<QueueLine> Open { get; private set; } = [];

    /// <summary>Declined or passed on: kept for some days.</summary>
    public IReadOnlyList<QueueLine> Over { get; private set; } = [];

    public bool HasSeveralPrograms { get; private set; }

    public async Task OnGetAsync()
    {
        var lines = await queue.Read();
        Open = [.. lines.Where(l => l.IsOpen)];
        Over = [.. lines.Where(l => !l.IsOpen).OrderByDescending(l => l.Since)];
        HasSeveralPrograms = lines.DistinctBy(l => l.Program.Id).Count() > 1;
    }

    public TimeSpan Age(QueueLine line) => time.GetUtcNow() - line.Since;
}
