using System.Globalization;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Clients.Pages.Clients;

/// <summary>A form about one file: opens it, and answers "not here" for every other program's.</summary>
[Opens]
abstract class FileForm<TInput>(IStaffVault vault) : FormPage<TInput> where TInput : class, new()
{
    FileId? _led;

    /// <summary>The file in the address, or the one it was put together with. Read from the route alone, so that no field of a form can name another.</summary>
    public FileId Whose => _led ?? new(Guid.Parse((string)RouteData.Values["id"]!, CultureInfo.InvariantCulture));

    public OpenFile Open { get; private set; } = null!;

    /// <summary>Who is at the page.</summary>
    public StaffId Me => vault.Me!.Id;

    public Profile Profile => Open.One<Profile>()?.Value ?? new Profile();

    /// <summary>Why the file is opened, for "who has opened this": English, key of its translation.</summary>
    protected abstract string Why { get; }

    /// <summary>Fills the form from what is stored, when it is shown for the first time.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>Reads what else the page shows.</summary>
    protected virtual Task<Outcome> More() => Task.FromResult(Outcome.Done);

    protected sealed override async Task<Outcome> Load(bool isNew)
    {
        var opened = await vault.Open(Whose, Why);
        if (!opened.IsDone && (await vault.LeadTo([Whose])).TryGetValue(Whose, out var other))
        {
            // Words that somebody was writing while a colleague put two files together are not lost: they go into the one that stays.
            _led = other;
            opened = await vault.Open(other, Why);
        }
        if (!opened.IsDone || !FileChanges.IsClientFile(opened.Value))
        {
            return opened.Refusal ?? Refusal.NotThere;
        }
        Open = opened.Value;
        var more = await More();
        if (more.IsDone && isNew)
        {
            Fill();
        }
        return more;
    }
}
