namespace Parasol.Listings;

/// <summary>What the directory knows about a question. Unknown is not no. Numbers are for ever.</summary>
public enum Answer
{
    /// <summary>Nobody has said.</summary>
    Unknown = 0,

    /// <summary>Yes.</summary>
    Yes = 1,

    /// <summary>No.</summary>
    No = 2,
}
