using Microsoft.AspNetCore.Mvc;
using Parasol.Requests.Desk;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Requests;

/// <summary>The requests of the reader's programs.</summary>
sealed class QueueModel(RequestQueue queue, IAside aside, TimeProvider time) : ReadPage
{
    public IReadOnlyList<QueueLine> Open { get; private set; } = [];

    /// <summary>Declined or passed on: kept for some days.</summary>
    public IReadOnlyList<QueueLine> Over { get; private set; } = [];

    public bool HasSeveralPrograms { get; private set; }

    /// <summary>How many were set aside while very much came in.</summary>
    public int Aside { get; private set; }

    public async Task OnGetAsync()
    {
        var lines = await queue.Read();
        Aside = await aside.Count();
        Open = [.. lines.Where(l => l.IsOpen)];
        Over = [.. lines.Where(l => !l.IsOpen).OrderByDescending(l => l.Since)];
        HasSeveralPrograms = lines.DistinctBy(l => l.Program.Id).Count() > 1;
    }

    /// <summary>Lets in what was set aside.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await aside.LetIn();
        return On(RequestsLinks.Queue, "saved");
    }

    public TimeSpan Age(QueueLine line) => time.GetUtcNow() - line.Since;
}
