using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.KeyStore;

namespace Parasol.Web.Tests.People;

/// <summary>Two people of two programs open again; one alone does not, and learns nothing.</summary>
public sealed class OpeningAgainTests
{
    const string Taken = "/open-again?said=taken";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_people_of_two_programs_open_again_and_neither_is_signed_in_by_it(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        await (await organisation.Worker.SignedIn()).Press(organisation);

        var first = await organisation.SaysOpen(organisation.Worker);
        (await organisation.IsShut()).ShouldBeTrue();
        (await organisation.SendsSignIn(organisation.Founder)).ShouldBeClosed();
        var second = await organisation.SaysOpen(organisation.Outsider);

        (await organisation.IsShut()).ShouldBeFalse();
        foreach (var browser in new[] { first, second })
        {
            browser.Address.ShouldBe(Taken);
            browser.Cookies.Names.ShouldBeEmpty();
            (await browser.Get("/today")).Address.ShouldBe("/sign-in");
        }
        (await organisation.RowsOfSessions()).ShouldBe(0);
        (await organisation.SignsIn(organisation.Worker)).Address.ShouldBe("/today");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task One_person_alone_does_not_however_often_they_come(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        await (await organisation.Worker.SignedIn()).Press(organisation);

        await organisation.SaysOpen(organisation.Founder);
        await organisation.SaysOpen(organisation.Founder);

        (await organisation.IsShut()).ShouldBeTrue("the founder holds every program, and is one person");
        (await organisation.SendsSignIn(organisation.Founder)).ShouldBeClosed();
    }

    [Fact]
    public async Task Two_of_the_same_program_do_not_and_one_of_another_then_does()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var dora = await organisation.Colleague("dora", "Care", "House");
        await (await organisation.Worker.SignedIn()).Press(organisation);

        await organisation.SaysOpen(organisation.Worker);
        await organisation.SaysOpen(dora);

        (await organisation.IsShut()).ShouldBeTrue();
        await organisation.SaysOpen(organisation.Outsider);
        (await organisation.IsShut()).ShouldBeFalse();
    }

    [Fact]
    public async Task House_to_which_everybody_belongs_is_no_second_program()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var dora = await organisation.Colleague("dora", "House");
        await (await organisation.Worker.SignedIn()).Press(organisation);

        await organisation.SaysOpen(organisation.Worker);
        await organisation.SaysOpen(dora);

        (await organisation.IsShut()).ShouldBeTrue();
    }

    [Fact]
    public async Task Right_or_wrong_shut_or_open_the_answer_is_the_same()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (ben, carla) = (organisation.Worker, organisation.Outsider);
        var whileOpen = (await organisation.SaysOpen(ben)).Page;
        await (await ben.SignedIn()).Press(organisation);
        var (wrong, badCode, right) = ((await organisation.SaysOpen(ben, "not the passphrase")).Page, (await organisation.SaysOpen(ben, code: "000000")).Page, (await organisation.SaysOpen(ben)).Page);
        var wrongSecond = (await organisation.SaysOpen(carla, "not the passphrase")).Page;
        (await organisation.IsShut()).ShouldBeTrue();
        var opens = (await organisation.SaysOpen(carla)).Page;
        (await organisation.IsShut()).ShouldBeFalse();

        foreach (var page in new[] { wrong, badCode, right, wrongSecond, opens })
        {
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Hops.ShouldBe(whileOpen.Hops);
            page.Text.ShouldBe(whileOpen.Text);
        }
    }

    [Fact]
    public async Task What_the_first_one_said_counts_for_half_an_hour_and_for_this_time_alone()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (ben, carla) = (organisation.Worker, organisation.Outsider);
        await (await ben.SignedIn()).Press(organisation);
        await organisation.SaysOpen(ben);
        organisation.App.Clock.Advance(TimeSpan.FromMinutes(31));
        await organisation.SaysOpen(carla);
        (await organisation.IsShut()).ShouldBeTrue("the first one's word is over; the second one's has begun");
        await organisation.SaysOpen(ben);
        (await organisation.IsShut()).ShouldBeFalse();

        byte[] before;
        await (await ben.SignedIn()).Press(organisation);
        await organisation.SaysOpen(ben);
        await using (var visit = organisation.Visit())
        {
            before = (await visit.Get<KeyDb>().Shut.SingleAsync(s => s.Organisation == organisation.Id)).Agreed!;
            before.Length.ShouldBe(16);
        }
        await organisation.SaysOpen(carla);
        await (await ben.SignedIn()).Press(organisation);
        await using (var visit = organisation.Visit())
        {
            var until = organisation.App.Clock.GetUtcNow().UtcDateTime.AddMinutes(20);
            await visit.Get<KeyDb>().Shut.Where(s => s.Organisation == organisation.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Agreed, before).SetProperty(r => r.AgreedUntil, until));
        }
        await organisation.SaysOpen(carla);
        (await organisation.IsShut()).ShouldBeTrue("what was said of an earlier time was put back, and says nothing now");
    }

    [Fact]
    public async Task An_account_that_is_closed_opens_nothing()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        await (await organisation.Worker.SignedIn()).Press(organisation);
        await organisation.SaysOpen(organisation.Worker);
        await using (var visit = organisation.Visit())
        {
            await visit.Get<KeyDb>().Bundles.Where(b => b.Id == organisation.Worker.Id).ExecuteUpdateAsync(b => b.SetProperty(r => r.IsEnabled, false));
        }

        await organisation.SaysOpen(organisation.Outsider);

        (await organisation.IsShut()).ShouldBeTrue("who had said it first may not come in any more");
    }
}
