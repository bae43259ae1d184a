using System.Text.RegularExpressions;
using Parasol.Testing;

namespace Parasol.Web.Tests.Kit;

/// <summary>
/// Text is encoded by the page. The compiler refuses Html.Raw and its like; it cannot refuse HtmlString, which every page makes that puts a class on one of
/// our tags. So the sources are read.
/// </summary>
public sealed class EncodingTests
{
    [Fact]
    public void No_page_and_no_class_makes_text_that_is_not_encoded()
    {
        var sources = new[] { "src", "modules" }.SelectMany(r => Directory.EnumerateFiles(Repository.At(r), "*.cs*", SearchOption.AllDirectories))
            .Select(f => (Path: Repository.Relative(f), Text: File.ReadAllText(f)))
            .Where(f => Path.GetExtension(f.Path) is ".cs" or ".cshtml" && !f.Path.Split('/').Any(p => p is "obj" or "bin")).ToList();

        sources.Count.ShouldBeGreaterThan(100);
        Makers(sources).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<p>@(new HtmlString(Model.Words))</p>"), InlineData("IHtmlContent words = new Microsoft.AspNetCore.Html.HtmlString(text);")]
    public void Whoever_makes_it_is_named(string line) => Makers([("a.cs", line)]).ShouldBe(["a.cs"]);

    [Fact]
    public void Whoever_does_not_is_not() => Makers([("a.cs", "output.Content.Append(words);")]).ShouldBeEmpty();

    static IEnumerable<string> Makers(IEnumerable<(string Path, string Text)> sources) => sources.Where(s => Made.IsMatch(s.Text)).Select(s => s.Path);

    static readonly Regex Made = new(@"\bHtmlString\b", RegexOptions.None, TimeSpan.FromSeconds(1));
}
