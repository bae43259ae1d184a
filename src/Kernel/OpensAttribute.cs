namespace Parasol.Kernel;

/// <summary>
/// Marks a type that can open sealed records. Nothing on the public side may mention such a type, and a test walks the
/// compiled code to see that nothing does.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Struct)]
public sealed class OpensAttribute : Attribute;
