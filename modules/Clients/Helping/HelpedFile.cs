using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Clients.Helping;

/// <summary>What a helper reads of a file: why they were asked, how the person is reached safely, and what has happened.</summary>
[Opens]
sealed record HelpedSheet(OpenFile Open, RunningHelp Help, Profile Profile, SafeContact? Contact, string Why, string Program, IReadOnlyList<TimelineItem> Timeline, IReadOnlyDictionary<StaffId, string> Names)
{
    /// <summary>Something does not open or is missing: the page says so.</summary>
    public bool IsDamaged => !Open.IsWhole || Open.Damaged > 0;

    public override string ToString() => "sealed";
}

/// <summary>Reads a file for the colleague who helps with it.</summary>
[Opens]
sealed class HelpedFile(IStaffVault vault, IHelpVault help, IClientFiles files, IPrograms programs, IColleagues colleagues, IEnumerable<ITimelineSource> sources)
{
    public async Task<Outcome<HelpedSheet>> Read(FileId id)
    {
        if ((await help.Mine()).FirstOrDefault(h => h.File == id) is not { } running)
        {
            return Refusal.NotThere;
        }
        var opened = await help.Open(id, "Opened the file to help a colleague");
        if (!opened.IsDone || !FileChanges.IsClientFile(opened.Value))
        {
            return opened.Refusal ?? Refusal.NotThere;
        }
        var (file, me) = (opened.Value, vault.Me!.Id);
        var why = file.All<HelpGiven>().Where(h => h.Value.To == me).OrderByDescending(h => h.Value.At).FirstOrDefault()?.Value.Why ?? "";
        // What the events lead to are the members' pages, which a helper does not have.
        var timeline = sources.SelectMany(s => s.Items(file)).OrderByDescending(i => i.At).Select(i => i with { Href = null }).ToList();
        return new HelpedSheet(file, running, files.ProfileOf(file), file.One<SafeContact>()?.Value, why, (await programs.Find(file.Program))?.Name ?? "", timeline, await colleagues.Names());
    }
}
