namespace Parasol.Legal.Screening;

/// <summary>Something that goes with an answer: a day to file by, a paper that is lacking.</summary>
internal sealed record FlagRaised(string Flag, DateOnly? Day, string Why);

/// <summary>How one element of the law stands.</summary>
internal sealed record ElementStands(string Element, string Says, Truth Stands);

/// <summary>What one table says of one person or record.</summary>
/// <param name="Table">Which.</param>
/// <param name="Status">With its reason; <see cref="Screener.NotEnoughKnown"/> where too little is known to choose.</param>
/// <param name="Day">The day that goes with it.</param>
/// <param name="Word">One of <see cref="ResultWords"/>.</param>
/// <param name="Why">As sentences.</param>
/// <param name="Missing">What would have to be asked.</param>
/// <param name="Could">What may come out once it is.</param>
/// <param name="Assumed">What was left out and counted as something.</param>
internal sealed record Finding(
    ReliefTable Table, string Status, DateOnly? Day, string Word, string Why, IReadOnlyList<string> Missing, IReadOnlyList<string> Could,
    IReadOnlyList<FlagRaised> Flags, IReadOnlyList<ElementStands> Elements, IReadOnlyList<string> Assumed);

/// <summary>A table of which nobody knows whether it is to be spoken of.</summary>
internal sealed record NotLookedAt(ReliefTable Table, IReadOnlyList<string> Missing);
