namespace Parasol.Modules.Tests.Legal;

public class ImmigrationScreenTests
{
    const string B1 = """ "trafficking": "YES", "presence": "YES", "contact": "REPORTED", "hardship": "YES", "crimeInUs": "YES", "abuse": "YES", "helpful": "YES" """;

    const string B2 = """
        "born": "2007-08-20", "trafficking": "YES", "under18Then": "YES", "presence": "UNSURE", "contact": "UNWILLING", "hardship": "YES", "crimeInUs": "YES", "abuse": "YES", "helpful": "NO",
        "unmarried": "YES", "inUs": "YES", "parentalMaltreatment": "YES"
        """;

    const string B3 = """ "familyAbuse": "YES", "relation": "FORMER_SPOUSE", "marriageEndedOn": "2025-01-15", "abuserStatus": "USC", "livedTogether": "YES", "goodFaith": "YES" """;

    const string B4 = """ "fear": "YES", "lastArrival": "2025-10-10", "exception": "NO", "priorOrder": "NO" """;

    [Fact]
    public void Example_B_1() => Worked.Immigration(B1).ShouldBe(["T_VISA = STRONG", "CONTINUED_PRESENCE = POSSIBLE", "U_VISA = STRONG + SUPP_B_NEEDED"]);

    [Fact]
    public void Example_B_2() => Worked.Immigration(B2).ShouldBe(["T_VISA = POSSIBLE", "U_VISA = UNLIKELY + SUPP_B_NEEDED", "SIJS = STRONG + FILE_BY 2028-08-18"]);

    [Fact]
    public void Example_B_3() => Worked.Immigration(B3).ShouldBe(["VAWA = STRONG + FILE_BY 2027-01-15"]);

    [Fact]
    public void Example_B_4() => Worked.Immigration(B4).ShouldBe(["ASYLUM = UNLIKELY", "WITHHOLDING_CAT = POSSIBLE"]);

    [Theory]
    [InlineData("US_CITIZEN", "NOT_NEEDED = NOT_NEEDED")]
    [InlineData("LPR", "LPR_REVIEW = LPR_REVIEW")]
    public void With_citizenship_or_a_green_card_nothing_else_is_spoken_of(string status, string expected) => Worked.Immigration(B1, status: status).ShouldBe([expected]);

    [Theory]
    [InlineData("2026-02-28", "2026-08-28", "U_VISA = POSSIBLE + FILE_BY 2026-08-28")]
    [InlineData("2026-08-31", "2027-02-26", "U_VISA = POSSIBLE + FILE_BY 2027-02-26")]
    [InlineData("2026-08-31", "2027-02-27", "U_VISA = POSSIBLE + SUPP_B_EXPIRED 2027-02-26")]
    public void A_signature_lasts_six_months_moved_back(string signed, string asOf, string expected) => Worked.Immigration($"\"crime\": \"YES\", \"suppBSignedOn\": \"{signed}\"", asOf).ShouldBe([expected]);

    [Theory]
    [InlineData("\"crime\": \"UNSURE\"", true)]
    [InlineData("\"trafficking\": \"UNSURE\"", true)]
    [InlineData("\"trafficking\": \"UNSURE\", \"crime\": \"NO\"", false)]
    [InlineData("\"trafficking\": \"NO\", \"crime\": \"NO\"", false)]
    [InlineData("\"fear\": \"NO\"", false)]
    public void Trafficking_is_a_crime_named_for_U_status(string answers, bool isListed) => Worked.Immigration(answers).Any(l => l.StartsWith("U_VISA", StringComparison.Ordinal)).ShouldBe(isListed);

    [Theory]
    [InlineData("2024-12-01", "VAWA = STRONG + FILE_BY 2026-12-01")]
    [InlineData("2024-11-30", "VAWA = UNLIKELY")]
    [InlineData("2025-02-28", "VAWA = STRONG + FILE_BY 2027-02-26")] // a Sunday, moved back
    public void A_former_spouse_has_two_years(string ended, string expected) => Worked.Immigration(B3.Replace("2025-01-15", ended, StringComparison.Ordinal)).ShouldBe([expected]);

    [Theory]
    [InlineData("USC", "YES", "VAWA = STRONG")]
    [InlineData("USC", "NO", "VAWA = UNLIKELY")]
    [InlineData("LPR", "YES", "VAWA = UNLIKELY")]
    [InlineData("USC", "UNSURE", "VAWA = POSSIBLE")]
    public void A_parent_is_served_when_the_child_is_a_citizen_of_21(string status, string is21, string expected) =>
        Worked.Immigration($$""" "familyAbuse": true, "relation": "PARENT_OF_ABUSER", "abuserIs21": "{{is21}}", "abuserStatus": "{{status}}", "livedTogether": true """).ShouldBe([expected]);

    [Theory]
    [InlineData("\"relation\": \"CHILD\", \"abuserStatus\": \"LPR\"", "VAWA = STRONG")]
    [InlineData("\"relation\": \"SPOUSE\", \"abuserStatus\": \"LPR\"", "VAWA = POSSIBLE")]
    [InlineData("\"relation\": \"SPOUSE\", \"abuserStatus\": \"LPR\", \"goodFaith\": false", "VAWA = UNLIKELY")]
    [InlineData("\"relation\": \"OTHER\", \"abuserStatus\": \"USC\"", "VAWA = UNLIKELY")]
    [InlineData("\"relation\": \"CHILD\", \"abuserStatus\": \"NEITHER\"", "VAWA = UNLIKELY")]
    public void Good_faith_is_asked_of_a_marriage_only(string answers, string expected) => Worked.Immigration($"\"familyAbuse\": true, \"livedTogether\": true, {answers}").ShouldBe([expected]);

    [Theory]
    [InlineData("2023-12-01", true)]
    [InlineData("2023-12-02", false)]
    public void Cancellation_takes_three_years_here(string arrived, bool isListed) =>
        Worked.Immigration($"\"familyAbuse\": true, \"relation\": \"OTHER\", \"inRemoval\": true, \"lastArrival\": \"{arrived}\"").Contains("VAWA_CANCELLATION = POSSIBLE").ShouldBe(isListed);

    [Theory]
    [InlineData("2005-12-02", "SIJS = POSSIBLE + FILE_BY 2026-12-01")]
    [InlineData("2008-02-29", "SIJS = POSSIBLE + FILE_BY 2029-02-27")]
    [InlineData("2006-01-18", "SIJS = POSSIBLE + FILE_BY 2027-01-15")] // the 17th is a Sunday, and the 16th a Saturday
    public void Juvenile_status_is_filed_for_before_the_21st_birthday(string born, string expected) => Worked.Immigration($"\"born\": \"{born}\", \"parentalMaltreatment\": true").ShouldBe([expected]);

    [Fact]
    public void At_21_juvenile_status_is_not_spoken_of() => Worked.Immigration("\"born\": \"2005-12-01\", \"parentalMaltreatment\": true").ShouldBeEmpty();

    [Theory]
    [InlineData("2026-02-14", "2027-02-16", "ASYLUM = STRONG + FILE_BY 2027-02-16")]
    [InlineData("2026-02-14", "2027-02-17", "ASYLUM = POSSIBLE")]
    [InlineData("2025-12-01", "2026-12-01", "ASYLUM = STRONG + FILE_BY 2026-12-01")]
    public void Asylum_has_a_year_that_rolls_on(string arrived, string asOf, string expected) => Worked.Immigration($"\"fear\": true, \"lastArrival\": \"{arrived}\", \"priorOrder\": false", asOf)[0].ShouldBe(expected);

    [Theory]
    [InlineData("\"exception\": \"YES\"", "ASYLUM = STRONG + EXCEPTION_CLAIMED", "WITHHOLDING_CAT = POSSIBLE")]
    [InlineData("\"exception\": \"UNSURE\"", "ASYLUM = POSSIBLE", "WITHHOLDING_CAT = POSSIBLE")]
    [InlineData("\"exception\": \"NO\", \"unaccompaniedChild\": \"YES\"", "ASYLUM = STRONG", "WITHHOLDING_CAT = POSSIBLE")]
    public void Later_than_a_year_it_takes_a_reason(string answers, params string[] expected) => Worked.Immigration($"\"fear\": true, \"lastArrival\": \"2024-01-01\", \"priorOrder\": false, {answers}").ShouldBe(expected);

    [Fact]
    public void An_earlier_order_closes_asylum_and_leaves_the_rest() =>
        Worked.Immigration("\"fear\": true, \"lastArrival\": \"2026-10-01\", \"priorOrder\": true").ShouldBe(["ASYLUM = UNLIKELY + FILE_BY 2027-10-01", "WITHHOLDING_CAT = POSSIBLE"]);

    [Fact]
    public void In_time_and_without_an_order_withholding_is_not_spoken_of() => Worked.Immigration("\"fear\": true, \"lastArrival\": \"2026-10-01\", \"priorOrder\": false").ShouldBe(["ASYLUM = STRONG + FILE_BY 2027-10-01"]);

    [Theory]
    [InlineData("\"under18Then\": true", "yes")]
    [InlineData("\"traumaException\": true, \"contact\": \"UNWILLING\"", "yes")]
    [InlineData("\"contact\": \"WILLING\"", "yes")]
    [InlineData("\"contact\": \"UNWILLING\"", "no")]
    [InlineData("\"under18Then\": false", "unknown")]
    public void Cooperation_is_asked_for_as_far_as_the_law_does(string answers, string stands) =>
        Worked.One(Worked.Case($"\"trafficking\": true, {answers}").GetProperty("reliefs"), "T_VISA").GetProperty("elements").EnumerateArray().Single(e => e.GetProperty("element").GetString() == "cooperation")
            .GetProperty("answer").GetString().ShouldBe(stands);
}
