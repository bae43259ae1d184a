using System.Net;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.KeyStore;

namespace Parasol.Web.Tests.People;

/// <summary>A passphrase for when somebody makes one sign in: it seals, and nobody can see that there is one.</summary>
public sealed class SecondPassphraseTests
{
    const string Second = "copper lantern drifting over hills";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_looks_like_signing_in_to_a_closed_place_and_seals(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var (ben, carla) = (await organisation.Worker.SignedIn(), await organisation.Outsider.SignedIn());
        await Set(organisation, ben, organisation.Worker.Passphrase, Second);
        ben.Address.ShouldBe("/settings?said=saved");
        var ordinary = await organisation.SignsIn(organisation.Worker);
        var before = ordinary.Page.Hops[0];

        var made = await organisation.SignsIn(organisation.Worker, Second);

        made.Page.ShouldBeClosed();
        made.Page.Hops[0].ShouldBe(before);
        made.Address.ShouldBe("/today");
        made.Cookies.Names.ShouldBeEmpty("the closed door takes the made-up cookie back");
        (await organisation.IsShut()).ShouldBeTrue();
        (await organisation.RowsOfSessions()).ShouldBe(0);
        (await carla.Get("/team")).ShouldBeClosed();
        await organisation.SaysOpen(organisation.Worker, Second, "123456");
        await organisation.SaysOpen(organisation.Outsider);
        (await organisation.IsShut()).ShouldBeTrue("it opens nothing");
        await organisation.SaysOpen(organisation.Worker);
        (await organisation.EntriesOfOversight()).ShouldContain((organisation.Worker.Id, "Sealed everything at once"), "in the words of the button");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Whether_there_is_one_cannot_be_told_from_the_stored_row(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var ben = await organisation.Worker.SignedIn();
        var without = await Row(organisation);

        await Set(organisation, ben, organisation.Worker.Passphrase, Second);
        var with = await Row(organisation);
        await Set(organisation, ben, organisation.Worker.Passphrase, "");
        var again = await Row(organisation);

        foreach (var row in new[] { with, again })
        {
            row.SecondVerifier.ShouldNotBe(without.SecondVerifier);
            row.SecondVerifier!.Length.ShouldBe(without.SecondVerifier!.Length);
            row.SecondVerifier.Distinct().Count().ShouldBeGreaterThan(16);
            (row.Salt, row.MemoryKib, row.Passes, row.IsEnabled).ShouldBe((row.Salt, without.MemoryKib, without.Passes, without.IsEnabled));
            row.Salt.ShouldBe(without.Salt);
            row.Verifier.ShouldBe(without.Verifier);
            row.Bundle.ShouldBe(without.Bundle);
        }
        (await organisation.EntriesOfOversight()).Count(e => e == (organisation.Worker.Id, "Changed how they sign in")).ShouldBe(2, "setting one and taking it away read alike");
        (await organisation.SignsIn(organisation.Worker, Second)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "it was taken away");
        (await organisation.IsShut()).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_not_the_own_one_not_a_weak_one_and_not_set_by_who_does_not_know_the_own_one()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ben = await organisation.Worker.SignedIn();
        var before = (await Row(organisation)).SecondVerifier;

        await Set(organisation, ben, organisation.Worker.Passphrase, organisation.Worker.Passphrase);
        ben.Errors.ShouldBe(["Take another one than the passphrase you sign in with."]);
        await Set(organisation, ben, "somebody at an open browser", Second);
        ben.Errors.ShouldBe(["This is not your passphrase."]);
        await Set(organisation, ben, organisation.Worker.Passphrase, "short");
        ben.Errors.ShouldHaveSingleItem().ShouldContain("15 characters");
        await Set(organisation, ben, organisation.Worker.Passphrase, Second, "something else than that");
        ben.Errors.ShouldBe(["The two are not the same. Write it once more."]);

        (await Row(organisation)).SecondVerifier.ShouldBe(before);
        ben.Page.Html.ShouldNotContain(Second);
    }

    [Fact]
    public async Task Nobody_else_s_and_a_closed_account_s_do_nothing()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        await Set(organisation, await organisation.Worker.SignedIn(), organisation.Worker.Passphrase, Second);

        (await organisation.SignsIn(organisation.Outsider, Second)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using (var visit = organisation.Visit())
        {
            await visit.Get<KeyDb>().Bundles.Where(b => b.Id == organisation.Worker.Id).ExecuteUpdateAsync(b => b.SetProperty(r => r.IsEnabled, false));
        }
        (await organisation.SignsIn(organisation.Worker, Second)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await organisation.IsShut()).ShouldBeFalse();
    }

    static async Task Set(TestOrganisation organisation, Browser browser, string own, string second, string? again = null)
    {
        organisation.App.Clock.Advance(TimeSpan.FromSeconds(61));
        await browser.Get("/settings");
        await browser.Click("A second passphrase");
        await browser.Fill("Your passphrase", own).Fill("The second one", second).Fill("The second one once more", again ?? second).Press("Save");
    }

    static async Task<BundleRow> Row(TestOrganisation organisation)
    {
        await using var visit = organisation.Visit();
        return await visit.Get<KeyDb>().Bundles.SingleAsync(b => b.Id == organisation.Worker.Id);
    }
}
