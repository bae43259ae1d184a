using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Records;
using Parasol.Web.Tests.Care;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Clients;

/// <summary>What a person sees of their own file with a return code, and no worker signed in.</summary>
public sealed class MyFileByCodeTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Who_has_opened_it_is_what_the_workers_see_and_stopping_there_kills_the_link(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var link = sent.Link;
        var partner = await sent.Shown(link);
        scene.App.Clock.Advance(TimeSpan.FromMinutes(5));
        await sent.Worker.Get($"/file/{sent.File.Value:D}");
        await sent.Worker.Click("Add a note");
        await sent.Worker.Fill("In free words", "Called, all well.").Press("Save");
        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Click("My file");

        await person.Press("Stop sharing");

        (await partner.Press("We are seeing them")).Status.ShouldBe(HttpStatusCode.NotFound);
        person.Text.ShouldNotContain("Stop sharing");
        await sent.Worker.Get($"/file/{sent.File.Value:D}/opened");
        var theirs = Lines(sent.Worker.Page).Select(l => l.Replace("The client ·", "You ·", StringComparison.Ordinal)).ToList();
        await person.Get("/mailbox/file");
        var mine = Lines(person.Page);
        mine.Count.ShouldBeGreaterThan(5);
        mine.ShouldContain(l => l.StartsWith("A provider ·", StringComparison.Ordinal));
        mine.ShouldContain(l => l.StartsWith("You ·", StringComparison.Ordinal));
        // All but what was before the file had a mailbox.
        theirs.Take(mine.Count).Order(StringComparer.Ordinal).ShouldBe(mine.Order(StringComparer.Ordinal));
        theirs.Skip(mine.Count).ShouldAllBe(l => !l.Contains("A person", StringComparison.Ordinal) && !l.Contains("note", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task What_is_held_is_told_by_group_after_each_change(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Get("/mailbox/file");
        Held(person.Page, "Referrals").ShouldBe("1");
        Held(person.Page, "Notes").ShouldBeNull();
        person.Text.ShouldContain("We asked Harbor Clinic for you. We are waiting for their answer.");

        await sent.Worker.Get($"/file/{sent.File.Value:D}");
        await sent.Worker.Click("Add a note");
        await sent.Worker.Fill("In free words", "Called, all well.").Press("Save");

        await person.Get("/mailbox/file");
        Held(person.Page, "Notes").ShouldBe("1");
        Held(person.Page, "Name to use").ShouldNotBeNullOrEmpty();
        person.Text.ShouldNotContain("Called, all well.");
    }

    [Fact]
    public async Task How_they_said_they_were_stands_there_in_their_own_words()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var mailbox = await scene.Mailbox();
        var (worker, file) = await scene.FirstContact();
        await scene.Introduce(file, mailbox.Address);
        foreach (var (number, words) in new[] { ("2", "Tired of waiting"), ("", "The room is quiet") })
        {
            await worker.Get($"/file/{file.Value:D}/plan/well");
            _ = number.Length > 0 ? worker.Choose("From 1, not at all, to 5, fully", number) : worker;
            await worker.Fill("In their own words", words).Press("Save");
            worker.Errors.ShouldBeEmpty();
        }

        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Get("/mailbox/file");

        person.Text.ShouldContain("2 of 5, by your own measure.");
        person.Text.ShouldContain("Tired of waiting");
        person.Text.ShouldContain("in your own words.");
        person.Text.ShouldContain("The room is quiet");
        person.Page.Document.QuerySelectorAll("meter").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("2");
    }

    [Fact]
    public async Task Asking_for_a_copy_and_saying_what_is_wrong_reach_the_workers_and_nothing_said_is_refused()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Get("/mailbox/file");

        await person.Press("Send");
        person.Errors.ShouldHaveSingleItem().ShouldContain("Write what is missing or wrong.");
        await person.Fill("What is missing or wrong?", "My pronouns are they.").Press("Send");
        await person.Press("Ask for a copy");

        await sent.Worker.Get("/today");
        await sent.Worker.Get($"/file/{sent.File.Value:D}");
        sent.Worker.Text.ShouldContain("My pronouns are they.");
        sent.Worker.Text.ShouldContain("Please give me a copy of my file.");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Deleting_it_there_closes_it_for_everybody(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Get("/mailbox/file");

        await person.Press("Delete my file for good");

        person.Text.ShouldContain("There is no file for you here.");
        person.Text.ShouldNotContain("Ask for a copy");
        (await sent.Worker.Get($"/file/{sent.File.Value:D}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Traces_lie_sealed_and_a_file_without_a_code_leaves_none(Engine engine)
    {
        var scene = await CareScene.On(engine);
        await scene.Sent();
        (await Traces(scene)).ShouldBeEmpty();
        var mailbox = await scene.Mailbox();

        await scene.Sent(mailbox: mailbox.Address);

        var traces = await Traces(scene);
        traces.ShouldNotBeEmpty();
        traces.ShouldAllBe(t => t.File.Value == mailbox.Address.Id.Value && !System.Text.Encoding.UTF8.GetString(t.Payload).Contains("release", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_kind_of_record_of_a_file_has_a_name_for_the_person()
    {
        var app = await TestApp.On(Engine.Sqlite);
        await using var visit = (await TestOrganisation.On(app)).Visit();
        var named = visit.Get<IEnumerable<HeldAs>>().Select(n => n.Table).ToHashSet();
        // The address that this page is told at; what taking two files apart needs lies in the one nobody reaches; a hand-off lies on the program's desk, and what a colleague says, or where their calendar is kept, on House's.
        TableCode[] elsewhere = [TableCode.Mailbox, TableCode.PutTogether, TableCode.HandOff, TableCode.DropInSheet, TableCode.ColleagueSays, TableCode.BusyFeed, TableCode.Supervision];

        string[] modules = ["Parasol.Clients", "Parasol.Care", "Parasol.Requests"];
        var kinds = modules.SelectMany(m => Assembly.Load(m).GetTypes()).Select(t => t.GetCustomAttribute<SealedAsAttribute>()?.Table).OfType<TableCode>().Except(elsewhere).ToList();

        kinds.Count.ShouldBeGreaterThan(8);
        kinds.ShouldAllBe(kind => named.Contains(kind));
    }

    static async Task<List<SealedRow>> Traces(CareScene scene)
    {
        await using var visit = scene.Organisation.Visit();
        return await visit.Get<ParasolDb>().Set<SealedRow>().Where(r => r.Organisation == scene.Organisation.Id && r.Table == TableCode.Trace).ToListAsync();
    }

    static List<string> Lines(Page page) => [.. page.Document.QuerySelectorAll("ul.lines li").Where(li => li.QuerySelector(".when") is not null).Select(Page.Words)];

    static string? Held(Page page, string label) =>
        page.Document.QuerySelectorAll("dt").FirstOrDefault(dt => Page.Words(dt) == label) is { NextElementSibling: { } value } ? Page.Words(value) : null;
}
