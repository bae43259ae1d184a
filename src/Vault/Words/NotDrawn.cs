namespace Parasol.Vault.Words;

/// <summary>
/// Words of the lists that are not drawn: whoever reads a code aloud, or has it read by others, shall not find a raid, a court, a body or a judgement in it. What was
/// drawn before is read as ever.
/// </summary>
static class NotDrawn
{
    /// <summary>Of the English list.</summary>
    public static IReadOnlySet<string> English { get; } = Of(
        """
        abdomen abnormal absinthe agony alienable alienate aliens arrest arson ashamed bloated bonded bonding browbeat bruising casino cathouse chasing coma conceal crazed crazy cringe
        crummy deceased deceit defiance defiant defile deport depraved deprive despise deviant deviate devious disinfect dismay eggbeater embargo enslave evict exile filth flashback frail frisk gloomy gory
        gossip grief grimy groin handcuff handgun hardcore hatred haunt hazard helpless humiliate hunger hurt ice immature imprison impure issue jackknife jailbird jailbreak jailer jailhouse jaundice
        junkie junkman junkyard kissing lustfully lustily lustiness lusty manhunt mortify neurotic onslaught outcast overkill panic pantyhose penknife perish perjury poach police policy prison probation
        provoke ransack raving reckless relapsing repent reproach repulsive revolt rotten sadden sadly scam scandal scorn scoundrel sedate seduce seducing service shady shaft shame shun sinister
        sinless sinner skeleton slimy sloppy sly snitch stench strangle stumble stupor suspect tainted tarnish tattle taunt thong traffic trash trespass unashamed unbeaten unclothed undress unholy unlawful
        unloved unrobed unsafe untrue unwanted unworthy vagabond vice villain violate virus wanted wound wrongdoer yelling
        """);

    /// <summary>Of the Spanish list.</summary>
    public static IReadOnlySet<string> Spanish { get; } = Of(
        """
        abuso alarma basura cárcel crimen culpa delito desnudo droga enfermo golpe infiel juez ladrón matar muerte multa odio pecado peligro pena policía preso reja sexo vicio víctima
        """);

    static HashSet<string> Of(string words) => new(words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);
}
