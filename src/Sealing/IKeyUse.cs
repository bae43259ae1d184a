namespace Parasol.Sealing;

/// <summary>
/// What a key is for, as a type, so that the compiler refuses a key in another key's place.
/// </summary>
public interface IKeyUse
{
    /// <summary>
    /// The ASCII label under which a key for this use is derived (RFC 5869, section 3.2). It is for ever, differs from every
    /// other label and begins no other label.
    /// </summary>
    static abstract string Label { get; }
}
