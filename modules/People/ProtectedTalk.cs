namespace Parasol.People;

/// <summary>Whose talk the law protects when somebody asks for it. Each sentence has its source and says that counsel has not checked it.</summary>
public static class ProtectedTalk
{
    static readonly DateOnly AsOf = new(2026, 11, 21);

    /// <summary>For New York.</summary>
    public static IReadOnlyList<ShippedNotice> Law { get; } =
    [
        Of("What somebody tells a lawyer, and whoever helps the lawyer with it, is protected. Say so when they ask for it.", "CPLR 4503"),
        Of("What somebody tells a licensed social worker is protected as well, with exceptions such as a crime that is planned.", "CPLR 4508"),
        Of("What somebody tells a doctor, a nurse or a psychologist is protected.", "CPLR 4504, 4507"),
        Of("What somebody tells a certified counsellor for survivors of rape or of violence at home is protected.", "CPLR 4510"),
    ];

    static ShippedNotice Of(string says, string source) => new(says, source, AsOf, "unreviewed");
}
