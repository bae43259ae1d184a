namespace Parasol.Data;

/// <summary>
/// Marks a column that is kept in clear, with the reason why it may be. Every mapped property carries this mark or holds an
/// envelope; <c>docs/clear.md</c> is made from these marks, and a test fails on a column that has none.
/// </summary>
/// <param name="reason">Why a thief may read it: one plain sentence, published.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClearAttribute(string reason) : Attribute
{
    /// <summary>Why it may be read without a key.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Marks a column that holds an envelope: bytes that open only with a key.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnvelopeAttribute : Attribute;
