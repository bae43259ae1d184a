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
        verified.Output.ShouldContain("in 1 chain.");

        var broken = await Type("listings", "import", Path.Combine(shared!, "data", "directory", "san-mateo", "invalid", "holiday_schedule_with_no_parent.csv"), "--source", "sample.two", "--data", _data);
        broken.Code.ShouldBe(1);
        broken.Output.ShouldContain("holiday_schedule_with_no_parent.csv, line 2, column 2:");
        broken.Output.ShouldContain("[parent-empty]");
        broken.Error.Trim().ShouldBe("Nothing was imported: there is 1 thing to put right first.");
    }

    static (int, int, int, int) Counts((int Code, string Output, string Error) said, string of)
    {
        said.Code.ShouldBe(0, said.Error);
        using var json = JsonDocument.Parse(said.Output);
        var counts = json.RootElement.GetProperty(of);
        return (counts.GetProperty("created").GetInt32(), counts.GetProperty("changed").GetInt32(), counts.GetProperty("unchanged").GetInt32(), counts.GetProperty("refused").GetInt32());
    }

    static async Task<(int Code, string Output, string Error)> Type(params string[] words)
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
