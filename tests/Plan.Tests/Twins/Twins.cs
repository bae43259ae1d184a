// Types that break the house rules on purpose: each rule is fed the one that it must complain about.
using Microsoft.AspNetCore.Http;
using Parasol.Kernel;

namespace Parasol.Plan.Tests.Twins
{
    [Opens]
    sealed class Opener
    {
        public static string Open() => "";
    }

    sealed class ReadAct
    {
        public static string Read() => Opener.Open();
    }

    sealed class SealAct
    {
        public static Outcome Seal() => Outcome.Done;
    }

    sealed class CallerOfSealing
    {
        public Sealing.SealBroken? Broken { get; init; }
    }

    sealed class SaidAboutThemselves
    {
        public int Age { get; init; }
    }

    sealed class AgeOfSomebody
    {
        public static bool IsLow(object one) => one is SaidAboutThemselves { Age: < 25 };
    }

    sealed class RankingThatReads
    {
        public static int Rank(object one) => AgeOfSomebody.IsLow(one) ? 1 : 2;
    }

    sealed class RankingByPlace
    {
        public static int Rank(int distance) => distance;
    }

    [Opens]
    sealed record TellingRecord(string Secret);

    [Opens]
    sealed record QuietRecord(string Secret)
    {
        public override string ToString() => "sealed";
    }

    /// <summary>Nobody derives from it, and it lets anybody.</summary>
    public class NeitherSealedNorDerived;

    class Derived;

    sealed class Deriving : Derived;
}

namespace Parasol.Plan.Tests.Twins.Pages.Public
{
    sealed class PageThatOpens
    {
        public static async Task<string> OnGet()
        {
            await Task.Yield();
            return Opener.Open();
        }
    }

    sealed class PageThatOpensByAnAct
    {
        public static string OnPost() => ReadAct.Read();
    }

    sealed class PageThatSeals
    {
        public static Outcome OnPost() => SealAct.Seal();
    }
}

namespace Parasol.Plan.Tests.Twins.Domain
{
    sealed class RuleThatAsksTheWeb
    {
        public static bool IsSigned(HttpContext context) => context.User.Identity is not null;
    }

    sealed class PlainRule
    {
        public static bool IsDue(DateOnly due, DateOnly today) => due < today;
    }
}
