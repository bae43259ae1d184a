namespace Parasol.Listings.Indicators;

/// <summary>How it is known, the strongest first. Numbers are for ever.</summary>
public enum Basis : short
{
    /// <summary>People with lived experience sat together over it.</summary>
    Panel = 1,

    /// <summary>A peer went there to see.</summary>
    PeerVisit = 2,

    /// <summary>Somebody of ours went along with a person.</summary>
    Accompaniment = 3,

    /// <summary>Somebody of ours called and asked from a script.</summary>
    ScriptedCall = 4,

    /// <summary>People who went there said so.</summary>
    ClientFeedback = 5,

    /// <summary>Another organisation that we work with.</summary>
    Partner = 6,

    /// <summary>Only read in papers or on their site.</summary>
    Documents = 7,

    /// <summary>The place says so of itself.</summary>
    SelfDeclared = 8,
}

/// <summary>Who says it, by what they do: never by name. Numbers are for ever.</summary>
internal enum SaidBy : short
{
    Panel = 1,
    PeerWorker = 2,
    CaseWorker = 3,
    HealthWorker = 4,
    LegalWorker = 5,
    Volunteer = 6,
    Partner = 7,
    ThePlace = 8,
}
