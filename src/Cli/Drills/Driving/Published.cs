namespace Parasol.Cli.Drills.Driving;

/// <summary>
/// The fields whose words the product keeps in clear and says so: what an organisation tells the public about itself, its programs and the
/// directory. Nothing in them is about a client. Whatever is not on this list must not be found anywhere.
/// </summary>
static class Published
{
    static readonly HashSet<(string Address, string Field)> Fields =
    [
        ("/setup", "Input.Name"), ("/setup", "Input.Phone"), ("/setup", "Input.Programs"),
        ("/settings/organisation", "Input.Name"), ("/settings/organisation", "Input.Phone"), ("/settings/organisation", "Input.ExitSite"),
        ("/programs/new", "Input.Name"), ("/programs/{id:guid}", "Input.Name"), ("/programs/{id:guid}", "Input.Phone"), ("/programs/{id:guid}", "Input.DutyWords"),
        ("/listings/{id:guid}/edit", "Input.Cautions"), ("/listings/{id:guid}/vetting", "Input.Cautions"), ("/listings/{id:guid}/room", "Input.Words"), ("/how-it-was/{service:guid}/reply", "Input.Words"),
    ];

    /// <summary>Whether this field is public.</summary>
    public static bool Has(string address, string field) => Fields.Contains((address, field)) || address == "/settings/words";
}
