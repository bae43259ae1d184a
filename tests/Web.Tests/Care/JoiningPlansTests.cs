using System.Buffers.Text;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Care;

public class JoiningPlansTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task The_other_program_reads_the_plan_as_it_stands_today(Engine engine)
    {
        var scene = await JoinScene.On(engine);
        await scene.Share();
        scene.Worker.Text.ShouldContain("Legal reads this until");
        (await scene.Worker.Get(scene.Plan.Replace("/plan", "/releases", StringComparison.Ordinal))).Text.ShouldContain("As it stands in this file on the day they read it.");

        var received = await scene.TakenIn();

        scene.Legal.Text.ShouldContain("With Care, until");
        scene.Legal.Text.ShouldContain(JoinScene.Goal);
        scene.Legal.Text.ShouldContain("Ask at Larder about rooms");
        scene.Legal.Text.ShouldContain("Housing");
        (await scene.Legal.Get("/today")).Text.ShouldNotContain("A plan is shared with us");

        await scene.Worker.Get(scene.Plan);
        await scene.Worker.Press("Step done: Ask at Larder about rooms");
        await scene.Worker.Get($"{scene.Plan}/goal");
        await scene.Worker.Fill("The goal, in their own words", "Paint again").Press("Save");
        await scene.Legal.Get($"/file/{received.Value:D}/plan");

        scene.Legal.Text.ShouldContain("Paint again");
        scene.Legal.Page.Document.QuerySelectorAll(".card .chip").Select(Testing.Page.Words).ShouldContain("Done");
    }

    [Fact]
    public async Task Only_what_is_released_is_read()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await scene.Share(FieldGroups.Name);
        (await scene.Worker.Get(scene.Plan.Replace("/plan", "/releases", StringComparison.Ordinal))).Text.ShouldNotContain("As it stands in this file on the day they read it.");

        await scene.TakenIn();

        scene.Legal.Text.ShouldContain("Marisol");
        scene.Legal.Text.ShouldNotContain(JoinScene.Goal);
        scene.Legal.Text.ShouldNotContain("Housing");
    }

    [Fact]
    public async Task Only_programs_that_the_person_released_to_stand_in_the_plan()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await using var visit = await scene.Organisation.Outsider.Visit();
        await using var act = visit.Get<IStaffVault>().Begin();
        var alone = (await visit.Get<IClientFiles>().Start(act, scene.LegalProgram, new NewClient { CallName = "Marisol" })).Value;
        (await act.Commit(AuditCode.Made, "Started the file")).IsDone.ShouldBeTrue();

        (await scene.Legal.Get($"/file/{alone.Value:D}/plan")).Text.ShouldNotContain("With Care");
        scene.Legal.Text.ShouldNotContain(JoinScene.Goal);
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task When_the_person_stops_it_it_is_gone_at_the_next_request_and_looks_as_if_it_never_was(Engine engine)
    {
        var scene = await JoinScene.On(engine);
        await scene.Share();
        var received = await scene.TakenIn();
        var kept = await scene.Kept(received);

        await scene.Care.Stop(scene.Mailbox.ReturnCode);
        await scene.Legal.Get($"/file/{received.Value:D}/plan");

        scene.Legal.Text.ShouldNotContain("With Care");
        scene.Legal.Text.ShouldNotContain(JoinScene.Goal);
        await NeverWas(scene, kept.Token);
        await NothingIsSealed(scene);
    }

    [Fact]
    public async Task What_is_stopped_before_anybody_took_it_in_is_not_there()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await scene.Share();
        await scene.Legal.Get("/today");
        var address = scene.Legal.Page.Document.QuerySelector("a[href^='/joined/']")!.GetAttribute("href")!;

        await scene.Worker.Get($"/file/{scene.File.Value:D}/releases");
        await scene.Worker.Press("Stop this release");

        (await scene.Legal.Get("/today")).Text.ShouldNotContain("A plan is shared with us");
        (await scene.Legal.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        await NothingIsSealed(scene);
    }

    [Fact]
    public async Task Past_its_day_it_looks_as_if_it_never_was()
    {
        var scene = await JoinScene.On(Engine.Sqlite, await TestApp.Start(Engine.Sqlite));
        await scene.Share();
        var kept = await scene.Kept(await scene.TakenIn());

        scene.Care.App.Clock.Advance(TimeSpan.FromDays(91));

        await NeverWas(scene, kept.Token);
    }

    [Fact]
    public async Task When_the_file_is_deleted_it_looks_as_if_it_never_was()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await scene.Share();
        var kept = await scene.Kept(await scene.TakenIn());

        await using (var visit = await scene.Organisation.Worker.Visit())
        {
            await using var act = visit.Get<IStaffVault>().Begin();
            (await act.Open(scene.File)).IsDone.ShouldBeTrue();
            (await act.Shred(scene.File)).IsDone.ShouldBeTrue();
            (await act.Commit(AuditCode.Deleted, "Deleted the file")).IsDone.ShouldBeTrue();
        }

        await NeverWas(scene, kept.Token);
        await NothingIsSealed(scene);
    }

    [Fact]
    public async Task Who_is_no_member_of_the_other_program_reads_nothing_even_with_the_token()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await scene.Share();
        var kept = await scene.Kept(await scene.TakenIn());

        (await JoinScene.Read(scene.Organisation.Outsider, scene.LegalProgram, kept.Token)).IsDone.ShouldBeTrue();
        (await JoinScene.Read(scene.Organisation.Worker, scene.LegalProgram, kept.Token)).Refusal.ShouldBe(Refusal.NotThere);
        (await JoinScene.Read(scene.Organisation.Worker, scene.Organisation.Programs["Care"], kept.Token)).Refusal.ShouldBe(Refusal.NotThere);
        (await scene.Organisation.Visitor().GetFromElsewhere($"/r/{kept.Token}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_token_and_a_copy_of_the_database_open_nothing_without_a_key_of_the_other_program()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await scene.Share();
        var kept = await scene.Kept(await scene.TakenIn());
        await using var visit = scene.Organisation.Visit();
        var (organisation, care) = (scene.Organisation.Id, scene.Organisation.Programs["Care"]);
        var row = await visit.Get<ParasolDb>().Set<SealedRow>().SingleAsync(r => r.Organisation == organisation && r.Table == TableCode.JoinedPage);
        using var token = SecretKey<Keys.LinkToken>.From(Base64Url.DecodeFromChars(kept.Token));
        using var key = token.Derive<Keys.JoinedKey>();

        foreach (var epoch in new[] { 0, (int)Envelope.KeyGeneration(row.Payload) })
        {
            Should.Throw<SealBroken>(() => Envelope.Open(key, Contexts.Joined(organisation, care, scene.LegalProgram, epoch, row.Row), row.Payload, PadPolicy.Note));
        }
    }

    [Fact]
    public async Task The_person_reads_who_looked_and_so_do_the_workers()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        await scene.Share();
        await scene.TakenIn();

        await using (var visit = scene.Organisation.Visit())
        {
            (await visit.Get<IMailboxDoor>().SignIn(scene.Mailbox.ReturnCode)).IsDone.ShouldBeTrue();
            (await visit.Get<IPersonVault>().Traces()).ShouldContain(t => t.Name == "Legal" && t.What == "Looked at what you share with them");
            (await visit.Get<IPersonVault>().Lines()).ShouldContain(l => l.Value.Topic == LineTopic.Release && l.Value.With[0] == "Legal" && l.Value.Offers.Count == 1);
        }

        await scene.Worker.Get($"/file/{scene.File.Value:D}/opened");
        scene.Worker.Text.ShouldContain("Another program looked at what is shared with it");
    }

    [Fact]
    public async Task Nothing_is_shared_without_a_release_that_is_live()
    {
        var scene = await JoinScene.On(Engine.Sqlite);

        (await scene.ShareByAct(Release(scene) with { Groups = [] })).IsDone.ShouldBeFalse();
        (await scene.ShareByAct(Release(scene) with { Until = scene.Care.Today.AddDays(-1) })).IsDone.ShouldBeFalse();
        (await scene.ShareByAct(Release(scene) with { Until = scene.Care.Today.AddDays(366) })).IsDone.ShouldBeFalse();
        (await scene.ShareByAct(Release(scene) with { Program = scene.Organisation.Programs["House"] })).IsDone.ShouldBeFalse();
        (await scene.ShareByAct(Release(scene) with { Program = scene.Organisation.Programs["Care"] })).IsDone.ShouldBeFalse();
        await using var visit = await scene.Organisation.Worker.Visit();
        await using var act = visit.Get<IStaffVault>().Begin();
        (await act.Open(scene.File)).IsDone.ShouldBeTrue();
        act.Join(scene.File, RowId.New(), scene.LegalProgram, "Legal", scene.Care.Today.AddDays(9));

        (await act.Commit(AuditCode.Shared, "Shared with another program")).Refusal!.Says.ShouldBe("Nothing leaves without a release that is live now.");
        (await visit.Get<ILinkStandings>().Of([scene.File])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_colleague_in_both_programs_needs_the_release_all_the_same()
    {
        var scene = await JoinScene.On(Engine.Sqlite);
        var both = await scene.Organisation.Colleague("dora", "Care", "Legal", "House");
        await scene.Share();
        var received = await scene.TakenIn();
        var kept = await scene.Kept(received);
        (await JoinScene.Read(both, scene.LegalProgram, kept.Token)).IsDone.ShouldBeTrue();

        await scene.Care.Stop(scene.Mailbox.ReturnCode);

        (await JoinScene.Read(both, scene.LegalProgram, kept.Token)).Refusal.ShouldBe(Refusal.NotThere);
        (await (await both.SignedIn()).Get($"/file/{received.Value:D}/plan")).Text.ShouldNotContain(JoinScene.Goal);
    }

    static NewRelease Release(JoinScene scene) => new() { To = "", Program = scene.LegalProgram, Purpose = "So that nobody asks twice", Groups = [FieldGroups.Plan] };

    // The token of what was shared and one that nobody ever made have one answer.
    static async Task NeverWas(JoinScene scene, string token)
    {
        var was = await JoinScene.Read(scene.Organisation.Outsider, scene.LegalProgram, token);
        var never = await JoinScene.Read(scene.Organisation.Outsider, scene.LegalProgram, new string('A', 43));
        was.IsDone.ShouldBeFalse();
        was.Refusal.ShouldBe(never.Refusal);
    }

    static async Task NothingIsSealed(JoinScene scene)
    {
        await using var visit = scene.Organisation.Visit();
        var organisation = scene.Organisation.Id;
        var left = await visit.Get<ParasolDb>().Set<SealedRow>().CountAsync(r => r.Organisation == organisation && r.Table == TableCode.JoinedPage);
        left.ShouldBe(0);
    }
}
