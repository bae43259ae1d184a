using System.Net;
using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Web.Tests.Clients;

/// <summary>A worker meets two files of one person, compares them, puts them together and takes them apart.</summary>
public sealed class PerhapsTheSameTests
{
    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task A_new_file_says_whom_it_looks_like_and_the_two_become_one(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var worker = scene.Worker;
        await Start(worker, "Marisol");
        var twin = worker.Address.Split('?')[0];
        worker.Text.ShouldContain("Perhaps the same person as P-");
        var code = worker.Text.Split("Perhaps the same person as ")[1].Split('.')[0];
        worker.Text.ShouldNotContain("Put together with");

        await worker.Click($"Compare with {code}");
        worker.Text.ShouldContain("A name is the same, or one letter apart.");
        worker.Choose("Which file stays?", worker.Page.Document.QuerySelectorAll("label").Select(Page.Words).First(l => l.StartsWith(code, StringComparison.Ordinal)));
        await worker.Press("Put the two together");

        worker.Address.ShouldStartWith(scene.Address, Case.Sensitive);
        worker.Text.ShouldContain("Put together with");
        (await worker.Get(twin)).Address.ShouldBe(scene.Address);
        (await worker.Get($"{scene.Address}/same/{twin.Split('/')[2]}")).Text.ShouldContain("These files were put together already.");
        await worker.Get(twin + "/note");
        await worker.Fill("In free words", "Written at the old address").Press("Save");
        (await worker.Get(scene.Address)).Text.ShouldContain("Written at the old address");
        (await worker.Get(scene.Address + "/opened")).Text.ShouldContain("Started the file");
        var outsider = await scene.Organisation.Outsider.SignedIn();
        (await outsider.Get(twin)).Status.ShouldBe(HttpStatusCode.NotFound);

        await worker.Get(scene.Address + "/together");
        await worker.Press("Take the two apart");
        (await worker.Get(twin)).Text.ShouldNotContain("Perhaps the same person");
        (await worker.Get("/people/same")).Text.ShouldContain("No two files look alike.");
    }

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Two_people_are_noted_as_two_and_do_not_come_back(Engine engine)
    {
        var scene = await FileScene.On(engine);
        await Start(scene.Worker, "Marisel");
        await scene.Worker.Get("/people/same");
        await scene.Worker.Get(scene.Worker.Page.Document.QuerySelector("main a[href*='/same/']")!.GetAttribute("href")!);

        await scene.Worker.Press("They are not the same");

        scene.Worker.Text.ShouldContain("No two files look alike.");
    }

    [Fact]
    public async Task Files_of_another_program_are_never_shown_counted_or_compared()
    {
        var scene = await FileScene.On(Engine.Sqlite);
        var outsider = await scene.Organisation.Outsider.SignedIn();

        await Start(outsider, "Marisol");

        outsider.Text.ShouldNotContain("Perhaps the same person");
        (await outsider.Get("/people/same")).Text.ShouldContain("No two files look alike.");
        (await scene.Worker.Get("/people/same")).Text.ShouldContain("No two files look alike.");
        var theirs = outsider.Address.Split('?')[0];
        (await scene.Worker.Get($"{scene.Address}/same{theirs.Replace("/file", "", StringComparison.Ordinal)}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await outsider.Get($"{theirs}/same{scene.Address.Replace("/file", "", StringComparison.Ordinal)}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Marisol", "Marisol", true)]
    [InlineData("Marisol", "Marisel", true)]
    [InlineData("Marisol", "Mariosl", true)]
    [InlineData("Marisol", "Marsol", true)]
    [InlineData("Marisol", "Marsel", false)]
    [InlineData("Ana", "Eva", false)]
    [InlineData("Ana", "Ane", false)]
    [InlineData("José", "Jose", true)]
    public void A_name_is_the_same_or_one_slip_apart(string one, string other, bool isAlike)
    {
        Found[] cards = [Card(one), Card(other)];

        Likeness.Pairs(cards).Count.ShouldBe(isAlike ? 1 : 0);
        Likeness.Of(cards[0], cards).Count.ShouldBe(isAlike ? 1 : 0);
    }

    [Fact]
    public void The_same_end_of_a_phone_needs_a_name_that_is_near()
    {
        Likeness.Pairs([Card("Marisol Vega", "0188"), Card("Mari", "0188")]).ShouldHaveSingleItem().Why.ShouldHaveSingleItem().ShouldStartWith("Their phone numbers");
        Likeness.Pairs([Card("Marisol Vega", "0188"), Card("Robin", "0188")]).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_that_more_than_five_have_says_nothing_without_a_phone()
    {
        var many = Enumerable.Range(0, 6).Select(_ => Card("Maria")).ToList();

        Likeness.Pairs(many).ShouldBeEmpty();
        Likeness.Pairs([.. many, Card("Maria", "0188"), Card("Maria", "0188")]).ShouldHaveSingleItem();
    }

    static readonly ProgramId Care = ProgramId.New();

    static Found Card(string name, params string[] phones) => new(FileId.New(), Care, new IndexCard { CallName = name, PhoneEndings = phones });

    static async Task Start(Browser worker, string name)
    {
        await worker.Get(ClientsLinks.New);
        await worker.Fill("Input.CallName", name).Press("Save");
        worker.Status.ShouldBe(HttpStatusCode.OK);
    }
}
