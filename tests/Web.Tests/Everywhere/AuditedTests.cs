using System.Buffers;
using System.Data;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Everywhere;

/// <summary>X5 on every route of the running app and on every form: what was shown of somebody, or changed, stands in the audit chain.</summary>
public sealed class AuditedTests
{
    static readonly AuditCode[] Writing = [AuditCode.Made, AuditCode.Changed, AuditCode.Deleted, AuditCode.Shared, AuditCode.Received, AuditCode.Granted, AuditCode.Settings];

    // Forms that do several things, or one thing in several places: each leaves its entry.
    static readonly Dictionary<string, string> ThreeThings = new()
    {
        ["/team/{id:guid}/take-out/{program:guid}"] = "ends somebody's access, begins a new epoch of that program, and gives its first files new keys",
        ["/team/{id:guid}/disable"] = "ends somebody's access, begins a new epoch of the program, and gives its first files new keys",
    };

    static readonly Dictionary<string, string> TwoThings = new()
    {
        ["/file/{file:guid}/referrals/{row:guid}/send"] = "gives a release, and sends under it",
        ["/file/{id:guid}/around"] = "changes a file, and that of somebody around its person",
        ["/file/{file:guid}/plan/share"] = "gives a release, and lets another program know",
        ["/file/{file:guid}/plan/ask"] = "writes down the asking, and lets another program know",
        ["/joined/{program:guid}/{row:guid}"] = "takes what is shared off the desk, and puts it with a file",
        ["/people/demands/{program:guid}/{row:guid}"] = "takes a demand off the desk, and puts it with the file",
        ["/settings"] = "changes a name in House, and a language in the records",
        ["/team/invite"] = "invites, and writes a name in House",
        ["/requests/{program:guid}/{id:guid}/accept"] = "makes a file, and takes a request off the desk",
    };

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task X5_each_read_of_sealed_content_leaves_an_audit_entry(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await Scene.On(app);
        var (complaints, shown) = (new List<string>(), 0);
        var before = await Ledger.Of(scene);
        foreach (var (who, browser) in scene.Everybody)
        {
            foreach (var (route, _, _) in scene.Routes.Where(r => r.TakesGet && !Scene.Ends(r.Route)))
            {
                var page = await browser.Get(scene.AddressOf(route)!);
                var after = await Ledger.Of(scene);

                var showsSealed = page.Html.Contains(Scene.Canary, StringComparison.Ordinal);
                shown += showsSealed ? 1 : 0;
                complaints.AddRange(Faults($"GET {route} by {who}", before, after, showsSealed, isWrite: false));
                before = after;
            }
        }

        shown.ShouldBeGreaterThan(20);
        complaints.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task X5_each_write_leaves_one_audit_entry(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await Scene.On(app);
        var (complaints, changed, before) = (new List<string>(), 0, await Ledger.Of(scene));

        await FormWalk.Over(scene, (kind, number) => kind switch { "text" => $"words {number}", "date" => "2026-03-20", _ => null }, async sent =>
        {
            var after = await Ledger.Of(scene);
            changed += after.State != before.State ? 1 : 0;
            complaints.AddRange(Faults($"the form on {sent.Route} by {sent.Who}", before, after, showsSealed: false, isWrite: sent.After.Hops[0].StartsWith("POST", StringComparison.Ordinal), ThreeThings.ContainsKey(sent.Route) ? 3 : TwoThings.ContainsKey(sent.Route) ? 2 : 1));
        }, async () => before = await Ledger.Of(scene));

        changed.ShouldBeGreaterThan(15);
        complaints.ShouldBeEmpty();
        await using var visit = scene.Organisation.Visit();
        (await visit.Get<IAuditCheck>().Verify()).Damaged.ShouldBeNull();
    }

    [Fact]
    public void X5_what_was_shown_or_changed_without_an_entry_is_named()
    {
        Ledger none = new(7, 0, "a"), read = new(8, 0, "a"), written = new(8, 1, "b"), twice = new(9, 2, "b"), silent = new(7, 0, "b");

        Faults("x", none, read, showsSealed: true, isWrite: false).Concat(Faults("x", none, written, false, true)).Concat(Faults("x", none, none, false, true)).ShouldBeEmpty();
        Faults("x", none, none, showsSealed: true, isWrite: false).ShouldHaveSingleItem().ShouldContain("shows what is sealed");
        Faults("x", none, silent, showsSealed: false, isWrite: true).ShouldHaveSingleItem().ShouldContain("leaves 0 entries");
        Faults("x", none, twice, showsSealed: false, isWrite: true).ShouldHaveSingleItem().ShouldContain("leaves 2 entries");
        Faults("x", none, none with { Traces = 1 }, showsSealed: false, isWrite: false).ShouldHaveSingleItem().ShouldContain("tells the person");
        Faults("x", none, silent, showsSealed: false, isWrite: false).ShouldHaveSingleItem().ShouldContain("changes something by being looked at");
    }

    static IEnumerable<string> Faults(string what, Ledger before, Ledger after, bool showsSealed, bool isWrite, int most = 1)
    {
        if (after.Traces - before.Traces > after.Entries - before.Entries)
        {
            yield return $"{what} tells the person what no entry tells the program.";
        }
        if (showsSealed && after.Entries == before.Entries)
        {
            yield return $"{what} shows what is sealed, and leaves no entry.";
        }
        if (isWrite && after.State != before.State && (after.Written - before.Written < 1 || after.Written - before.Written > most))
        {
            yield return $"{what} changes something, and leaves {after.Written - before.Written} entries of it.";
        }
        if (!isWrite && after.State != before.State && after.Written == before.Written)
        {
            yield return $"{what} changes something by being looked at, and leaves no entry.";
        }
    }

    /// <summary>How the stores stand: entries of the chain, those of them that tell of a change, and everything else as one digest.</summary>
    sealed record Ledger(int Entries, int Written, string State, int Traces = 0)
    {
        // What searches keep for themselves is made from the cards, by whoever searches first.
        static readonly string[] Cache = ["keys_search", "vault_card_states"];

        public static async Task<Ledger> Of(Scene scene)
        {
            await using var visit = scene.Organisation.Visit();
            var db = visit.Get<ParasolDb>();
            var codes = await db.Set<AuditRow>().Select(r => r.Code).ToListAsync();
            return new Ledger(codes.Count, codes.Count(c => Writing.Contains(c)), await Digest(db) + await Digest(visit.Get<KeyDb>()),
                await db.Set<SealedRow>().CountAsync(r => r.Table == TableCode.Trace));
        }

        // Rows in any order: each has a digest of its own, and no two are alike.
        static async Task<string> Digest(DbContext db)
        {
            var (whole, row) = (new byte[32], new ArrayBufferWriter<byte>());
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Where(t => !t.StartsWith("vault_audit", StringComparison.Ordinal) && !Cache.Contains(t)).Distinct())
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                // A trace tells the person what the entry beside it tells the program: it is counted, and is no change of its own.
                command.CommandText = $"SELECT * FROM {table}{(table == "vault_sealed" ? $" WHERE \"table\" <> {(short)TableCode.Trace}" : "")}";
                await using var reader = await command.ExecuteReaderAsync();
                var values = new object[reader.FieldCount];
                while (await reader.ReadAsync())
                {
                    reader.GetValues(values);
                    row.Clear();
                    row.Write(Encoding.UTF8.GetBytes(table));
                    foreach (var value in values)
                    {
                        row.Write("|"u8);
                        row.Write(value as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                    }
                    var digest = SHA256.HashData(row.WrittenSpan);
                    for (var i = 0; i < whole.Length; i++)
                    {
                        whole[i] ^= digest[i];
                    }
                }
            }
            await db.Database.CloseConnectionAsync();
            return Convert.ToHexString(whole);
        }
    }
}
