namespace Parasol.Cli.MadeUp;

/// <summary>Somebody who works at Lantern House, which does not exist.</summary>
/// <param name="SignIn">The name to sign in with.</param>
/// <param name="Name">The name colleagues see.</param>
/// <param name="Passphrase">Known to everybody who reads this: for trying out only.</param>
/// <param name="Programs">What they are granted; House comes along.</param>
sealed record MadeUpWorker(string SignIn, string Name, string Passphrase, params string[] Programs)
{
    /// <summary>May invite people and change settings.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>Their authenticator's key; made when the demo is filled.</summary>
    public string AuthenticatorKey { get; set; } = "";
}

/// <summary>The staff of the demo.</summary>
static class Staff
{
    /// <summary>The eight of them; the first sets everything up.</summary>
    public static IReadOnlyList<MadeUpWorker> Everybody() =>
    [
        new("ana", "Ana, director", "teal heron over quiet harbor", "Care", "Outreach", "Legal", "Oversight") { IsAdministrator = true },
        new("ben", "Ben, case worker", "copper kettle sings at noon", "Care"),
        new("carla", "Carla, nurse", "seven paper boats drift east", "Care", "Outreach"),
        new("dev", "Dev, street outreach", "warm bread beside the bridge", "Outreach"),
        new("esme", "Esme, lawyer", "silver thread through old maps", "Legal"),
        new("farid", "Farid, court advocate", "a lantern under slow rain", "Care", "Legal"),
        new("gwen", "Gwen, peer worker", "clover field behind the school", "Care", "Outreach"),
        new("hana", "Hana, office", "tidy shelf of winter jars", "Oversight") { IsAdministrator = true },
    ];
}
