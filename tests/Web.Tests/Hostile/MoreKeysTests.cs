using Microsoft.EntityFrameworkCore;
using Parasol.Clients;
using Parasol.Clients.Files;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault.KeyStore;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Row 48 of the checklist: every form of the product is sent with keys that it does not have.</summary>
public sealed class MoreKeysTests
{
    static readonly string[] Ids = ["Id", "File", "FileId", "Client", "ClientId", "Row", "About"];
    static readonly string[] Programs = ["Program", "ProgramId", "Programs", "Into", "From"];
    static readonly string[] Staff = ["Staff", "StaffId", "By", "Owner", "OwnerId", "To"];
    static readonly string[] Yes = ["IsAdministrator", "Administrator", "IsEnabled", "IsPublic", "IsMember", "IsWhole"];

    [Fact]
    public async Task No_form_of_any_route_takes_a_role_an_owner_or_a_place_that_it_has_no_field_for()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var (scene, other) = (await Scene.On(app), await TestOrganisation.On(app));
        FileId file;
        await using (var theirs = await other.Worker.Visit())
        {
            file = (await theirs.Get<StartFile>().Do(other.Programs["Care"], new NewClient { CallName = "Odile" })).Value;
        }
        await using var visit = scene.Organisation.Visit();
        var (db, keys) = (visit.Get<ParasolDb>(), visit.Get<KeyDb>());
        var (admins, before) = (await Administrators(keys), await Naming(db, keys, other, file));

        var sent = await FormWalk.Over(scene, (kind, _) => kind == "text" ? "words" : null, form =>
        {
            // Where the last forms seal everything, what comes after is shut.
            ((int)form.After.Status).ShouldNotBe(500, form.Route);
            return Task.CompletedTask;
        }, more: More(other, file));

        sent.ShouldBeGreaterThan(40);
        (await Administrators(keys)).ShouldBe(admins, "nobody who was here has become one");
        (await Naming(db, keys, other, file)).ShouldBe(before, "no row of ours leads to them, and theirs are as they were");
        app.Log.ShouldNotContain(l => l.Contains("Reference", StringComparison.Ordinal));
    }

    static List<(string, string)> More(TestOrganisation other, FileId file)
    {
        List<(string Name, string Value)> keys =
        [
            .. Ids.Select(n => (n, $"{file.Value}")), .. Programs.Select(n => (n, $"{other.Programs["Care"].Value}")), .. Staff.Select(n => (n, $"{other.Worker.Id.Value}")), .. Yes.Select(n => (n, "true")),
            ("Organisation", $"{other.Id.Value}"), ("OrganisationId", $"{other.Id.Value}"), ("Role", "administrator"), ("Version", "99"), ("State", "2"),
        ];
        // As itself, as part of what a form binds to, and as a part of the page.
        return [.. keys.SelectMany(k => new[] { k, ($"Input.{k.Name}", k.Value), ($"Me.{k.Name}", k.Value) })];
    }

    static Task<List<StaffId>> Administrators(KeyDb keys) => keys.Bundles.Where(b => b.IsAdministrator && b.Bundle != null).OrderBy(b => b.Id).Select(b => b.Id).ToListAsync();

    // All rows with one of their ids in them, whatever the table: how many, and what they hold.
    static async Task<Dictionary<string, string>> Naming(ParasolDb db, KeyDb keys, TestOrganisation other, FileId file) =>
        await Rows.Naming([other.Id.Value, file.Value, other.Worker.Id.Value, .. other.Programs.Values.Select(p => p.Value)], db, keys);
}
