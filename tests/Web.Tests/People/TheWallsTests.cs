using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.KeyStore;

namespace Parasol.Web.Tests.People;

/// <summary>Whoever works or watches here, a board member included, sees without any key that the walls stand, or what is wrong with them.</summary>
public sealed class TheWallsTests
{
    [Theory, MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task The_page_proves_names_what_was_done_to_a_key_and_tells_no_counts(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var ben = await organisation.Worker.SignedIn();
        await ben.Get("/settings");
        await ben.Click("Walls between programs");
        ben.Page.Text.ShouldContain("Proved, 0 exceptions.");
        ben.Page.Text.ShouldContain("Legal: 2 colleagues hold its keys");
        ben.Page.Text.ShouldNotContain("file key");

        // Somebody who can write to the database hands Legal's keys to Ben.
        await using (var thief = organisation.Visit())
        {
            var (legal, carla, worker) = (organisation.Programs["Legal"], organisation.Outsider.Id, organisation.Worker.Id);
            await thief.Get<KeyDb>().Grants.Where(g => g.Program == legal && g.Staff == carla).ExecuteUpdateAsync(g => g.SetProperty(r => r.Staff, worker), TestContext.Current.CancellationToken);
        }
        await ben.Get("/settings/walls");
        ben.Page.Text.ShouldContain("Not proved.");
        ben.Page.Text.ShouldContain("A program's key, given to a colleague");
        ben.Page.Text.ShouldContain("It is for somebody who is not a member of this program.");
        ben.Page.Text.ShouldNotContain("Proved, 0 exceptions.");
        var (there, other) = (ben.Page.Text, await TestOrganisation.On(engine));
        there.ShouldContain(organisation.Worker.Id.Value.ToString());

        var zoe = await other.Founder.SignedIn();
        await zoe.Get("/settings/walls");
        zoe.Page.Text.ShouldContain("Proved, 0 exceptions.");
    }
}
