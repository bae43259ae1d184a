namespace Parasol.Care.Domain;

/// <summary>Something that can be ticked in the log of a visit.</summary>
/// <param name="Code">For ever.</param>
/// <param name="Label">English, key of its translation.</param>
/// <param name="IsApart">Pregnancy and abortion: kept only by a program that is set up for it.</param>
/// <param name="IsClinical">Medical care, as against what does people good beside it.</param>
internal sealed record Doing(string Code, string Label, bool IsApart = false, bool IsClinical = false);

/// <summary>What can be done, tested and given, in the order in which pages show it. None of it is a clinical code.</summary>
internal static class VisitLists
{
    public static IReadOnlyList<Doing> Kinds { get; } =
    [
        new("talk", "A talk"), new("checkup", "Health check", IsClinical: true), new("testing", "Testing", IsClinical: true), new("vaccine", "A vaccine", IsClinical: true),
        new("prep-pep", "PrEP or PEP", IsClinical: true), new("contraception", "Contraception", IsClinical: true), new("hormones", "Hormones", IsClinical: true), new("wound-care", "Wound care", IsClinical: true),
        new("counselling", "Counseling"), new("peer-support", "Peer support"), new("went-along", "Went along somewhere"), new("papers", "Papers and forms"),
        new("massage", "Massage"), new("acupuncture", "Acupuncture"), new("yoga", "Yoga"), new("art", "Art"), new("clothing", "Clothes"), new("meal", "A meal"),
        new("pregnancy-care", "Care in pregnancy", IsApart: true, IsClinical: true), new("abortion-care", "Abortion care", IsApart: true, IsClinical: true),
    ];

    public static IReadOnlyList<Doing> Tests { get; } =
    [
        new("hiv", "HIV"), new("syphilis", "Syphilis"), new("gonorrhea-chlamydia", "Gonorrhea and chlamydia"), new("hepatitis-b", "Hepatitis B"), new("hepatitis-c", "Hepatitis C"),
        new("cervical", "Cervical screening"), new("tuberculosis", "Tuberculosis"), new("other", "Another test"), new("pregnancy-test", "Pregnancy test", IsApart: true),
    ];

    public static IReadOnlyList<Doing> Supplies { get; } =
    [
        new("condoms", "Condoms"), new("lube", "Lube"), new("naloxone", "Naloxone"), new("test-strips", "Test strips"), new("syringes", "Syringes"), new("hygiene", "Soap and hygiene"), new("clothes", "Warm clothes"),
    ];

    public static Doing? Find(IReadOnlyList<Doing> among, string? code) => among.FirstOrDefault(d => d.Code == code);

    /// <summary>What a program may write down: what is kept apart only where it is set up for it.</summary>
    public static IEnumerable<Doing> For(IReadOnlyList<Doing> all, bool keepsApart) => all.Where(d => keepsApart || !d.IsApart);
}
