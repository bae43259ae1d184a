using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Listings;

/// <summary>Somebody outside says what is wrong with a listing; colleagues see to it.</summary>
public sealed class CorrectingPlacesTests
{
    const string Canary = "Canarybird";

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task What_is_suggested_is_sealed_read_by_colleagues_and_done(Engine engine)
    {
        var api = await MadeDirectory.On(engine);
        var visitor = await AtForm(api);
        var sealedBefore = await Sealed(api);
        await visitor.Tick("The phone number").Fill("How is it really?", $"{Canary} rings at the bakery").Fill("How can we ask you back?", $"{Canary}@example.org").Press("Send");
        visitor.Text.ShouldContain("It was sealed before it was kept");
        visitor.Text.ShouldNotContain(Canary);
        visitor.Page.Headers.Keys.ShouldNotContain("set-cookie");
        visitor.Address.ShouldEndWith("/correct");

        // One sealed row more, and the words in clear in none.
        var rows = await Sealed(api);
        rows.Count.ShouldBe(sealedBefore.Count + 1);
        rows.ShouldAllBe(row => !Encoding.UTF8.GetString(row.Payload).Contains(Canary, StringComparison.Ordinal));
        api.Organisation.App.Log.ShouldAllBe(line => !line.Contains(Canary, StringComparison.Ordinal));

        var worker = await api.Organisation.Worker.SignedIn();
        await worker.Get("/listings");
        await worker.Click("Suggested corrections");
        worker.Text.ShouldContain("Meals");
        worker.Text.ShouldContain($"{Canary} rings at the bakery");
        worker.Text.ShouldContain($"{Canary}@example.org");
        (await Sealed(api)).Count(row => row.Table == TableCode.Correction).ShouldBe(1);
        await worker.Press("Mark as done");
        worker.Text.ShouldContain("Nobody has suggested anything that waits.");

        // Another colleague, of another program, sees the same.
        var other = await api.Organisation.Outsider.SignedIn();
        await other.Get("/listings/corrections");
        other.Text.ShouldContain("Done in the last 90 days");
        (await Sealed(api)).ShouldAllBe(row => !Encoding.UTF8.GetString(row.Payload).Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_form_says_what_to_do_and_what_is_typed_stays()
    {
        var visitor = await AtForm(await MadeDirectory.On(Engine.Sqlite));

        await visitor.Fill("How can we ask you back?", "518 555 0199").Press("Send");

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Errors.ShouldBe(["Tick what is wrong, or write it."]);
        visitor.ValueOf("How can we ask you back?").ShouldBe("518 555 0199");
    }

    [Fact]
    public async Task A_machine_is_thanked_and_nothing_is_kept()
    {
        var api = await MadeDirectory.On(Engine.Sqlite);
        var visitor = await AtForm(api);
        var before = await Sealed(api);

        await visitor.Tick("Something else").Press("Send", null, ("Input.Website", "https://spam.example"));

        visitor.Text.ShouldContain("Thank you");
        (await Sealed(api)).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task A_form_can_be_sent_once()
    {
        var api = await MadeDirectory.On(Engine.Sqlite);
        var visitor = await AtForm(api);
        var form = visitor.Page;
        var token = form.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
        var before = await Sealed(api);
        (string, string)[] fields = [("__form", token), ("Input.What", "closed")];

        (await visitor.Post(form.Address, fields)).Html.ShouldContain("Thank you");
        (await visitor.Post(form.Address, fields)).Html.ShouldNotContain("Thank you");

        (await Sealed(api)).Count.ShouldBe(before.Count + 1);
    }

    [Fact]
    public async Task A_flood_is_turned_away_and_what_is_typed_stays()
    {
        // An app of its own: the measure at the door is shared.
        await using var app = await TestApp.Start(Engine.Sqlite);
        var organisation = await TestOrganisation.On(app);
        var api = new Api(organisation);
        await MadeDirectory.Fill(api);
        // A browser whose requests take no time: what is let in at the door comes back with every second.
        var visitor = await AtForm(new Browser(app.Instant(organisation.Host), app.Clock));
        app.Clock.Advance(TimeSpan.FromSeconds(4));
        await using (var visit = organisation.Visit())
        {
            Enumerable.Range(0, 3000).Any(_ => visit.Get<IPublicVault>().Crowd(10) != Crowd.Calm).ShouldBeTrue();
        }

        await visitor.Tick("The address").Fill("How is it really?", "Around the corner").Press("Send");

        visitor.Errors.ShouldBe(["Very many messages are coming in now. Please send this again in a few minutes. Everything you wrote is still here."]);
        visitor.ValueOf("How is it really?").ShouldBe("Around the corner");
        (await Sealed(api)).ShouldAllBe(row => row.Table != TableCode.Correction);
    }

    [Fact]
    public async Task Of_what_is_not_public_nobody_can_suggest_anything()
    {
        var api = await MadeDirectory.On(Engine.Sqlite);

        (await api.Organisation.Visitor().Get($"/services/{Guid.Empty:D}/correct")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    static Task<Browser> AtForm(Api api) => AtForm(api.Organisation.Visitor());

    static async Task<Browser> AtForm(Browser visitor)
    {
        await visitor.Get("/services");
        await visitor.Click("Meals");
        await visitor.Click("Is something wrong here? Tell us.");
        return visitor;
    }

    static async Task<List<SealedRow>> Sealed(Api api)
    {
        await using var visit = api.Organisation.Visit();
        return await visit.Get<ParasolDb>().Set<SealedRow>().Where(row => row.Organisation == api.Organisation.Id).ToListAsync();
    }
}
