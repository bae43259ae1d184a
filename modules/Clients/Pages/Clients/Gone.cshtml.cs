using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Receipts of the files that were destroyed in the reader's programs.</summary>
sealed class GonePage(IErasure erasure, IPrograms programs) : ReadPage
{
    public IReadOnlyDictionary<ProgramId, string> Programs { get; private set; } = new Dictionary<ProgramId, string>();

    public IReadOnlyList<ShredReceipt> Receipts { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Receipts = await erasure.Receipts();
        Programs = (await programs.Mine()).ToDictionary(p => p.Id, p => p.Name);
    }

    public string NameOf(ShredReceipt receipt) => Programs.GetValueOrDefault(receipt.Program, "");

    public static string Why(ShredReason reason) => reason switch
    {
        ShredReason.Person => "The person deleted it.",
        ShredReason.Clock => "The time to keep it was over.",
        ShredReason.Together => "It had been put together with another file.",
        _ => "A colleague deleted it.",
    };
}
