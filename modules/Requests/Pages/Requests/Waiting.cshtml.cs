using Parasol.Requests.Desk;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Requests;

/// <summary>How long people wait for an answer, in the reader's programs.</summary>
sealed class WaitingModel(HowLongPeopleWait waits, TimeProvider time) : ReadPage
{
    public IReadOnlyList<ProgramWaits> Programs { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task OnGetAsync() => Programs = await waits.Read();
}
