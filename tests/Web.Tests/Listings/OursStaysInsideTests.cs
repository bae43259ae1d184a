using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Experience;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Listings;

/// <summary>What colleagues write about a place, whom they ask for there, and what somebody says after being there, is on no public page, in no file to take along and in no answer for programs.</summary>
public sealed class OursStaysInsideTests
{
    const string Canary = "Canaryword";

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task A_walk_over_everything_public_finds_none_of_it(Engine engine)
    {
        var scene = await DirectoryScene.On(engine);
        var visitor = scene.Organisation.Visitor();
        var worker = await scene.Organisation.Worker.SignedIn();
        await worker.Get(scene.For("Hormone care", "/vetting"));
        await worker.Choose("Where it is to stand", "Vetted by us, with something to know first").Fill("Why", $"{Canary} was there").Fill("What to say to the person first", $"{Canary} at the desk").Press("Save");
        var second = await scene.Organisation.Outsider.SignedIn();
        await second.Get(scene.For("Hormone care", "/vetting"));
        await second.Tick("One of us two speaks from lived experience").Press("Confirm");
        await worker.Get(scene.For("Hormone care", "/contacts"));
        await worker.Fill("Name, or which desk", $"{Canary} Robin").Fill("Their phone number", $"212 555 0188 {Canary}").Fill("Their e-mail", $"{Canary}@example.net").Fill("How to go about it", $"Say {Canary}").Press("Save");
        worker.Text.ShouldContain($"{Canary} Robin");
        await visitor.Get(scene.ForAll("Hormone care") + "/correct");
        await visitor.Tick("The phone number").Fill("How is it really?", $"{Canary} rings at the bakery").Fill("How can we ask you back?", $"{Canary}@example.org").Press("Send");
        await Say(scene, "Hormone care");
        await worker.Get("/how-it-was");
        worker.Text.ShouldContain("They told others about me");
        await worker.Get(scene.For("Hormone care"));
        worker.Text.ShouldContain($"{Canary} at the desk");

        var walked = 0;
        void Look(string where, string html)
        {
            walked++;
            foreach (var word in new[] { Canary, "told others" })
            {
                html.ShouldNotContain(word, Case.Insensitive, where);
            }
        }
        foreach (var start in new[] { "/", "/services", scene.ForAll("Hormone care"), "/services/" + RowId.New().Value.ToString("D"), "/nowhere" })
        {
            await Crawl.From(visitor, start, page => { Look(page.Address, page.Html); return Task.CompletedTask; }, href => !Scene.Ends(href.Split('?')[0]));
        }
        await visitor.Get("/services");
        await visitor.Fill("Words", Canary).Press("Search");
        visitor.Text.ShouldNotContain("Hormone care");
        using var client = scene.Organisation.App.Client(scene.Organisation.Host);
        foreach (var path in Api.Lists.Select(list => $"/hsds/{list}?full=true&format=ndjson").Append("/hsds").Append("/hsds/profile.json").Append($"/hsds/services?search={Canary}").Append("/hsds/services?page=abc"))
        {
            Look(path, (await client.GetStringOrError(path)).Replace($"search={Canary}", "", StringComparison.Ordinal));
        }
        walked.ShouldBeGreaterThan(20);
    }

    static async Task Say(DirectoryScene scene, string service)
    {
        string code;
        await using (var visit = await scene.Organisation.Worker.Visit())
        {
            await using var act = visit.Get<IStaffVault>().Begin();
            code = (await act.NewMailbox(scene.Organisation.Programs["Care"], "en")).Value.ReturnCode;
            (await act.Commit(AuditCode.Made, "Made a mailbox")).IsDone.ShouldBeTrue();
        }
        await using var person = scene.Organisation.Visit();
        (await person.Get<IMailboxDoor>().SignIn(code)).IsDone.ShouldBeTrue();
        (await person.Get<IExperience>().Leave(scene.Services[service], null, ["outed", "desk.judged"])).IsDone.ShouldBeTrue();
    }
}

static class AnyAnswer
{
    /// <summary>What comes back, whatever its status.</summary>
    public static async Task<string> GetStringOrError(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }
}
