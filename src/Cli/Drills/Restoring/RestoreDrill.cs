using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Backups;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.Cli.Drills.Flows;
using Parasol.Cli.Drills.KeysOnEnvelopes;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Cli.Drills.Restoring;

/// <summary>
/// Destroys a file and one note of another in the forms, puts records from before together with keys from after, and tries every passphrase and every two kits on
/// them. What was destroyed must not open, everything else must, and the key store's own files must hold no byte of the destroyed keys.
/// </summary>
sealed class RestoreDrill(string folder)
{
    static readonly string[] Programs = ["Health", "Legal"];

    readonly List<Member> _members = [];
    IReadOnlyList<string> _kits = [];

    /// <summary>How many files, spread over two programs.</summary>
    public int Files { get; init; } = 24;

    /// <summary>What a test leaves out, to show that the drill would see it: nothing is destroyed.</summary>
    public bool DestroysNothing { get; init; }

    /// <summary>Runs it, with SQLite, or on this PostgreSQL server.</summary>
    public async Task<RestoreReport> Run(string? postgres, CancellationToken cancel)
    {
        var time = Stopwatch.StartNew();
        var (data, old, late) = (Path.Combine(folder, "data"), Path.Combine(folder, "before"), Path.Combine(folder, "after"));
        Directory.CreateDirectory(data);
        await using var stores = await DrillStores.Make(data, postgres);
        using var rows = new StoreRows(stores.Options);
        Guid gone, cut;
        IReadOnlyList<byte[]> destroyed;
        IReadOnlyList<KeyBytes> bytes;
        await using (var instance = await Instance.Start(stores.Options, "restore.localhost", new MovingClock(TimeSpan.Zero)))
        {
            using var worker = await Settle(instance);
            var files = await Start(worker);
            (gone, cut) = (files[0], files[1]);
            destroyed = [.. await rows.Wraps(gone, cancel), .. await rows.Wraps(cut, cancel)];
            await stores.BackUp(old, cancel);
            if (!DestroysNothing)
            {
                await Destroy(worker, gone);
                await DestroyNote(worker, cut);
            }
            await using var scope = instance.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IErasure>().Sweep(atOnce: true);
            await stores.BackUp(late, cancel);
            bytes = await rows.Bytes(destroyed, Path.Combine(late, "keys"), cancel);
        }
        var table = new List<Reopened>();
        var ways = 0;
        foreach (var (keys, called, isLate) in new[] { (old, "keys of the same moment", false), (late, "keys from after", true) })
        {
            await using var back = await DrillStores.Make(Directory.CreateDirectory(Path.Combine(folder, isLate ? "with-late" : "with-old")).FullName, postgres);
            var pair = await BackupPair.Find(Path.Combine(old, "records"), Path.Combine(keys, "keys"), cancel);
            var opening = new WhatOpens(back.Options, _members, _kits);
            await opening.Unpack(pair, cancel);
            using var there = new StoreRows(back.Options);
            foreach (var (what, file, isOpen) in new (string, Guid?, bool)[] { ("the file that was destroyed", gone, !isLate), ("the file of which a note was destroyed", cut, !isLate), ("all the other files", null, true) })
            {
                await there.Only(file is { } one ? [one] : [gone, cut], isIn: file is not null, cancel);
                var (lying, opened, tried) = await opening.Count();
                table.Add(new Reopened(what, called, lying, opened, isOpen ? lying : 0));
                ways = tried;
            }
        }
        return new RestoreReport { Engine = postgres is null ? "SQLite" : "PostgreSQL", Files = Files, Ways = ways, Table = table, Bytes = bytes, Seconds = Math.Round(time.Elapsed.TotalSeconds, 1) };
    }

    // An organisation with two people, of whom one holds one program only, and recovery kits.
    async Task<PlainBrowser> Settle(Instance instance)
    {
        var ana = new Member("Ana", "ana");
        await using (var scope = instance.Services.CreateAsyncScope())
        {
            var founded = await scope.ServiceProvider.GetRequiredService<ISetUp>().AddOrganisation(new NewOrganisation { Name = "Drill House", Host = instance.Host, OwnName = "ana", LoginName = "ana", Programs = Programs });
            if (!founded.IsDone)
            {
                throw new CannotDo(founded.Refusal.Says);
            }
            (ana.Passphrase, ana.AuthenticatorKey) = (founded.Value.Keys.Passphrase, founded.Value.Keys.TotpSecret);
        }
        var browser = await instance.SignIn("ana", ana.Passphrase, ana.AuthenticatorKey);
        var ben = new Member("Ben", "ben") { SeenAs = "ben" };
        await browser.Send("/team/invite", new Answers { { "LoginName", "ben" }, { "Name", "ben" } });
        await KeysDrill.Use(instance, ben, browser.Page.Codes[0]);
        await KeysDrill.Grant(browser, "ben", Programs[..1]);
        _members.AddRange([ana, ben]);
        await browser.Send("/settings/kits", [], "draw");
        _kits = [.. browser.Page.Kits];
        await browser.Send(KitsFlow.TypedBack(_kits), "keep");
        return browser;
    }

    // The first two are of Health, so that both people hold their keys.
    async Task<IReadOnlyList<Guid>> Start(PlainBrowser worker)
    {
        var files = new List<Guid>();
        for (var n = 0; n < Math.Max(Files, 3); n++)
        {
            await worker.Get("/people/new");
            var form = worker.Page.Forms.First(f => f.Has("CallName"));
            await worker.Send(form, new Answers { { "CallName", $"Made up {n.ToString(CultureInfo.InvariantCulture)}" }, { "Program", form.Labelled("Program", Programs[n < 2 ? 0 : n % 2]) } });
            var file = worker.Page.Path;
            foreach (var words in n < 2 ? new[] { "Goes one day", "Stays" } : ["Stays"])
            {
                await worker.Send($"{file}/note", new Answers { { "Text", words } });
            }
            files.Add(Guid.Parse(file.Split('/')[^1], CultureInfo.InvariantCulture));
        }
        return files;
    }

    static async Task Destroy(PlainBrowser worker, Guid file)
    {
        await worker.Get($"/file/{file}/end");
        var code = Regex.Match(worker.Page.Said, "The code of this file is ([^.]+)\\.", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        await worker.Send(new Answers { { "Code", code } }, "Delete the file for good");
    }

    static async Task DestroyNote(PlainBrowser worker, Guid file)
    {
        await worker.Get($"/file/{file}");
        await worker.Send(worker.Page.Link($"/file/{file}/note/") + "/delete", new Answers { { "Sure", "true" } });
    }
}
