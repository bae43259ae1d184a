namespace Parasol.Listings.Indicators;

/// <summary>What an indicator is about. Numbers are for ever; pages show the groups in this order.</summary>
public enum IndicatorGroup : short
{
    /// <summary>How people are met.</summary>
    Affirming = 1,

    /// <summary>What help does not depend on.</summary>
    NonCoercive = 2,

    /// <summary>Who learns of it.</summary>
    Privacy = 3,

    /// <summary>Getting in and being understood.</summary>
    Access = 4,

    /// <summary>What it costs.</summary>
    Cost = 5,

    /// <summary>Care and law that fit.</summary>
    ClinicalAndLegal = 6,
}

/// <summary>
/// One thing that people with experience in the sex trades want to know of a place before they go. The code is for ever and goes into
/// records. Each is said so that yes speaks for the place and no against it.
/// </summary>
/// <param name="Code">Lower-case letters and hyphens, at most 24.</param>
/// <param name="Group">Where pages show it.</param>
/// <param name="Yes">What is said where it is so, in English: the key of its translation.</param>
/// <param name="No">What is said where it is not so.</param>
public sealed record Indicator(string Code, IndicatorGroup Group, string Yes, string No);

/// <summary>Our own taxonomy of indicators, in the order in which pages show them.</summary>
public static class IndicatorTerms
{
    /// <summary>Every term.</summary>
    public static IReadOnlyList<Indicator> All { get; } =
    [
        new("no-lecture", IndicatorGroup.Affirming, "You can speak of sex work and nobody lectures you.", "They lecture people or show shock when someone speaks of sex work."),
        new("name-used", IndicatorGroup.Affirming, "They call you by your name and pronouns.", "They do not call people by their name and pronouns."),
        new("all-genders", IndicatorGroup.Affirming, "People of every gender are welcome.", "They do not serve people of every gender."),
        new("trans-respect", IndicatorGroup.Affirming, "Trans and non-binary people are met with respect.", "They do not treat trans and non-binary people with respect."),
        new("race-respect", IndicatorGroup.Affirming, "People of color are met with respect.", "They do not treat people of color with respect."),
        new("drug-use-welcome", IndicatorGroup.Affirming, "You can come if you use drugs.", "They send people away who use drugs."),
        new("peer-staff", IndicatorGroup.Affirming, "People who have done sex work are part of the team.", "Nobody who has done sex work is part of the team."),
        new("front-desk-kind", IndicatorGroup.Affirming, "The people at the front desk are kind.", "The people at the front desk are not kind."),
        new("hears-complaints", IndicatorGroup.Affirming, "They listen to complaints and change things.", "They do not act on complaints."),

        new("no-exit-needed", IndicatorGroup.NonCoercive, "You get help and keep working if you want.", "They only help people who stop sex work."),
        new("no-faith-needed", IndicatorGroup.NonCoercive, "You do not have to pray or share a faith.", "People have to pray or share a faith to get help."),
        new("no-forced-work", IndicatorGroup.NonCoercive, "You do not have to work for them to get help.", "People have to work for them to get help."),
        new("keep-contact", IndicatorGroup.NonCoercive, "You keep your phone and see who you want.", "People have to give up their phone or the people they know."),
        new("no-police-tie", IndicatorGroup.NonCoercive, "You get help without talking to the police.", "People have to talk to the police to get help."),
        new("free-to-leave", IndicatorGroup.NonCoercive, "You can leave when you want.", "People cannot leave when they want."),
        new("no-forced-testing", IndicatorGroup.NonCoercive, "No test is done without your yes.", "They test people who did not say yes."),

        new("no-telling-needed", IndicatorGroup.Privacy, "You get help without telling about your work.", "They want to know about a person's work first."),
        new("no-police-call", IndicatorGroup.Privacy, "They do not call the police on you.", "They have called the police on people."),
        new("no-immigration-call", IndicatorGroup.Privacy, "They do not call immigration on you.", "They have called immigration on people."),
        new("no-family-report", IndicatorGroup.Privacy, "They do not report parents for doing sex work.", "They have reported parents for doing sex work."),
        new("family-not-told", IndicatorGroup.Privacy, "They do not tell your family or partner.", "They have told someone's family or partner."),
        new("privacy-explained", IndicatorGroup.Privacy, "They say first who can read what you tell.", "They do not say who can read what people tell."),
        new("mail-explained", IndicatorGroup.Privacy, "They warn you about letters from insurance and online records.", "They do not warn about letters from insurance and online records."),
        new("private-talk", IndicatorGroup.Privacy, "You can talk where nobody else hears.", "Others can hear what people say there."),

        new("no-id", IndicatorGroup.Access, "You need no ID.", "They ask for ID."),
        new("walk-in", IndicatorGroup.Access, "You can come without an appointment.", "Nobody is seen without an appointment."),
        new("late-hours", IndicatorGroup.Access, "You can come in the evening or on weekends.", "They are only open on weekdays in the daytime."),
        new("interpreter", IndicatorGroup.Access, "They get an interpreter when you need one.", "They do not get an interpreter."),
        new("wheelchair", IndicatorGroup.Access, "You get in and around with a wheelchair.", "A wheelchair does not get in and around."),
        new("children-welcome", IndicatorGroup.Access, "You can bring your children.", "Children cannot come along."),
        new("company-welcome", IndicatorGroup.Access, "You can bring someone along.", "Nobody can come along."),
        new("no-address-needed", IndicatorGroup.Access, "You need no phone and no address.", "They ask for a phone or an address."),

        new("free", IndicatorGroup.Cost, "You pay nothing.", "You have to pay."),
        new("sliding-fee", IndicatorGroup.Cost, "The price goes by what you earn.", "The price is the same whatever people earn."),
        new("no-insurance-needed", IndicatorGroup.Cost, "You need no insurance.", "They only take people with insurance."),
        new("price-first", IndicatorGroup.Cost, "They say the price first, and it holds.", "People got a bill they did not expect."),
        new("nobody-billed", IndicatorGroup.Cost, "No bill goes to a parent or partner without your yes.", "They have sent bills to a parent or partner."),

        new("asks-each-test", IndicatorGroup.ClinicalAndLegal, "They explain each test and ask you.", "They do not explain tests or ask."),
        new("three-site-tests", IndicatorGroup.ClinicalAndLegal, "They can test throat, rectum and urine.", "They do not test throat and rectum."),
        new("prep-pep-same-day", IndicatorGroup.ClinicalAndLegal, "You can start PrEP or PEP the same day.", "PrEP or PEP does not start the same day."),
        new("hormones-by-consent", IndicatorGroup.ClinicalAndLegal, "You get hormones without a letter.", "They want a letter before they give hormones."),
        new("vaccines", IndicatorGroup.ClinicalAndLegal, "They give vaccines for HPV and hepatitis.", "They do not give vaccines for HPV and hepatitis."),
        new("harm-reduction", IndicatorGroup.ClinicalAndLegal, "You get condoms, naloxone or clean supplies.", "They do not give condoms, naloxone or clean supplies."),
        new("counselling-no-push", IndicatorGroup.ClinicalAndLegal, "Their counseling does not push you to stop sex work.", "Their counseling pushes people to stop sex work."),
        new("law-known", IndicatorGroup.ClinicalAndLegal, "Their lawyers know the law around sex work.", "Their lawyers do not know the law around sex work."),
    ];

    /// <summary>Those that a search offers: what most often decides whether somebody goes at all.</summary>
    public static IReadOnlyList<Indicator> Offered { get; } =
        [.. new[] { "no-lecture", "name-used", "peer-staff", "no-exit-needed", "no-faith-needed", "no-telling-needed", "no-police-call", "no-immigration-call", "no-id", "children-welcome" }.Select(code => Find(code)!)];

    /// <summary>The term with this code; null for an unknown one.</summary>
    public static Indicator? Find(string? code) => All.FirstOrDefault(term => term.Code == code);
}
