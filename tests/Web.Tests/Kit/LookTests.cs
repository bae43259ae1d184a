using System.Net;
using System.Text.RegularExpressions;

namespace Parasol.Web.Tests.Kit;

public sealed class LookTests(KitSite site) : IClassFixture<KitSite>
{
    const int FirstScreenAtMost = 60_000;

    [Fact]
    public async Task The_first_screen_is_light()
    {
        using var client = site.Organisation.App.Client(site.Organisation.Host);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var page = await client.GetByteArrayAsync("/");
        var total = page.Length;
        foreach (var address in Addresses(System.Text.Encoding.UTF8.GetString(page)))
        {
            total += (await client.GetByteArrayAsync(address)).Length;
        }

        total.ShouldBeInRange(40_000, FirstScreenAtMost);
    }

    [Fact]
    public async Task Everything_the_page_and_its_styles_name_is_there_and_kept_by_browsers()
    {
        using var client = site.Organisation.App.Client(site.Organisation.Host);
        var addresses = Addresses(await client.GetStringAsync("/")).ToList();
        var styles = addresses.Single(a => a.EndsWith(".css", StringComparison.Ordinal));
        var fonts = Regex.Matches(await client.GetStringAsync(styles), @"url\([""']?([^)""']+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value).Distinct().ToList();
        fonts.ShouldBe(["latin.woff2", "latin-ext.woff2"]);

        foreach (var address in addresses.Concat(fonts.Select(f => styles[..(styles.LastIndexOf('/') + 1)] + f)).Append(styles.Replace("site.css", "site.rtl.css", StringComparison.Ordinal)))
        {
            using var answer = await client.GetAsync(address);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable", address);
        }
    }

    [Fact]
    public async Task Another_hash_or_name_is_not_there()
    {
        using var client = site.Organisation.App.Client(site.Organisation.Host);
        var styles = Addresses(await client.GetStringAsync("/")).Single(a => a.EndsWith(".css", StringComparison.Ordinal));

        foreach (var address in new[] { "/look/000000000000/site.css", styles.Replace("site.css", "site.scss", StringComparison.Ordinal) })
        {
            using var answer = await client.GetAsync(address);

            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task The_styles_are_compressed_for_who_takes_it_only()
    {
        using var client = site.Organisation.App.Client(site.Organisation.Host);
        var styles = Addresses(await client.GetStringAsync("/")).Single(a => a.EndsWith(".css", StringComparison.Ordinal));
        foreach (var (takes, encoding) in new[] { ("gzip, br", "br"), ("br;q=0, gzip", null), ("gzip", null) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, styles);
            request.Headers.Add("Accept-Encoding", takes);
            using var answer = await client.SendAsync(request);

            answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding, takes);
            answer.Headers.Vary.ShouldContain("Accept-Encoding");
        }
    }

    [Theory]
    [InlineData("ink", "paper", 4.5), InlineData("ink", "sand", 4.5), InlineData("ink", "card", 4.5), InlineData("soft", "paper", 4.5), InlineData("soft", "card", 4.5)]
    [InlineData("ink", "teal-chip", 4.5), InlineData("ink", "plum-chip", 4.5), InlineData("ink", "amber-chip", 4.5), InlineData("#ffffff", "bar", 4.5), InlineData("#ffffff", "teal", 4.5), InlineData("#ffffff", "teal-dark", 4.5)]
    [InlineData("govuk-link-colour", "paper", 4.5), InlineData("govuk-link-colour", "card", 4.5), InlineData("govuk-link-colour", "sand", 4.5), InlineData("govuk-link-visited-colour", "paper", 4.5), InlineData("govuk-link-hover-colour", "paper", 4.5)]
    [InlineData("govuk-error-colour", "paper", 4.5), InlineData("govuk-secondary-text-colour", "sand", 4.5), InlineData("govuk-focus-text-colour", "govuk-focus-colour", 4.5), InlineData("govuk-input-border-colour", "paper", 3), InlineData("govuk-brand-colour", "paper", 3)]
    public async Task Colours_can_be_told_apart_by_day_and_by_night(string front, string back, double atLeast)
    {
        using var client = site.Organisation.App.Client(site.Organisation.Host);
        var css = await client.GetStringAsync(Addresses(await client.GetStringAsync("/")).Single(a => a.EndsWith(".css", StringComparison.Ordinal)));
        var day = Colours(css[..css.IndexOf("prefers-color-scheme", StringComparison.Ordinal)]);
        var night = Colours(css[css.IndexOf("prefers-color-scheme", StringComparison.Ordinal)..]);
        night.Count.ShouldBeGreaterThan(20);

        foreach (var theme in new[] { day, night })
        {
            string Colour(string name) => name[0] == '#' ? name : theme.GetValueOrDefault(name) ?? day[name];
            Contrast(Colour(front), Colour(back)).ShouldBeGreaterThanOrEqualTo(atLeast, $"{front} {Colour(front)} on {back} {Colour(back)}");
        }
    }

    [Fact]
    public void Contrast_is_measured_as_the_guidelines_say()
    {
        Contrast("#000000", "#ffffff").ShouldBe(21, 0.01);
        Contrast("#777777", "#ffffff").ShouldBe(4.48, 0.01);
        Contrast("#fff", "#ffffff").ShouldBe(1, 0.01);
    }

    static IEnumerable<string> Addresses(string html) => Regex.Matches(html, "\"(/look/[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value).Distinct();

    static Dictionary<string, string> Colours(string css)
    {
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Regex.Matches(css, "--([a-z-]+):\\s*(#[0-9a-f]{3,6})", RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            colours[match.Groups[1].Value] = match.Groups[2].Value;
        }
        return colours;
    }

    static double Contrast(string one, string other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    static double Light(string colour)
    {
        var hex = colour.Length == 4 ? string.Concat(colour[1..].Select(c => $"{c}{c}")) : colour[1..];
        double Part(int at) => Convert.ToInt32(hex[at..(at + 2)], 16) / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * Part(0) + 0.7152 * Part(2) + 0.0722 * Part(4);
    }
}
