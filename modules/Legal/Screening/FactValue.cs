namespace Parasol.Legal.Screening;

/// <summary>Yes, no, or nobody knows.</summary>
internal enum Truth
{
    No,
    Unknown,
    Yes,
}

/// <summary>What is known of a fact. A word that says nobody knows is a word, and unknown all the same.</summary>
internal sealed record FactValue
{
    /// <summary>They do not know.</summary>
    public const string Unsure = "UNSURE";

    /// <summary>Nobody asked.</summary>
    public const string NotAsked = "NOT_ASKED";

    public const string Yes = "YES";
    public const string No = "NO";

    public string? Word { get; init; }

    public DateOnly? Day { get; init; }

    public int? Number { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>There is none, and that is known.</summary>
    public bool IsNone { get; init; }

    /// <summary>What would have to be asked to know it.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public bool IsUnknown => Word is null or Unsure or NotAsked && Day is null && Number is null && Tags is null && !IsNone;

    public static FactValue None { get; } = new() { IsNone = true };

    public static FactValue Of(string word) => new() { Word = word };

    public static FactValue Of(DateOnly day) => new() { Day = day };

    public static FactValue Of(int number) => new() { Number = number };

    public static FactValue Unknown(IEnumerable<string> missing, string? word = null) => new() { Word = word, Missing = [.. missing.Distinct()] };
}
