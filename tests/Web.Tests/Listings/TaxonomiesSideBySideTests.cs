using System.Net;
using Parasol.Data;
using Parasol.Listings;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

public class TaxonomiesSideBySideTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Each_taxonomy_is_listed_with_who_made_it_and_its_terms(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        await Import(scene, "Kinds of help", "Made by the Elm Street Library, CC BY 4.0", "1,Food,\n2,Bread,1\n3,Loop,4\n4,Back,3\n");
        await Import(scene, "Open Eligibility", null, string.Concat(Enumerable.Range(0, 150).Select(n => $"{n},Term {n},\n")));
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/listings");

        await worker.Click("Lists of terms");
        worker.Text.ShouldContain("Made by the Elm Street Library, CC BY 4.0");
        worker.Text.ShouldContain("Open Eligibility: Human Services Taxonomy by Aunt Bertha, Inc., CC BY-SA 3.0");
        await worker.Click("Kinds of help");

        worker.Page.Heading.ShouldBe("Kinds of help");
        worker.Text.ShouldContain("Food › Bread");
        worker.Text.ShouldContain("Made by the Elm Street Library, CC BY 4.0");
        await worker.Get("/listings/taxonomies");
        await worker.Click("Open Eligibility");
        await worker.Click("Next page");
        worker.Text.ShouldContain("Term 149");
        worker.Text.ShouldNotContain("Term 99 ");
        var other = await DirectoryScene.On(engine);
        (await (await other.Organisation.Worker.SignedIn()).Get(worker.Address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Terms_of_a_service_stand_on_its_page_with_who_made_them()
    {
        var scene = await DirectoryScene.On(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("parasol-terms-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "organizations.json"), """
            [{"id":"o9","name":"Larder","description":"Food","services":[{"id":"s9","name":"Soup","status":"active",
              "attributes":[{"id":"a1","link_id":"s9","link_entity":"service","taxonomy_term":{"id":"t1","name":"Emergency Food","taxonomy":"Open Eligibility"}}]}]}]
            """);
        await using (var visit = scene.Organisation.Visit())
        {
            var report = await visit.Get<IListingImport>().Import(scene.Organisation.Id, new ImportOrder(folder, "with-terms"));
            report.IsDone.ShouldBeTrue(string.Join("; ", report.Refusals.Select(refusal => refusal.Says)));
        }
        Directory.Delete(folder, recursive: true);
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get("/listings");
        await worker.Click("Soup");

        worker.Text.ShouldContain("How others sort it");
        worker.Text.ShouldContain("Emergency Food (Open Eligibility)");
        worker.Text.ShouldContain("Human Services Taxonomy by Aunt Bertha, Inc., CC BY-SA 3.0");
    }

    static async Task Import(DirectoryScene scene, string name, string? attribution, string terms)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "id,name,parent_id\n" + terms);
        await using var visit = scene.Organisation.Visit();
        var report = await visit.Get<ITaxonomies>().Import(scene.Organisation.Id, path, name, attribution);
        File.Delete(path);
        report.IsDone.ShouldBeTrue(string.Join("; ", report.Refusals.Select(refusal => refusal.Says)));
    }
}
