using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Parasol.Testing;
using Parasol.Web.Forms;

namespace Parasol.Plan.Tests.Types;

/// <summary>For each staff page that takes a form somebody has said, in weights.txt, whether it asks for the passphrase again.</summary>
public sealed class WeightsTests
{
    [Fact]
    public void Each_form_of_the_staff_is_on_the_list() =>
        Weights.Differences(Weights.Pages(Product.Types), File.ReadAllLines(Repository.At("tests", "Plan.Tests", "weights.txt"))).ShouldHold();

    [Fact]
    public void A_page_of_great_weight_has_no_way_round_the_asking() => Weights.WaysRound(Weights.Pages(Product.Types)).ShouldHold();

    [Fact]
    public void A_page_that_nobody_has_weighed_is_named() =>
        Weights.Differences([typeof(Grave.GoesRoundModel), typeof(Grave.LightModel)], ["# said", "great Grave.Light", "light Grave.Gone"]).ShouldBe(
        [
            "Grave.GoesRound takes a form and is not in weights.txt.",
            "Grave.Light is great in weights.txt and light in its code.",
            "weights.txt has Grave.Gone, which takes no form or is not there.",
        ]);

    [Fact]
    public void A_second_way_in_is_named() => Weights.WaysRound([typeof(Grave.GoesRoundModel), typeof(Grave.LightModel)]).ShouldHaveSingleItem().ShouldContain("OnPostQuicklyAsync");

    static class Grave
    {
        [OfGreatWeight]
        public sealed class GoesRoundModel : PageModel
        {
            public static void OnPostQuicklyAsync()
            {
            }
        }

        public sealed class LightModel : PageModel
        {
            public static void OnPost()
            {
            }
        }
    }
}

static class Weights
{
    const BindingFlags Handlers = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>The staff's pages that take a form.</summary>
    public static IReadOnlyList<Type> Pages(IEnumerable<Type> types) =>
        [.. types.Where(t => t is { IsAbstract: false } && typeof(PageModel).IsAssignableFrom(t) && !IsOutside(t) && Posts(t).Any())];

    public static IEnumerable<string> Differences(IReadOnlyList<Type> pages, IEnumerable<string> lines)
    {
        var said = lines.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')).ToDictionary(l => l[1], l => l[0]);
        foreach (var page in pages)
        {
            var isGreat = page.IsDefined(typeof(OfGreatWeightAttribute), inherit: true) ? "great" : "light";
            if (!said.Remove(Name(page), out var weight))
            {
                yield return $"{Name(page)} takes a form and is not in weights.txt.";
            }
            else if (weight != isGreat)
            {
                yield return $"{Name(page)} is {weight} in weights.txt and {isGreat} in its code.";
            }
        }
        foreach (var name in said.Keys)
        {
            yield return $"weights.txt has {name}, which takes no form or is not there.";
        }
    }

    /// <summary>The kit asks where its own handler takes the form: another one would not.</summary>
    public static IEnumerable<string> WaysRound(IReadOnlyList<Type> pages) =>
        from page in pages.Where(p => p.IsDefined(typeof(OfGreatWeightAttribute), inherit: true))
        from way in Posts(page)
        where way.DeclaringType is not { IsGenericType: true } kit || kit.GetGenericTypeDefinition() != typeof(FormPage<>)
        select $"{Name(page)} is of great weight and has {way.Name} of its own, which asks for nothing.";

    static IEnumerable<MethodInfo> Posts(Type page) => page.GetMethods(Handlers).Where(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal));

    static bool IsOutside(Type page) => page.Namespace is { } name && (name.Contains(".Pages.Public", StringComparison.Ordinal) || name.Contains(".Pages.Person", StringComparison.Ordinal) || name.Contains(".Pages.Partner", StringComparison.Ordinal));

    // "People.Invite" of Parasol.People.Pages.People.InviteModel; tests' own pages lie inside another type.
    static string Name(Type page)
    {
        var place = page.DeclaringType?.Name ?? page.Namespace![(page.Namespace!.IndexOf(".Pages.", StringComparison.Ordinal) + ".Pages.".Length)..];
        var name = page.Name.EndsWith("Model", StringComparison.Ordinal) ? page.Name[..^"Model".Length] : page.Name.EndsWith("Page", StringComparison.Ordinal) ? page.Name[..^"Page".Length] : page.Name;
        return $"{place}.{name}";
    }
}
