using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Parasol.Plan.Tests.Graph;
using Parasol.Plan.Tests.Twins;

namespace Parasol.Plan.Tests.Types;

public sealed class PromisesTests
{
    static readonly HashSet<string> Modules = [.. Project.All.Where(p => p.Area == Area.Module).Select(p => p.Name)];

    [Fact]
    public void Every_public_type_says_what_it_is() => Promises.SilentTypes(Product.Types, Promises.Documented).ShouldHold();

    [Fact]
    public void A_public_type_without_a_summary_is_named() =>
        Promises.SilentTypes([typeof(NeitherSealedNorDerived), typeof(ReadAct)], _ => new HashSet<string>()).ShouldHaveSingleItem().ShouldContain("NeitherSealedNorDerived");

    [Fact]
    public void What_only_its_own_module_uses_is_internal() =>
        Promises.NeedlesslyPublic([.. Product.Types, .. Product.Views], t => Modules.Contains(Product.ProjectOf(t)), MustBePublic).ShouldHold();

    [Fact]
    public void A_type_that_is_public_for_nobody_is_named() =>
        Promises.NeedlesslyPublic([typeof(NeitherSealedNorDerived), typeof(ReadAct)], _ => true, MustBePublic).ShouldHaveSingleItem().ShouldContain("make it internal");

    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them() => Promises.NotSealed(Product.Types).ShouldHold();

    [Fact]
    public void A_class_that_is_open_for_no_reason_is_named() =>
        Promises.NotSealed([typeof(NeitherSealedNorDerived), typeof(Derived), typeof(Deriving)]).ShouldHaveSingleItem().ShouldContain("NeitherSealedNorDerived");

    // The framework finds these by looking, and looks at public types only.
    static bool MustBePublic(Type type) => typeof(PageModel).IsAssignableFrom(type) || typeof(ITagHelper).IsAssignableFrom(type);
}
