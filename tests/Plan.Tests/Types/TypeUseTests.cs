using System.Text;

namespace Parasol.Plan.Tests.Types;

public sealed class TypeUseTests
{
    [Theory]
    [InlineData(typeof(InAField))]
    [InlineData(typeof(InABody))]
    [InlineData(typeof(InALambda))]
    [InlineData(typeof(InAnIterator))]
    [InlineData(typeof(InAnAsyncMethod))]
    [InlineData(typeof(AsATypeArgument))]
    [InlineData(typeof(InAnAttribute))]
    [InlineData(typeof(InANestedType))]
    [InlineData(typeof(InAnArray))]
    [InlineData(typeof(BehindASwitch))]
    public void A_mention_is_found_wherever_it_stands(Type type) => TypeUse.Of(type).ShouldContain(typeof(StringBuilder));

    [Fact]
    public void What_is_not_mentioned_is_not_found() => TypeUse.Of(typeof(Without)).ShouldNotContain(typeof(StringBuilder));

    sealed class Marked(Type type) : Attribute { public Type Type => type; }

    public sealed class InAField { public StringBuilder? Text; }

    public sealed class InABody { public static int Length() => new StringBuilder().Length; }

    public sealed class InALambda { public static Func<int, object> Make(int n) => m => { object made = new StringBuilder(n + m); return made; }; }

    public sealed class InAnIterator { public static IEnumerable<object> Make() { yield return new StringBuilder(); } }

    public sealed class InAnAsyncMethod { public static async Task<object> Make() { await Task.Yield(); return new StringBuilder(); } }

    public sealed class AsATypeArgument { public static object Make() => new List<StringBuilder>(); }

    [Marked(typeof(StringBuilder))]
    public sealed class InAnAttribute;

    public sealed class InANestedType { sealed class Inner { public StringBuilder? Text { get; set; } } }

    public sealed class InAnArray { public StringBuilder[]? Texts; }

    public sealed class BehindASwitch
    {
        public static object Make(int n) => n switch { 0 => 1, 1 => 2L, 2 => 3.0, 3 => "x", 4 => new StringBuilder(), _ => 'c' };
    }

    sealed class Without { public static string Make() => string.Concat("a", "b"); }
}
