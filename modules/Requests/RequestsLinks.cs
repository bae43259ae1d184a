using Parasol.Kernel;

namespace Parasol.Requests;

/// <summary>The addresses of this module's pages. Random ids and fixed words only.</summary>
static class RequestsLinks
{
    /// <summary>Where anyone asks for help.</summary>
    public const string Ask = "/ask";

    /// <summary>Where a return code is typed.</summary>
    public const string SignIn = "/mailbox";

    /// <summary>The open mailbox.</summary>
    public const string Mailbox = "/mailbox/open";

    /// <summary>Where everything is deleted, after one more question.</summary>
    public const string DeleteEverything = "/mailbox/delete";

    /// <summary>Where the person says how it was at a place.</summary>
    public const string HowItWas = "/mailbox/how-it-was";

    /// <summary>The queue.</summary>
    public const string Queue = "/requests";

    /// <summary>How long people wait for an answer.</summary>
    public const string Waiting = "/requests/waiting";

    /// <summary>One request.</summary>
    public static string Request(ProgramId program, RowId request) => $"/requests/{program.Value:D}/{request.Value:D}";

    /// <summary>Where a request becomes a file.</summary>
    public static string Accept(ProgramId program, RowId request) => Request(program, request) + "/accept";

    /// <summary>Where a request is declined.</summary>
    public static string Decline(ProgramId program, RowId request) => Request(program, request) + "/decline";

    /// <summary>Where a request goes to another program.</summary>
    public static string PassOn(ProgramId program, RowId request) => Request(program, request) + "/pass-on";

    /// <summary>A reply that waits in a file, by its mark.</summary>
    public static string Letter(ProgramId program, RowId mark) => $"/requests/replies/{program.Value:D}/{mark.Value:D}";
}
