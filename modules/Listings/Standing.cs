namespace Parasol.Listings;

/// <summary>Who may see a service. Numbers are for ever.</summary>
public enum Publication : short
{
    /// <summary>Being written: only those who edit listings.</summary>
    Draft = 1,

    /// <summary>Workers of the organisation.</summary>
    Network = 2,

    /// <summary>Everybody.</summary>
    Public = 3,

    /// <summary>Kept for the record, shown in no list.</summary>
    Archived = 4,
}

/// <summary>Whether a service is running. Numbers are for ever.</summary>
public enum ServiceStatus : short
{
    /// <summary>Running, as far as anyone has said.</summary>
    Active = 1,

    /// <summary>Not running now.</summary>
    Inactive = 2,

    /// <summary>Gone for good.</summary>
    Defunct = 3,

    /// <summary>Closed for a while.</summary>
    TemporarilyClosed = 4,
}

/// <summary>How far this organisation has looked into a service. Numbers are for ever.</summary>
public enum Vetting : short
{
    /// <summary>Nobody here has looked into it. Everything imported begins here, whatever its source says.</summary>
    Unvetted = 1,

    /// <summary>Somebody is looking into it.</summary>
    InReview = 2,

    /// <summary>Looked into, by people with lived experience among others.</summary>
    Vetted = 3,

    /// <summary>Looked into; there is something to tell the person first.</summary>
    VettedWithCautions = 4,

    /// <summary>Not to be used for now.</summary>
    Suspended = 5,

    /// <summary>People were harmed or would be: never matched, not there for the public.</summary>
    DoNotRefer = 6,
}

/// <summary>How much of an address anyone is told. Numbers are for ever.</summary>
internal enum AddressVisibility : short
{
    /// <summary>All of it.</summary>
    Full = 1,

    /// <summary>Town and the beginning of the postal code: no street, no point on a map.</summary>
    AreaOnly = 2,

    /// <summary>Nothing.</summary>
    Hidden = 3,
}

/// <summary>On whose side of the door a listing is read.</summary>
public enum Readers
{
    /// <summary>Anyone at all: public listings only.</summary>
    Public,

    /// <summary>Workers: public and network listings.</summary>
    Workers,
}
