using System.Text.Json;
using Parasol.Cli;
using Parasol.Testing;

namespace Parasol.Web.Tests.Operator;

/// <summary>What an operator types, and what comes of it: sentences or one JSON object on standard output, and what cannot be done in one sentence on standard error.</summary>
public sealed class TheCommandLineTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("parasol-cli-test-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("listings", "--help")]
    [InlineData("listings import nowhere", "--source")]
    [InlineData("audit verify --data /nowhere/at/all", "There is no data folder")]
    [InlineData("code abc!", "authenticator")]
    public async Task What_cannot_be_done_is_one_sentence_on_standard_error(string typed, string says)
    {
        var (code, output, error) = await Type(typed.Split(' '));

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(says);
    }

    [Fact]
    public async Task Where_no_administrator_can_sign_in_any_more_the_console_makes_an_invitation_that_opens_nothing()
    {
        (await Type("organisation", "add", "Lamp House", "--host", "lamp.example", "--sign-in-name", "ana", "--own-name", "Ana", "--data", _data)).Code.ShouldBe(0);

        var (code, output, _) = await Type("colleague", "invite-again", "ANA", "--data", _data);
        code.ShouldBe(0);
        output.ShouldContain("Invitation: ");
        output.ShouldContain("They open nothing");
        var nobody = await Type("colleague", "invite-again", "quillon", "--data", _data);
        nobody.Code.ShouldBe(1);
        nobody.Error.ShouldContain("Nobody with an open account signs in with this name.");
    }

    [Fact]
    public async Task An_organisation_is_added_and_a_directory_comes_in_once()
    {
        var shared = SharedFolder.Find();
        Assert.SkipWhen(shared is null, "The folder of sample directories is not beside the repository.");
        (await Type("organisation", "add", "Lamp House", "--host", "lamp.example", "--sign-in-name", "ana", "--own-name", "Ana", "--data", _data)).Code.ShouldBe(0);
        string[] import = ["listings", "import", Path.Combine(shared!, "data", "directory", "san-mateo"), "--source", "sample.one", "--json", "--data", _data];

        Counts(await Type(import), "services").ShouldBe((23, 0, 0, 0));
        Counts(await Type(import), "services").ShouldBe((0, 0, 23, 0));
        var verified = await Type("audit", "verify", "--data", _data);
        verified.Code.ShouldBe(0);
        verified.Output.ShouldContain("in 1 chain, held against 0 anchors");
        verified.Output.ShouldContain("No anchor was given");
        var anchor = Path.Combine(Path.GetDirectoryName(_data)!, $"{Path.GetFileName(_data)}-anchor.txt");
        (await Type("audit", "anchor", "--to", anchor, "--data", _data)).Code.ShouldBe(0);
        var anchored = await Type("audit", "verify", "--anchor", anchor, "--data", _data);
        anchored.Code.ShouldBe(0, anchored.Error);
        anchored.Output.ShouldContain("held against 1 anchor,");
        await File.AppendAllTextAsync(anchor, "no anchor at all\n", TestContext.Current.CancellationToken);
        (await Type("audit", "verify", "--anchor", anchor, "--data", _data)).Error.ShouldContain("Line 2 of");
        File.Delete(anchor);

        var broken = await Type("listings", "import", Path.Combine(shared!, "data", "directory", "san-mateo", "invalid", "holiday_schedule_with_no_parent.csv"), "--source", "sample.two", "--data", _data);
        broken.Code.ShouldBe(1);
        broken.Output.ShouldContain("holiday_schedule_with_no_parent.csv, line 2, column 2:");
        broken.Output.ShouldContain("[parent-empty]");
        broken.Error.Trim().ShouldBe("Nothing was imported: there is 1 thing to put right first.");
    }

    [Fact]
    public async Task A_package_is_looked_into_without_an_instance_and_by_a_mapping()
    {
        var table = Path.Combine(_data, "table.csv");
        var map = Path.Combine(_data, "map.txt");
        await File.WriteAllTextAsync(table, "Agency,Program,Notes\nLamp House,Meals,\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(map, "organization.name = Agency\nservice.name = Program\n", TestContext.Current.CancellationToken);

        var looked = await Type("listings", "import", table, "--profile", "--mapping", map, "--data", "/nowhere/at/all");
        var wrong = await Type("listings", "import", Path.Combine(_data, "none"), "--profile", "--json", "--data", "/nowhere/at/all");

        looked.Code.ShouldBe(0, looked.Error);
        looked.Output.ShouldContain("table.csv: 1 row");
        looked.Output.ShouldContain("notes: 0 of 1 filled; not understood, left out");
        wrong.Code.ShouldBe(1);
        wrong.Output.ShouldContain("\"code\": \"file-missing\"");
        wrong.Error.Trim().ShouldBe("Not all of it can be read: there is 1 thing to put right first.");
    }

    [Fact]
    public async Task What_is_set_aside_and_what_may_be_there_twice_is_said()
    {
        await Type("organisation", "add", "Lamp House", "--host", "lamp.example", "--sign-in-name", "ana", "--own-name", "Ana", "--data", _data);
        var folder = Directory.CreateDirectory(Path.Combine(_data, "package")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "organizations.csv"), "id,name,website\no1,Harbor House,https://example.org\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "services.csv"), "id,organization_id,name,status\ns1,o1,Shelter,active\ns2,o9,Food,active\n", TestContext.Current.CancellationToken);

        var first = await Type("listings", "import", folder, "--source", "one", "--data", _data);
        var second = await Type("listings", "import", folder, "--source", "two", "--create-stub-organizations", "--data", _data);

        first.Code.ShouldBe(0, first.Error);
        first.Output.ShouldContain("services: 1 created, 0 changed, 0 unchanged, 1 refused");
        first.Output.ShouldContain("services.csv, line 3, column 2: There is no organization o9,");
        first.Output.ShouldContain("[organization-missing]");
        second.Output.ShouldContain("services: 2 created, 0 changed, 0 unchanged, 0 refused");
        second.Output.ShouldContain("May be the same organization, by name and website: \"Harbor House\" of two (organizations.csv, line 2) and \"Harbor House\" of one (o1). Nothing was merged.");
    }

    [Fact]
    public async Task A_taxonomy_comes_in_and_is_listed_with_its_attribution()
    {
        await Type("organisation", "add", "Lamp House", "--host", "lamp.example", "--sign-in-name", "ana", "--own-name", "Ana", "--data", _data);
        var table = Path.Combine(_data, "terms.csv");
        await File.WriteAllTextAsync(table, "id,parent_id,title\n1,,Food\n2,1,Meals\n2,9,Pantry\n", TestContext.Current.CancellationToken);

        var first = await Type("listings", "taxonomy", "import", table, "--name", "Ours", "--attribution", "Made by us, CC0", "--data", _data);
        var second = await Type("listings", "taxonomy", "import", table, "--name", "Ours", "--data", _data);
        var listed = await Type("listings", "taxonomy", "list", "--data", _data);

        first.Output.ShouldContain("terms: 3 created, 0 changed, 0 unchanged, 0 removed");
        first.Output.ShouldContain("terms.csv, line 4, column 1: The id 2 stands for another term too. Both are kept. [term-id-twice]");
        second.Output.ShouldContain("terms: 0 created, 0 changed, 3 unchanged, 0 removed");
        listed.Output.ShouldContain("Ours: 3 terms (Made by us, CC0)");
    }

    static (int, int, int, int) Counts((int Code, string Output, string Error) said, string of)
    {
        said.Code.ShouldBe(0, said.Error);
        using var json = JsonDocument.Parse(said.Output);
        var counts = json.RootElement.GetProperty(of);
        return (counts.GetProperty("created").GetInt32(), counts.GetProperty("changed").GetInt32(), counts.GetProperty("unchanged").GetInt32(), counts.GetProperty("refused").GetInt32());
    }

    internal static async Task<(int Code, string Output, string Error)> Type(params string[] words)
    {
        var (output, error) = (Console.Out, Console.Error);
        using StringWriter says = new(), complains = new();
        Console.SetOut(says);
        Console.SetError(complains);
        try
        {
            return (await CommandLine.Run(words), says.ToString(), complains.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
