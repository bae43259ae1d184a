using System.IO.Compression;
using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

/// <summary>Packed data packages, whole and hostile ones.</summary>
public sealed class ReadingPackedFilesTests : IDisposable
{
    const string Organizations = "id,name,description\no1,Harbor House,A house\n";

    const string Services = "id,organization_id,name,status\ns1,o1,Shelter,active\n";

    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    string Pack(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return _folder.Write("directory.zip", bytes.ToArray());
    }

    static Package Read(string path, ReadingLimits? limits = null) => new PackageReader(limits ?? ReadingLimits.Ordinary).Read(path);

    static string Descriptor(params string[] paths) =>
        $$"""{"name":"sample","resources":[{{string.Join(',', paths.Select(path => $$"""{"name":"x","path":"{{path}}"}"""))}}]}""";

    [Theory]
    [InlineData("")]
    [InlineData("package/")]
    public void A_packed_data_package_reads_as_its_folder_does(string folder)
    {
        var package = Read(Pack((folder + "datapackage.json", Descriptor("data/organizations.csv", "data/services.csv")), (folder + "data/organizations.csv", Organizations), (folder + "data/services.csv", Services)));

        package.Findings.Faults.ShouldBeEmpty();
        package.Layout.ShouldBe(Layout.Hsds);
        (package.Providers.Single().Facts.Name, package.Services.Single().Facts.Name).ShouldBe(("Harbor House", "Shelter"));
    }

    [Fact]
    public void The_whole_example_of_the_standard_comes_out_of_a_packed_file()
    {
        var example = Samples.At("standards/hsds/3.1");
        var entries = Directory.GetFiles(Path.Combine(example, "examples", "csv")).Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

        var package = Read(Pack([("datapackage.json", File.ReadAllText(Path.Combine(example, "datapackage.json"))), .. entries]));

        package.Services.Count.ShouldBe(1);
        package.Findings.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_description_every_table_is_read()
    {
        Read(Pack(("organizations.csv", Organizations), ("services.csv", Services))).Services.Count.ShouldBe(1);
    }

    [Fact]
    public void A_resource_that_is_not_there_is_named_with_its_place()
    {
        var fault = Read(Pack(("datapackage.json", Descriptor("organizations.csv", "services.csv")), ("organizations.csv", Organizations))).Findings.Faults.Single();

        (fault.Code, fault.At.File, fault.At.Line).ShouldBe(("resource-missing", "datapackage.json", 1));
        fault.Text.ShouldContain("services.csv");
    }

    [Fact]
    public void What_the_description_does_not_name_is_passed_over_and_said()
    {
        var package = Read(Pack(("datapackage.json", Descriptor("organizations.csv")), ("organizations.csv", Organizations), ("services.csv", "broken")));

        package.IsSound.ShouldBeTrue();
        package.Findings.Notes.Single().Code.ShouldBe("resource-unnamed");
    }

    [Theory]
    [InlineData("../organizations.csv")]
    [InlineData("/organizations.csv")]
    [InlineData("data/../../organizations.csv")]
    [InlineData("data\\organizations.csv")]
    [InlineData("C:organizations.csv")]
    [InlineData("data//organizations.csv")]
    public void A_name_that_leads_elsewhere_refuses_the_packed_file(string name)
    {
        Read(Pack((name, Organizations))).Findings.Faults.Single().Code.ShouldBe("zip-name");
    }

    [Fact]
    public void A_file_that_stands_twice_is_refused()
    {
        Read(Pack(("a/organizations.csv", Organizations), ("b/organizations.csv", Organizations))).Findings.Faults.Single().Code.ShouldBe("zip-name-twice");
    }

    [Fact]
    public void A_small_file_that_would_grow_without_end_is_refused()
    {
        var bomb = Pack(("organizations.csv", Organizations + new string('x', 20_000_000)));

        new FileInfo(bomb).Length.ShouldBeLessThan(100_000);
        Read(bomb).Findings.Faults.Single().Code.ShouldBe("zip-too-large");
    }

    [Fact]
    public void Limits_hold_for_all_entries_together()
    {
        var path = Pack(("organizations.csv", Organizations), ("services.csv", Services));

        Read(path, new ReadingLimits { PackedEntries = 1 }).Findings.Faults.Single().Code.ShouldBe("files-too-many");
        Read(path, new ReadingLimits { PackageBytes = Organizations.Length + 5 }).Findings.Faults.Single().Code.ShouldBe("zip-too-large");
        Read(path, new ReadingLimits { FileBytes = 20 }).Findings.Faults.Single().Code.ShouldBe("file-too-large");
    }

    [Fact]
    public void What_is_no_packed_file_is_refused()
    {
        Read(_folder.Write("directory.zip", "PK and nothing more")).Findings.Faults.Single().Code.ShouldBe("zip-damaged");
    }

    [Fact]
    public void Nothing_is_unpacked_beside_the_packed_file()
    {
        Read(Pack(("organizations.csv", Organizations)));

        Directory.GetFileSystemEntries(_folder.Path).ShouldHaveSingleItem().ShouldEndWith("directory.zip");
    }
}
