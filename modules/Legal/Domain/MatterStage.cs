namespace Parasol.Legal.Domain;

/// <summary>Where a matter stands. Numbers are for ever.</summary>
internal enum MatterStage
{
    Inquiry = 0,
    ConflictCheck = 1,
    Intake = 2,
    AdviceOnly = 3,
    Retained = 4,
    Evidence = 5,
    Filed = 6,
    Pending = 7,
    Hearing = 8,
    Decision = 9,
    Appeal = 10,
    Closed = 11,
}

/// <summary>What came of a matter. Numbers are for ever.</summary>
internal enum MatterResult
{
    AdviceGiven = 1,
    BriefService = 2,
    Granted = 3,
    Denied = 4,
    Settled = 5,
    Withdrawn = 6,
    ReferredOut = 7,
    LostContact = 8,
    Conflict = 9,
    OutsideScope = 10,
}

/// <summary>How stages and results are called: English, keys of their translation.</summary>
internal static class MatterWords
{
    public static string Label(MatterStage stage) => stage switch
    {
        MatterStage.ConflictCheck => "Conflict check",
        MatterStage.Intake => "Intake",
        MatterStage.AdviceOnly => "Advice only",
        MatterStage.Retained => "Retained",
        MatterStage.Evidence => "Gathering and drafting",
        MatterStage.Filed => "Filed or served",
        MatterStage.Pending => "Before the court or agency",
        MatterStage.Hearing => "Hearing or interview",
        MatterStage.Decision => "Decision",
        MatterStage.Appeal => "Appeal or renewal",
        MatterStage.Closed => "Closed",
        _ => "Inquiry",
    };

    public static string Label(MatterResult result) => result switch
    {
        MatterResult.AdviceGiven => "Advice given",
        MatterResult.BriefService => "Brief service",
        MatterResult.Granted => "Relief granted",
        MatterResult.Denied => "Relief denied",
        MatterResult.Settled => "Settled",
        MatterResult.Withdrawn => "They did not want to go on",
        MatterResult.ReferredOut => "Referred to somebody else",
        MatterResult.LostContact => "Contact was lost",
        MatterResult.Conflict => "A conflict of interest",
        _ => "Outside what we do",
    };

    public static string Label(TeamRole role) => role switch
    {
        TeamRole.Fellow => "Fellow under supervision",
        TeamRole.AccreditedRepresentative => "Accredited representative",
        TeamRole.SocialWorker => "Social worker, with the client's consent",
        _ => "Attorney",
    };

    public static string Label(GoAhead said) => said switch
    {
        GoAhead.File => "File it",
        GoAhead.DoNotFile => "Do not file",
        _ => "Not about filing",
    };
}
