using System.Text.Json;
using Parasol.Cli;
using Parasol.Testing;

namespace Parasol.Web.Tests.Operator;

/// <summary>Whoever looks after the computer proves the walls with one command and no key.</summary>
public sealed class ProvingWallsTests : IDisposable
{
    readonly string _data = Directory.CreateTempSubdirectory("parasol-walls-test-").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Two_organisations_are_proved_apart_and_a_root_in_anothers_place_is_named()
    {
        foreach (var name in new[] { "Lamp House", "Harbor House" })
        {
            (await Type("organisation", "add", name, "--host", $"{name[..4].ToLowerInvariant()}.example", "--sign-in-name", "ana", "--own-name", "Ana", "--data", _data)).Code.ShouldBe(0);
        }

        var (code, output, error) = await Type("walls", "verify", "--org", "--data", _data);
        (code, error).ShouldBe((0, ""));
        output.ShouldContain("Lamp House, Care: 1 file key and 9 week keys, held by 1 member and nobody else.");
        output.ShouldContain("2 organisations live here");
        output.ShouldContain("That the bytes in an envelope are the key they are said to be: nobody sees that without a key.");
        output.ShouldContain("keys a second.");
        output.ShouldContain("proved, 0 exceptions, from ");

        var none = await Type("walls", "verify", "--client", Guid.Empty.ToString(), "--data", _data);
        none.Code.ShouldBe(1);
        none.Output.ShouldContain("there is no key of it here. Nobody opens it.");
        (await Type("walls", "verify", "--client", "Blue Heron", "--data", _data)).Error.ShouldContain("without a key a shorter code or a name leads nowhere");

        // The roots are swapped: each organisation now has the other's.
        var pins = await File.ReadAllLinesAsync(Path.Combine(_data, "roots"), TestContext.Current.CancellationToken);
        var swapped = pins.Select((line, n) => $"{line.Split(' ')[0]} {pins[pins.Length - 1 - n].Split(' ')[1]}");
        await File.WriteAllLinesAsync(Path.Combine(_data, "roots"), swapped, TestContext.Current.CancellationToken);

        var broken = await Type("walls", "verify", "--data", _data);
        broken.Code.ShouldBe(1);
        broken.Error.Trim().ShouldBe("The walls are not proved.");
        broken.Output.ShouldContain("Exception: A program's charter (Care), program ");
        broken.Output.ShouldContain("NOT proved, 8 exceptions");
        var json = JsonDocument.Parse((await Type("walls", "verify", "--json", "--data", _data)).Output).RootElement;
        json.GetProperty("proved").GetBoolean().ShouldBeFalse();
        json.GetProperty("exceptions").GetArrayLength().ShouldBe(8);
        json.GetProperty("exceptions")[0].GetProperty("fault").GetString().ShouldBe("RootNotPinned");
    }

    static Task<(int Code, string Output, string Error)> Type(params string[] args) => TheCommandLineTests.Type(args);
}
