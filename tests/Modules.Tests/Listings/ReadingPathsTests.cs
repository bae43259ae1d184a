using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

public class ReadingPathsTests
{
    readonly PackageReader _reader = new();

    [Fact]
    public void A_path_that_is_not_there_is_said()
    {
        _reader.Read("/nowhere/at/all.csv").Findings.Faults.Single().Text.ShouldBe("There is no such file or folder.");
    }

    [Fact]
    public void A_folder_with_nothing_to_read_is_said()
    {
        using var folder = new Folder();
        folder.Write("readme.txt", "hello");

        _reader.Read(folder.Path).IsSound.ShouldBeFalse();
    }

    [Fact]
    public void Columns_that_nobody_knows_are_refused()
    {
        using var folder = new Folder();

        _reader.Read(folder.Write("birds.csv", "bird,colour\nrobin,red\n")).Findings.Faults.Single().Text.ShouldStartWith("The columns of this table are not known.");
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_even_loaded()
    {
        using var folder = new Folder();
        var path = folder.Write("organizations.csv", "id,name\n1,A\n");

        new PackageReader(new ReadingLimits { FileBytes = 10 }).Read(path).Findings.Faults.Single().Text.ShouldStartWith("The file is larger than");
        new PackageReader(new ReadingLimits { PackageBytes = 10 }).Read(folder.Path).Findings.Faults.Single().Text.ShouldStartWith("All files together");
    }

    [Fact]
    public void Two_languages_in_one_folder_are_refused()
    {
        using var folder = new Folder();
        folder.Write("organizations.csv", "id,name\n1,A\n");
        folder.Write("organizations.json", "[]");

        _reader.Read(folder.Path).IsSound.ShouldBeFalse();
    }
}
