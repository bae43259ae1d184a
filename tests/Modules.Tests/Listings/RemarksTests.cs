using System.Reflection;
using System.Text.RegularExpressions;
using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

/// <summary>What a reading can say: the code is for machines and stays, the sentence is for people.</summary>
public partial class RemarksTests
{
    static readonly IReadOnlyList<Remark> All =
        [.. typeof(Remarks).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (Remark)field.GetValue(null)!)];

    [Fact]
    public void Every_code_is_short_and_plain()
    {
        All.Count.ShouldBeGreaterThan(50);
        All.ShouldAllBe(remark => Code().IsMatch(remark.Code) && remark.Code.Length <= 40);
    }

    [Fact]
    public void Every_sentence_ends_and_stands_under_one_code()
    {
        All.ShouldAllBe(remark => remark.Says.EndsWith('.') && char.IsUpper(remark.Says[0]));
        All.Select(remark => remark.Says).ShouldBeUnique();
        // Two sentences share a code where the same thing is wrong and only the place to look differs.
        All.GroupBy(remark => remark.Code).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBe(["reference-missing"]);
    }

    [Fact]
    public void A_finding_says_its_code_behind_its_sentence()
    {
        new Fault(new Spot("services.csv", 3, 2, "organization_id"), Remarks.ReferenceMissingHere, "o9", "organizations").ToString()
            .ShouldBe("services.csv, line 3, column 2 (organization_id): There is no o9 in the table organizations of this package. [reference-missing]");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
