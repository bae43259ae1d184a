namespace Parasol.Care.Fees;

/// <summary>Whether somebody who knows has looked at a table that ships.</summary>
internal static class Reviews
{
    /// <summary>English, key of its translation.</summary>
    public static string Label(string status) => status == "unreviewed" ? "nobody has checked it for us yet" : "checked";
}
