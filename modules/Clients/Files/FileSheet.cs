using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Clients.Files;

/// <summary>All that a file's page shows, opened for this reader.</summary>
[Opens]
sealed record Sheet(OpenFile Open, Profile Profile, SafeContact? Contact, ProgramCard? Program, IReadOnlyList<TimelineItem> Timeline, IReadOnlyDictionary<StaffId, string> Names, int LiveReleases, bool HasMailbox)
{
    /// <summary>Something does not open or is missing: the page says so.</summary>
    public bool IsDamaged => !Open.IsWhole || Open.Damaged > 0;

    public override string ToString() => "sealed";
}

/// <summary>Reads a client's file with what every module knows of it.</summary>
[Opens]
sealed class FileSheet(IStaffVault vault, IClientFiles files, IPrograms programs, IColleagues colleagues, IEnumerable<ITimelineSource> sources)
{
    public async Task<Outcome<Sheet>> Read(FileId id, string what = "Opened the file")
    {
        var opened = await vault.Open(id, what);
        if (!opened.IsDone || !FileChanges.IsClientFile(opened.Value))
        {
            return opened.Refusal ?? Refusal.NotThere;
        }
        var file = opened.Value;
        var timeline = sources.SelectMany(s => s.Items(file)).OrderByDescending(i => i.At).ToList();
        var live = (await files.Releases(file)).Count(r => r.IsLive);
        return new Sheet(file, files.ProfileOf(file), file.One<SafeContact>()?.Value, await programs.Find(file.Program), timeline, await colleagues.Names(), live, files.MailboxOf(file) is not null);
    }
}

/// <summary>One line of "who has opened this".</summary>
sealed record Visit(string? Name, Door Door, string What, DateTimeOffset At);

/// <summary>Reads who opened or changed a file, with colleagues' names.</summary>
[Opens]
sealed class WhoHasOpened(IStaffVault vault, IColleagues colleagues)
{
    public const int Most = 200;

    public async Task<Outcome<IReadOnlyList<Visit>>> Read(FileId file)
    {
        var entries = await vault.WhoOpened(file, Most);
        if (!entries.IsDone)
        {
            return entries.Refusal;
        }
        var names = await colleagues.Names();
        return Outcome.With<IReadOnlyList<Visit>>(
            [.. Once(entries.Value.Select(e => new Visit(e.Detail.By is { } by ? names.GetValueOrDefault(by, "") : null, e.Detail.Door, e.Detail.What, e.Detail.At)), v => (v.Name, v.Door, v.What, v.At))]);
    }

    /// <summary>What one person did in one minute, once: a form that is shown and then sent opens the file twice, and the audit keeps both.</summary>
    public static IEnumerable<T> Once<T>(IEnumerable<T> visits, Func<T, (string? Name, Door Door, string What, DateTimeOffset At)> of) =>
        visits.DistinctBy(v => of(v) is var one ? (one.Name, one.Door, one.What, one.At.UtcTicks / TimeSpan.TicksPerMinute) : default);
}
