using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;

namespace Parasol.Web.Tests.Requests;

/// <summary>When far more comes in than people write, people still get through, and what they wrote is not buried.</summary>
public sealed class ComingInByTheThousandTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task After_a_handful_from_one_network_a_question_is_asked_and_what_is_answered_is_set_aside(Engine engine)
    {
        await using var app = await TestApp.Start(engine, configure: b => b.Services.AddSingleton<IStartupFilter>(new FromNetworks()));
        var organisation = await TestOrganisation.On(app);
        // Five at once and one more a minute; the clock goes on half a minute with each that is filled in.
        for (var n = 0; n < 9; n++)
        {
            var one = FromNetworks.Browser(organisation, "203.0.113.7");
            await one.ToTheCheckPage("Care", $"One of many: {n}", "Food");
            await one.Press("Send");
            (one.Page.Status == HttpStatusCode.OK || n >= 5).ShouldBeTrue();
        }

        var person = FromNetworks.Browser(organisation, "203.0.113.200");
        await person.ToTheCheckPage("Care", "I am not a machine", "Housing");
        await person.Press("Send");
        person.Page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        person.Text.ShouldContain("Everything you wrote is still here.");
        person.Text.ShouldContain("I am not a machine");
        await person.Choose(Wrong(person.Text)).Press("Send");
        person.Text.ShouldContain("Everything you wrote is still here.");
        await person.Choose(Right(person.Text)).Press("Send");
        var code = person.Code();

        (await FromNetworks.Browser(organisation, "198.51.100.9").AskFor("Care", "From somewhere else", "Safety")).ShouldNotBeEmpty();

        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/requests");
        worker.Text.ShouldContain("1 request was set aside");
        worker.Text.ShouldNotContain("Housing");
        worker.Text.ShouldContain("Safety");
        (await worker.Get("/today")).Text.ShouldContain("Requests were set aside while very many came in");
        var outsider = await organisation.Outsider.SignedIn();
        (await outsider.Get("/requests")).Text.ShouldNotContain("set aside");

        await worker.Get("/requests");
        await worker.Press("Let it in");
        await worker.Get("/requests");
        worker.Text.ShouldContain("Housing");
        worker.Text.ShouldNotContain("set aside");
        await person.OpenMailbox(code);
        person.Text.ShouldContain("I am not a machine");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_oldest_that_were_set_aside_make_room_and_their_mailboxes_go_with_them(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var oldest = await SetAside(organisation);
        await using (var visit = organisation.Visit())
        {
            var db = visit.Get<ParasolDb>();
            var first = await db.Set<AsideRow>().SingleAsync(a => a.Organisation == organisation.Id);
            for (var n = 1; n < AsideRow.Most; n++)
            {
                db.Add(new AsideRow { Row = RowId.New(), Organisation = organisation.Id, Program = first.Program, File = first.File, Mailbox = new FileId(RowId.New().Value), Hour = first.Hour.AddHours(1) });
            }
            await db.SaveChangesAsync();
        }

        var newest = await SetAside(organisation);

        await using (var visit = organisation.Visit())
        {
            (await visit.Get<ParasolDb>().Set<AsideRow>().CountAsync(a => a.Organisation == organisation.Id)).ShouldBe(AsideRow.Most);
        }
        var person = organisation.Visitor();
        (await person.OpenMailbox(oldest)).Text.ShouldContain("This code does not open a mailbox.");
        (await person.OpenMailbox(newest)).Text.ShouldContain("You asked for help.");
    }

    [Fact]
    public void A_day_has_room_for_so_much_and_no_more()
    {
        var clock = new TestClock();
        var throttle = new Throttle(new Microsoft.AspNetCore.Http.HttpContextAccessor(), clock);

        Enumerable.Range(0, 63).ShouldAllBe(_ => throttle.AtTheDoor(1024 * 1024, false) == Crowd.Calm);
        throttle.AtTheDoor(2 * 1024 * 1024, false).ShouldBe(Crowd.Full);
        clock.Advance(TimeSpan.FromHours(12));
        throttle.AtTheDoor(2 * 1024 * 1024, false).ShouldBe(Crowd.Calm);
    }

    [Fact]
    public void What_is_not_let_in_takes_no_room()
    {
        var throttle = new Throttle(new Microsoft.AspNetCore.Http.HttpContextAccessor(), new TestClock());

        // A hundred times a day's room, beyond the measure of those set aside.
        var answers = Enumerable.Range(0, 6460).Select(n => throttle.AtTheDoor(n < 60 ? 1 : 1024 * 1024, true)).ToList();
        answers[60..].ShouldAllBe(c => c == Crowd.Busy);
        throttle.AtTheDoor(1024 * 1024, false).ShouldBe(Crowd.Calm);
    }

    [Fact]
    public void Those_set_aside_have_a_measure_of_their_own()
    {
        var throttle = new Throttle(new Microsoft.AspNetCore.Http.HttpContextAccessor(), new TestClock());

        Enumerable.Range(0, 60).ShouldAllBe(_ => throttle.AtTheDoor(1, true) == Crowd.Calm);
        throttle.AtTheDoor(1, true).ShouldBe(Crowd.Busy);
        throttle.AtTheDoor(1, false).ShouldBe(Crowd.Calm);
    }

    static async Task<string> SetAside(TestOrganisation organisation)
    {
        await using var visit = organisation.Visit();
        var received = await visit.Get<IPublicVault>().Receive(organisation.Programs["Care"], "en", mailbox => new Parasol.Requests.Domain.HelpRequest { At = organisation.App.Clock.GetUtcNow(), Mailbox = mailbox }, new PersonLine { Says = "You asked for help. We answer here." }, isAside: true);
        return received.Value.ReturnCode;
    }

    static readonly (string Question, string Right, string Wrong)[] Answers =
    [
        ("can you drink", "Water", "A chair"), ("keeps the rain", "An umbrella", "A spoon"), ("do you sit on", "A chair", "The moon"), ("in the sky", "The moon", "A spoon"), ("eat soup", "A spoon", "A song"), ("can you sing", "A song", "Water"),
    ];

    static string Right(string text) => Answers.Single(a => text.Contains(a.Question, StringComparison.Ordinal)).Right;

    static string Wrong(string text) => Answers.Single(a => text.Contains(a.Question, StringComparison.Ordinal)).Wrong;
}
