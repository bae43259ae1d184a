namespace Parasol.Listings;

/// <summary>What the directory knows about a question. Unknown is not no.</summary>
public enum Answer
{
    /// <summary>Nobody has said.</summary>
    Unknown,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}
