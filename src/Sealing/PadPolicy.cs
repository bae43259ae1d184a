namespace Parasol.Sealing;

/// <summary>
/// To what size a text is filled up before it is sealed, so that an envelope's length tells little. All but
/// <see cref="None"/> put the text's length in front (4 bytes, little-endian) and zeros behind. Whoever opens names the same policy.
/// </summary>
public enum PadPolicy
{
    /// <summary>As it is: for keys and for whatever always has one length.</summary>
    None,

    /// <summary>512 bytes in all, or the next multiple of 512 for the rare card that does not fit.</summary>
    Card,

    /// <summary>256, 512, 1,024, 2,048, 4,096 or 8,192 bytes in all, above that as <see cref="Padme"/>.</summary>
    Note,

    /// <summary>Padmé: at most 12 % more, the overhead falling as the text grows, and few sizes.</summary>
    Padme,
}
