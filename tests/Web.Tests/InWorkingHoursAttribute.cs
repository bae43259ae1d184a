using System.Reflection;
using Parasol.Testing;
using Xunit.v3;

[assembly: Parasol.Web.Tests.InWorkingHours]

namespace Parasol.Web.Tests;

/// <summary>Every test of this assembly begins at a time of day at which no day ends before the test does: tests read the day more than once.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class InWorkingHoursAttribute : BeforeAfterTestAttribute
{
    /// <inheritdoc/>
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => TestApp.ToWorkingHours();
}
