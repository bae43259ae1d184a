using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;

namespace Parasol.Modules.Tests.Listings;

public sealed class ImportingTaxonomiesTests(DirectoryStores stores) : IClassFixture<DirectoryStores>, IDisposable
{
    const string Attribution = "Human Services Taxonomy by Aunt Bertha, Inc., CC BY-SA 3.0";

    readonly OrganisationId _here = OrganisationId.New();
    readonly Folder _folder = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    async Task<TaxonomyReport> Import(Engine engine, string path, string name = "Open Eligibility", string? attribution = null)
    {
        await using var scope = stores.Scope(engine);
        return await scope.ServiceProvider.GetRequiredService<ITaxonomies>().Import(_here, path, name, attribution, null, Cancel);
    }

    async Task<IReadOnlyList<TaxonomyShown>> All(Engine engine)
    {
        await using var scope = stores.Scope(engine);
        return await scope.ServiceProvider.GetRequiredService<ITaxonomies>().All(_here, Cancel);
    }

    Task<List<TaxonomyTerm>> Terms(Engine engine) => stores.Ask(engine, db => db.Set<TaxonomyTerm>().Where(t => t.Organisation == _here).OrderBy(t => t.Position).ToListAsync(Cancel));

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Open_Eligibility_comes_in_once_with_its_attribution(Engine engine)
    {
        var path = Samples.At("standards/openeligibility/terms.csv");

        var first = await Import(engine, path, attribution: Attribution);
        var second = await Import(engine, path);

        (first.IsDone, first.Terms, first.Removed, first.Attribution).ShouldBe((true, new ImportCount(385, 0, 0, 0), 0, Attribution));
        (second.IsDone, second.Terms, second.Removed, second.Attribution).ShouldBe((true, new ImportCount(0, 0, 385, 0), 0, Attribution));
        (await All(engine)).ShouldBe([new TaxonomyShown("Open Eligibility", Attribution, 385)]);
        first.Notes.Single(note => note.Code == "term-id-twice").Says.ShouldContain("1206");
        var terms = await Terms(engine);
        var tree = new TermTree(terms);
        tree.Cut.ShouldBeEmpty();
        tree.Path(terms.Single(term => term.Name == "Primary Care")).ShouldBe(["Health", "Medical Care", "Primary Care"]);
        tree.Path(terms.Single(term => term.Name == "Birth Control")).ShouldBe(["Health", "Medical Care", "Birth Control"]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Circles_and_lost_parents_are_survived_and_said(Engine engine)
    {
        var path = _folder.Write("terms.csv", "id,parent_id,title\n1,3,One\n2,1,Two\n3,2,Three\n4,4,Four\n5,9,Five\n6,2,Six\n");

        var report = await Import(engine, path, "Ours");

        report.IsDone.ShouldBeTrue();
        report.Notes.Select(note => (note.Line, note.Code)).ShouldBe([(2, "term-circle"), (5, "term-circle"), (6, "term-parent-missing")], ignoreOrder: true);
        var terms = await Terms(engine);
        var tree = new TermTree(terms);
        terms.Select(term => string.Join('/', tree.Path(term))).ShouldBe(["One", "One/Two", "One/Two/Three", "Four", "Five", "One/Two/Six"]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Taxonomies_stand_side_by_side_and_a_newer_table_takes_the_place_of_the_older(Engine engine)
    {
        await Import(engine, _folder.Write("a.csv", "id,name\n1,One\n2,Two\n"), "Ours");
        await Import(engine, _folder.Write("b.csv", "taxonomy_id,name\n1,Uno\n"), "Theirs");

        var newer = await Import(engine, _folder.Write("a.csv", "id,name\n2,Two and more\n3,Three\n"), "Ours");

        (newer.Terms, newer.Removed).ShouldBe((new ImportCount(1, 1, 0, 0), 1));
        (await All(engine)).ShouldBe([new TaxonomyShown("Ours", null, 2), new TaxonomyShown("Theirs", null, 1)]);
    }

    [Theory]
    [InlineData("id,colour\n1,red\n", 1, 3, "column-missing")]
    [InlineData("id,name\n1,One\n2,\n", 3, 2, "empty")]
    [InlineData("id,name\n,One\n", 2, 1, "empty")]
    public async Task A_broken_table_leaves_nothing_behind(string text, int line, int column, string code)
    {
        var report = await Import(Engine.Sqlite, _folder.Write("terms.csv", text), "Ours");

        report.IsDone.ShouldBeFalse();
        var refusal = report.Refusals.Single();
        (refusal.File, refusal.Line, refusal.Column, refusal.Code).ShouldBe(("terms.csv", line, column, code));
        (await All(Engine.Sqlite)).ShouldBeEmpty();
    }
}
