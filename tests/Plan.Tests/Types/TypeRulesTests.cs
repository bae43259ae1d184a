using Parasol.Plan.Tests.Twins.Domain;
using Parasol.Plan.Tests.Twins.Pages.Public;

namespace Parasol.Plan.Tests.Types;

public sealed class TypeRulesTests
{
    [Fact]
    public void The_product_is_there_to_be_looked_at()
    {
        Product.Assemblies.Count.ShouldBeGreaterThanOrEqualTo(7);
        Product.Types.ShouldContain(t => t.FullName == "Parasol.Kernel.Outcome");
    }

    [Fact]
    public void Public_pages_seal_and_cannot_open() => Doors.Complaints([.. Product.Types, .. Product.Views]).ShouldHold();

    [Fact]
    public void A_public_page_that_opens_is_named_with_the_way_it_opens()
    {
        var complaints = Doors.Complaints([typeof(PageThatOpens), typeof(PageThatOpensByAnAct), typeof(PageThatSeals)]).ToList();

        complaints.Count.ShouldBe(2);
        complaints.ShouldContain(c => c.Contains("PageThatOpens > ", StringComparison.Ordinal) && c.EndsWith("Opener.", StringComparison.Ordinal));
        complaints.ShouldContain(c => c.Contains("PageThatOpensByAnAct > ReadAct > Opener", StringComparison.Ordinal));
    }

    [Fact]
    public void Domain_types_know_no_database_and_no_web() => Layers.DomainComplaints(Product.Types).ShouldHold();

    [Fact]
    public void A_domain_type_that_asks_the_database_is_named() =>
        Layers.DomainComplaints([typeof(RuleThatAsksTheWeb), typeof(PlainRule)]).ShouldContain(c => c.Contains("RuleThatAsksTheWeb mentions Microsoft.AspNetCore.Http.HttpContext", StringComparison.Ordinal));

    [Fact]
    public void Only_Vault_calls_Sealing() => Layers.SealingComplaints([.. Product.Types, .. Product.Views], Product.ProjectOf).ShouldHold();

    [Fact]
    public void Another_caller_of_Sealing_is_named() =>
        Layers.SealingComplaints([typeof(Twins.CallerOfSealing)], _ => "Care").ShouldContain(c => c.Contains("mentions Parasol.Sealing.", StringComparison.Ordinal));

    [Fact]
    public void No_record_that_opens_shows_what_it_holds() => Layers.OpeningComplaints(Product.Types, IsMarked).ShouldHold();

    [Fact]
    public void A_record_that_would_show_what_it_holds_is_named() => Layers.OpeningComplaints([typeof(Twins.TellingRecord), typeof(Twins.QuietRecord)], IsMarked).ShouldHaveSingleItem().ShouldContain("TellingRecord");

    static bool IsMarked(Type type) => type.IsDefined(typeof(Kernel.OpensAttribute), false);
}
