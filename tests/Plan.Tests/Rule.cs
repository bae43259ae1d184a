namespace Parasol.Plan.Tests;

/// <summary>A rule holds when it has nothing to complain about; where it has, each complaint gets a line of its own.</summary>
static class Rule
{
    public static void ShouldHold(this IEnumerable<string> complaints)
    {
        var lines = complaints.Distinct().ToList();
        if (lines.Count > 0)
        {
            Assert.Fail($"{lines.Count} of the house rules' complaints:\n- {string.Join("\n- ", lines)}");
        }
    }
}
