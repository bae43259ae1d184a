using System.Text;
using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

public class ReadingJsonTests
{
    static (JsonPart? Root, Findings Findings) Read(string text, ReadingLimits? limits = null)
    {
        var findings = new Findings();
        var file = SourceFile.OfBytes("t.json", Encoding.UTF8.GetBytes(text), findings);
        return (file is null ? null : JsonPart.Read(file, limits ?? ReadingLimits.Ordinary, findings), findings);
    }

    [Fact]
    public void Every_value_knows_its_place()
    {
        var (root, findings) = Read("{\n  \"a\": [1,\n    {\"b\": \"x\"}]\n}");

        findings.Faults.ShouldBeEmpty();
        root!["a"]!.Items[1]["b"]!.At.ShouldBe(new Spot("t.json", 3, 11, "b"));
    }

    [Theory]
    [InlineData("{\n \"a\": 1,\n}", 3)]
    [InlineData("{\"a\": 1} x", 1)]
    [InlineData("", 1)]
    [InlineData("{\"a\": \"\\ud800\"}", 1)]
    [InlineData("{\"a\": 1,\n \"a\": 2}", 2)]
    public void What_is_no_json_is_refused_where_it_breaks(string text, int line)
    {
        var (root, findings) = Read(text);

        root.ShouldBeNull();
        findings.Faults.ShouldHaveSingleItem().At.Line.ShouldBe(line);
    }

    [Fact]
    public void Depth_and_length_have_limits()
    {
        Read(string.Concat(Enumerable.Repeat("[", 10_000)) + string.Concat(Enumerable.Repeat("]", 10_000))).Findings.FaultCount.ShouldBe(1);
        Read("{\"a\": \"" + new string('x', 30) + "\"}", new ReadingLimits { CellLength = 5 }).Findings.FaultCount.ShouldBe(1);
        Read("[{},{},{}]", new ReadingLimits { Rows = 2 }).Findings.FaultCount.ShouldBe(1);
    }
}
