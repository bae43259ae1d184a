using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients;

/// <summary>What somebody takes hold of.</summary>
public enum WayIn
{
    /// <summary>A colleague's computer.</summary>
    Laptop,

    /// <summary>The server, while it is off.</summary>
    ServerOff,

    /// <summary>The server, while it runs.</summary>
    ServerRunning,

    /// <summary>A backup.</summary>
    Backup,

    /// <summary>Whoever runs the computer is made to help.</summary>
    Host,

    /// <summary>An administrator is made to help.</summary>
    Administrator,

    /// <summary>Somebody's passphrase.</summary>
    Passphrase,

    /// <summary>Two recovery kits.</summary>
    TwoKits,
}

/// <summary>What would lower it.</summary>
/// <param name="Says">English, key of its translation.</param>
/// <param name="People">Whose files would still open; null where it cannot be counted.</param>
/// <param name="Href">Where it is done, or null.</param>
public sealed record Lower(string Says, int? People, string? Href = null);

/// <summary>What one way in gives.</summary>
/// <param name="Way">Which.</param>
/// <param name="Says">What opens, English, key of its translation.</param>
/// <param name="People">How many people's files would open at the most; somebody with files in two programs counts twice.</param>
/// <param name="Least">How many where it depends on whose it is: for the colleague who holds least. Null where it does not depend.</param>
/// <param name="Kinds">What kinds of records: labels, English, keys of their translations.</param>
/// <param name="Lowers">What would lower it.</param>
public sealed record WouldGet(WayIn Way, string Says, int People, int? Least, IReadOnlyList<string> Kinds, IReadOnlyList<Lower> Lowers);

/// <summary>
/// What would they get? Counted on the stores as they are, by following which key is sealed to which: the same steps that <c>drill keys</c> proves by trying every key on everything.
/// Opens nothing, needs no key.
/// </summary>
public interface IWhatTheyWouldGet
{
    /// <summary>Each way in.</summary>
    Task<IReadOnlyList<WouldGet>> Of(OrganisationId organisation);
}

sealed class WhatTheyWouldGet(ParasolDb db, IExposure exposure, IEnumerable<HeldAs> labels, TimeProvider time) : IWhatTheyWouldGet
{
    /// <summary>So many days closed files would be kept, to show what a shorter time would change.</summary>
    const int Shorter = 90;

    public async Task<IReadOnlyList<WouldGet>> Of(OrganisationId organisation)
    {
        var stands = await exposure.Of(organisation);
        var rows = await db.Set<FileRow>().Where(f => f.Organisation == organisation).Select(f => new { f.File, f.Program, f.IsClosed, f.LastChange }).ToListAsync();
        var last = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-Shorter);
        var (people, old) = (rows.ToDictionary(r => r.File, r => r.Program), rows.Where(r => r.IsClosed && r.LastChange < last).Select(r => r.File).ToHashSet());
        var widest = stands.Holders.Select(h => h.Opens).MaxBy(o => People(o.Files)) ?? Nothing;
        var least = stands.Holders.Count == 0 ? 0 : stands.Holders.Min(h => People(h.Opens.Files));
        var here = stands.Holders.Where(h => h.IsSignedIn).Select(h => h.Staff).ToHashSet();
        // Two who are there open together what each of them alone does not.
        var signedIn = Union([.. stands.Holders.Where(h => h.IsSignedIn).Select(h => h.Opens), .. stands.EmergencyPairs.Where(p => here.Contains(p.First) && here.Contains(p.Second)).Select(p => p.Opens)]);
        var everybody = Union([.. stands.Holders.Select(h => h.Opens), .. stands.EmergencyPairs.Select(p => p.Opens)]);
        var administrators = stands.Holders.Where(h => h.IsAdministrator).ToList();
        var administrator = administrators.Select(h => h.Opens).MaxBy(o => People(o.Files)) ?? Nothing;
        var kits = stands.Kits ?? Nothing;
        return
        [
            Way(WayIn.Laptop, People(widest.Files) == 0 ? "No passphrase opens a file of anybody." : "If it is signed in and was used within the last 15 minutes: what that colleague opens. Otherwise nothing: no page is kept on the computer.", widest, least,
                new Lower("Sign out when you leave the table, and lock the screen.", 0)),
            Way(WayIn.ServerOff, "Nothing that is sealed. What stands in clear: how many files there are, of which program, which are closed, on which day they were changed last, and everything that is public.", Nothing, null,
                new Lower("An encrypted disk hides that as well, and what an SSD keeps of deleted bytes.", 0)),
            Way(WayIn.ServerRunning, "With the memory of the running server: what everybody opens who is signed in now, and the mailboxes that are open.", signedIn, null,
                new Lower("Sign out at the end of each shift: a session ends by itself after 15 minutes without a press.", 0)),
            Way(WayIn.Backup, "Records alone: nothing. Keys with them: nothing without a passphrase or two kits; with one, what it opens, and what was destroyed since that copy was made.", Nothing, null,
                [.. stands.DestroyedLately.Count == 0 ? [] : new[] { new Lower("Backups of the keys are kept for fewer days. Files were destroyed lately, and an older one still opens them.", null) }]),
            Way(WayIn.Host, "Who may change the program reads what is opened while they do: in the end what all colleagues open. What nobody opens in that time stays sealed.", everybody, null,
                new Lower("A computer of your own, in a place of your own, and an update only from a version you checked.", null)),
            Way(WayIn.Administrator, "What this administrator holds as a member of programs. To be an administrator opens nothing.", administrator, administrators.Count == 0 ? null : administrators.Min(h => People(h.Opens.Files)),
                new Lower("Administrators who hold no program with {clients}.", 0)),
            Way(WayIn.Passphrase, "With copies of records and keys: what that colleague holds. Without them also the six digits are needed, and a place that reaches the server.", widest, least,
                new Lower("Everybody holds one program only.", rows.GroupBy(r => r.Program).Select(g => g.Count()).DefaultIfEmpty().Max())),
            Way(WayIn.TwoKits, stands.Kits is null ? "There are no kits: nothing. And nothing brings a program back that nobody can open any more." : "With copies of records and keys: every program that takes part. One kit alone opens nothing.", kits, null,
                [.. stands.Kits is null ? [] : new[] { new Lower("The largest program is left out of recovery.", People(kits.Files) - kits.Files.Where(people.ContainsKey).GroupBy(f => people[f]).Select(g => g.Count()).DefaultIfEmpty().Max(), "/settings/kits") }]),
        ];

        int People(IEnumerable<FileId> files) => files.Count(people.ContainsKey);

        WouldGet Way(WayIn way, string says, Exposed opens, int? least, params Lower[] lowers)
        {
            var (all, gone) = (People(opens.Files), opens.Files.Count(old.Contains));
            return new WouldGet(way, says, all, least < all ? least : null, Kinds(opens), gone == 0 ? lowers : [.. lowers, new Lower("Closed files are kept for 90 days and no longer.", all - gone, ClientsLinks.Gone)]);
        }
    }

    static Exposed Nothing { get; } = new(new HashSet<FileId>(), new Dictionary<ProgramId, int>(), new HashSet<TableCode>());

    static Exposed Union(List<Exposed> all) =>
        new Exposed(all.SelectMany(o => o.Files).ToHashSet(), all.SelectMany(o => o.Records).GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.Max(r => r.Value)), all.SelectMany(o => o.Kinds).ToHashSet());

    List<string> Kinds(Exposed opens) => [.. labels.Where(l => opens.Kinds.Contains(l.Table)).Select(l => l.ForStaff).Distinct().Order(StringComparer.Ordinal)];
}
