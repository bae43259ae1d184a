using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Who has opened or changed a file.</summary>
[Opens]
sealed class OpenedPage(WhoHasOpened read) : ReadPage
{
    public FileId Whose { get; private set; }

    public IReadOnlyList<Visit> Visits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Whose = new FileId(id);
        return Show(await read.Read(Whose), v => Visits = v);
    }

    public string Who(Visit visit) => visit switch
    {
        { Name: { Length: > 0 } name } => name,
        { Name: not null } => Say["A former colleague"],
        { Door: Door.Person } => Say["{The client}"],
        { Door: Door.Partner } => Say["A provider"],
        _ => Say["The operator at the console"],
    };
}
