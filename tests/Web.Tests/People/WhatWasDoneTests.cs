using System.Net;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.People;

/// <summary>The members of a program read what was done in it, and those who watch over the organisation hear when somebody opens unusually many files.</summary>
public sealed class WhatWasDoneTests
{
    [Theory, MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Opening_thirty_files_within_an_hour_is_said_to_those_who_watch_over_the_organisation(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        var files = await Files(organisation, 31);
        await Opens(organisation, files.Take(29));
        var founder = await organisation.Founder.SignedIn();
        await founder.Get("/today");
        founder.Text.ShouldNotContain("unusually many");

        await Opens(organisation, files.Take(29).Concat(files.Skip(29)));

        await founder.Get("/today");
        await founder.Get("/today");
        founder.Text.ShouldContain("A colleague opened unusually many files within an hour.");
        founder.Text.ShouldContain("Ben");
        await founder.Get($"/programs/{organisation.Programs["Oversight"].Value:D}/audit");
        founder.Text.ShouldContain("Ben · Opened unusually many files within an hour");
        founder.Text.Split("Opened unusually many").Length.ShouldBe(2, "31 is said once, not for each");
        var ben = await organisation.Worker.SignedIn();
        ben.Text.ShouldNotContain("unusually many");
        (await ben.Get($"/programs/{organisation.Programs["Oversight"].Value:D}/audit")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_day_of_work_is_not_unusual()
    {
        await using var app = await TestApp.Start(Engine.Sqlite);
        var organisation = await TestOrganisation.On(app);
        var files = await Files(organisation, 40);
        foreach (var some in files.Chunk(10))
        {
            await Opens(organisation, some.Concat(some));
            app.Clock.Advance(TimeSpan.FromMinutes(31));
        }

        var founder = await organisation.Founder.SignedIn();
        await founder.Get($"/programs/{organisation.Programs["Oversight"].Value:D}/audit");
        founder.Text.ShouldNotContain("unusually many");
    }

    [Theory, MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Whoever_holds_a_program_reads_page_by_page_what_was_done_in_it_and_nobody_else_does(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var files = await Files(organisation, 30);
        await Opens(organisation, files);
        var ben = await organisation.Worker.SignedIn();
        await ben.Get("/programs");
        await ben.Click("What was done Care");

        ben.Text.ShouldContain("Ben · Opened the file");
        ben.Page.Document.QuerySelectorAll("main ul.lines li").Length.ShouldBeInRange(1, 50);
        ben.Text.ShouldNotContain("Wren", customMessage: "whose file it was stands in the file");
        await ben.Click("Older");
        ben.Text.ShouldContain("Ben · Started a file");
        ben.Text.ShouldContain("Newer");
        var carla = await organisation.Outsider.SignedIn();
        (await carla.Get($"/programs/{organisation.Programs["Care"].Value:D}/audit")).Status.ShouldBe(HttpStatusCode.NotFound);
        await carla.Get("/programs");
        carla.Page.Links.ShouldNotContain("What was done Care");
        (await ben.Get($"/programs/{organisation.Programs["Care"].Value:D}/audit?page=99999999")).Status.ShouldBe(HttpStatusCode.OK);
    }

    static async Task<IReadOnlyList<FileId>> Files(TestOrganisation organisation, int count)
    {
        var files = new List<FileId>();
        await using var visit = await organisation.Worker.Visit();
        for (var n = 0; n < count; n++)
        {
            await using var act = visit.Get<IStaffVault>().Begin();
            files.Add((await act.NewFile(organisation.Programs["Care"])).Value);
            act.SetCard(files[^1], new IndexCard { CallName = $"Wren {n}", Code = $"P-{n + 100}" });
            (await act.Commit(AuditCode.Made, "Started a file")).IsDone.ShouldBeTrue();
        }
        return files;
    }

    static async Task Opens(TestOrganisation organisation, IEnumerable<FileId> files)
    {
        await using var visit = await organisation.Worker.Visit();
        foreach (var file in files)
        {
            (await visit.Get<IStaffVault>().Open(file)).IsDone.ShouldBeTrue();
        }
    }
}
