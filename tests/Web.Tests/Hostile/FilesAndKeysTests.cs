using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Web.Tests.Clients;
using Parasol.Web.Tests.Everywhere;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Lines 2 and 5 of the hostile tests, on pages: somebody who can write into the stores puts one file's rows in another's place, or a key of their own in the program's.</summary>
public sealed class FilesAndKeysTests
{
    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_2_a_whole_file_copied_onto_another_opens_nothing_and_is_named(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await Write(scene, scene.File, "first words");
        var other = await scene.Another();
        await using var thief = scene.Organisation.Visit();
        var db = thief.Get<ParasolDb>();
        var before = await db.Set<AuditRow>().CountAsync(r => r.Code == AuditCode.Integrity);

        await CopyRows(db, scene.File, other);

        (await scene.Worker.Get(ClientsLinks.File(other))).Status.ShouldBe(HttpStatusCode.OK);
        scene.Worker.Text.ShouldContain("was changed, removed or put back outside Parasol");
        scene.Worker.Page.Html.ShouldNotContain("Marisol");
        scene.Worker.Page.Html.ShouldNotContain("first words");
        (await db.Set<AuditRow>().CountAsync(r => r.Code == AuditCode.Integrity)).ShouldBeGreaterThan(before);
        await using var member = await scene.Organisation.Worker.Visit();
        var opened = (await member.Get<IStaffVault>().Open(other, "Read it")).Value;
        (opened.IsWhole, opened.Everything().Count).ShouldBe((false, 0));
        opened.Damaged.ShouldBeGreaterThan(0);
        (await scene.Worker.Get(scene.Address)).Text.ShouldContain("first words");
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_2_a_whole_file_copied_onto_another_with_its_key_is_not_there_and_the_proof_of_the_walls_names_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await FileScene.On(await TestOrganisation.On(app));
        await Write(scene, scene.File, "first words");
        var other = await scene.Another();
        await using var thief = scene.Organisation.Visit();
        var (from, keys) = (scene.File, thief.Get<KeyDb>());
        await CopyRows(thief.Get<ParasolDb>(), from, other);
        var key = await keys.Wraps.AsNoTracking().SingleAsync(w => w.File == from);

        await keys.Wraps.Where(w => w.File == other).ExecuteUpdateAsync(w => w
            .SetProperty(r => r.Sealed, key.Sealed).SetProperty(r => r.Signature, key.Signature).SetProperty(r => r.Epoch, key.Epoch).SetProperty(r => r.ManifestVersion, key.ManifestVersion));

        (await scene.Worker.Get(ClientsLinks.File(other))).Status.ShouldBe(HttpStatusCode.NotFound);
        scene.Worker.Page.Html.ShouldNotContain("Marisol");
        (await scene.Worker.Get(scene.Address)).Text.ShouldContain("first words");
        (await thief.Get<IWalls>().Verify()).Exceptions.ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_5_a_key_put_in_the_programs_place_is_never_sealed_to_and_the_page_reads_as_with_none(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        using var theirs = SealKeyPair.Create();
        await using var thief = organisation.Visit();
        var keys = thief.Get<KeyDb>();
        var waits = organisation.Visitor();
        await waits.ToTheCheckPage("Care", "tonight if it can be");
        var care = organisation.Programs["Care"];
        var before = await Rows.Of(thief.Get<ParasolDb>(), keys);

        var swappedIn = theirs.Public.ToBytes();
        (await keys.Weeks.Where(w => w.Program == care).ExecuteUpdateAsync(w => w.SetProperty(r => r.SealKey, swappedIn))).ShouldBeGreaterThan(8);

        await waits.Press("Send");
        waits.Errors.ShouldBe(["We cannot receive this safely now. Nothing was kept. Please call us instead."]);
        waits.Text.ShouldContain("Care cannot receive anything here now. Call 555 0100.");
        var swapped = await organisation.Visitor().Get("/ask");
        (await Rows.Of(thief.Get<ParasolDb>(), keys)).ShouldBe(before);
        await keys.Weeks.Where(w => w.Program == care).ExecuteDeleteAsync();
        var without = await organisation.Visitor().Get("/ask");
        swapped.Status.ShouldBe(HttpStatusCode.OK);
        swapped.Text.ShouldBe(without.Text, "what a visitor reads does not tell a swapped key from none");
        swapped.Text.ShouldContain("Care cannot receive anything here now. Call 555 0100.");
        // Whoever wants to may write to the others, and knows it.
        await waits.Press("Whom you write to");
        await waits.Choose("Legal").Press("Start");
        waits.Page.Document.QuerySelector("input[name='Input.Words']")!.GetAttribute("value").ShouldBe("tonight if it can be");
    }

    static async Task Write(FileScene scene, FileId file, string words)
    {
        await scene.Worker.Get(ClientsLinks.NewNote(file));
        await scene.Worker.Fill("In free words", words).Press("Save");
    }

    // All of it, the list of what belongs to the file among it, where the other's own rows were.
    static async Task CopyRows(ParasolDb db, FileId from, FileId onto)
    {
        var rows = await db.Set<SealedRow>().AsNoTracking().Where(r => r.File == from).ToListAsync();
        await db.Set<SealedRow>().Where(r => r.File == onto).ExecuteDeleteAsync();
        db.AddRange(rows.Select(r => new SealedRow
        {
            File = onto, Row = r.Table == TableCode.Manifest ? new RowId(onto.Value) : r.Row, Organisation = r.Organisation, Program = r.Program, Table = r.Table,
            Generation = r.Generation, Version = r.Version, Tag = r.Tag, Payload = r.Payload,
        }));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
