using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Releases;
using Parasol.Kernel;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The releases of a file, each with how it stands; stops one.</summary>
[Opens]
sealed class ReleasesPage(ReleaseList list, WriteRelease write) : FormPage<ReleasesPage.Form>
{
    public sealed record Form
    {
        public Guid Release { get; set; }
    }

    public FileId Whose => new(Guid.Parse((string)RouteData.Values["id"]!, CultureInfo.InvariantCulture));

    public FileReleases Read { get; private set; } = null!;

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await list.Read(Whose);
        if (read.IsDone)
        {
            Read = read.Value;
        }
        return read.Plain;
    }

    protected override Task<Outcome> Do() => write.Stop(Whose, new RowId(Input.Release));

    protected override IActionResult Next() => On(ClientsLinks.Releases(Whose), "stopped");
}
