using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Records;
using Parasol.Web.Tests.Clients;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Line 1 of the hostile tests, on pages: somebody swaps sealed values in the database.</summary>
public sealed class RecordsTests
{
    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task Line_1_swapped_records_are_named_on_the_page_and_the_others_are_shown(Engine engine)
    {
        var scene = await FileScene.On(engine);
        foreach (var words in new[] { "first words", "second words" })
        {
            await scene.Worker.Get(ClientsLinks.NewNote(scene.File));
            await scene.Worker.Fill("In free words", words).Press("Save");
        }
        await scene.Worker.Get(scene.Address);
        var notes = scene.Worker.Page.Document.QuerySelectorAll("a[href*='/note/']").Select(a => a.GetAttribute("href")!.Split('?')[0]).Distinct().ToList();
        notes.Count.ShouldBe(2);
        await using var thief = scene.Organisation.Visit();
        var (db, file) = (thief.Get<ParasolDb>(), scene.File);
        var before = await db.Set<AuditRow>().CountAsync(r => r.Code == AuditCode.Integrity);
        var rows = await db.Set<SealedRow>().AsTracking().Where(r => r.File == file && r.Table == TableCode.Note).ToListAsync();
        (rows[0].Payload, rows[1].Payload) = (rows[1].Payload, rows[0].Payload);
        (rows[0].Tag, rows[1].Tag) = (rows[1].Tag, rows[0].Tag);
        await db.SaveChangesAsync();

        await scene.Worker.Get(scene.Address);

        scene.Worker.Status.ShouldBe(HttpStatusCode.OK);
        scene.Worker.Page.Heading.ShouldContain("Marisol");
        scene.Worker.Text.ShouldContain("was changed, removed or put back outside Parasol");
        scene.Worker.Text.ShouldNotContain("first words");
        scene.Worker.Text.ShouldNotContain("second words");
        (await db.Set<AuditRow>().CountAsync(r => r.Code == AuditCode.Integrity)).ShouldBeGreaterThan(before);
        foreach (var path in notes.Concat(["/today", "/people", ClientsLinks.Opened(file), ClientsLinks.Releases(file), ClientsLinks.Profile(file), scene.Address + "/needs", scene.Address + "/follow-ups"]))
        {
            ((int)(await scene.Worker.Get(path)).Status).ShouldBeLessThan(500, path);
            scene.Worker.Text.ShouldNotContain("first words");
        }
    }
}
