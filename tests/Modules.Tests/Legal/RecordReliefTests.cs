namespace Parasol.Modules.Tests.Legal;

public class RecordReliefTests
{
    const string Two = """
        { "court": "NY", "outcome": "FELONY", "sentencedOn": "2018-05-15", "releasedOn": "2019-01-20", "trafficking": "NO" },
        { "court": "NY", "outcome": "MISDEMEANOR", "sentencedOn": "2021-02-02", "trafficking": "NO" }
        """;

    const string Mixed = """
        { "court": "NY", "outcome": "MISDEMEANOR", "tags": ["PL_240_37"], "sentencedOn": "2016", "trafficking": "NO" },
        { "court": "NY", "outcome": "FAVORABLE", "trafficking": "NO" },
        { "court": "FEDERAL", "outcome": "FELONY", "sentencedOn": "2014", "trafficking": "YES" },
        { "court": "NY", "outcome": "VIOLATION", "tags": ["MARIHUANA_REPEALED"], "sentencedOn": "2011", "trafficking": "NO" }
        """;

    [Fact]
    public void Example_A_1_an_old_misdemeanor_that_came_of_being_trafficked() =>
        Worked.Relief("""{ "court": "NY", "outcome": "MISDEMEANOR", "sentencedOn": "2012-06-04", "trafficking": "YES" }""")
            .ShouldBe(["VACATE_440 = REVIEW(LEAD)", "CLEAN_SLATE = AUTO_PENDING 2024-11-16", "SEAL_160_59 = ELIGIBLE 2022-06-04"]);

    [Fact]
    public void Example_A_2_a_felony_and_a_later_misdemeanor()
    {
        Worked.Relief(Two, record: 0).ShouldBe(["CLEAN_SLATE = NOT_YET 2029-02-02", "SEAL_160_59 = NOT_YET 2031-02-02"]);
        Worked.Relief(Two, record: 1).ShouldBe(["CLEAN_SLATE = AUTO_PENDING 2024-11-16", "SEAL_160_59 = NOT_YET 2031-02-02"]);
    }

    [Fact]
    public void Example_A_3_a_violent_felony() =>
        Worked.Relief("""{ "court": "NY", "outcome": "FELONY", "tags": ["VIOLENT_FELONY"], "sentencedOn": "2009-04-01", "releasedOn": "2013-08-30", "trafficking": "NO" }""")
            .ShouldBe(["CLEAN_SLATE = AUTO_PENDING 2024-11-16", "SEAL_160_59 = NO(OFFENSE_EXCLUDED)"]);

    [Theory]
    [InlineData(0, "SEAL_240_37 = AUTO")]
    [InlineData(1, "SEAL_160_50 = AUTO")]
    [InlineData(2, "FED_TSRA = REVIEW(LEAD)", "OTHER_JURISDICTION = REVIEW")]
    [InlineData(3, "EXPUNGE_MRTA = AUTO")]
    public void Example_A_4_four_records(int record, params string[] expected) => Worked.Relief(Mixed, record: record).ShouldBe(expected);

    [Theory]
    [InlineData("2027-11-15", "CLEAN_SLATE = AUTO_PENDING 2024-11-16")]
    [InlineData("2027-11-16", "CLEAN_SLATE = AUTO")]
    [InlineData("2024-11-16", "CLEAN_SLATE = AUTO_PENDING 2024-11-16")]
    [InlineData("2024-11-15", "CLEAN_SLATE = NOT_YET 2024-11-16")]
    public void Clean_Slate_begins_on_one_day_and_the_courts_have_until_another(string asOf, string expected) => Worked.Relief(Misdemeanor("2012-06-04"), asOf: asOf).ShouldContain(expected);

    [Theory]
    [InlineData("2024-02-29", "2027-02-28", "CLEAN_SLATE = AUTO_PENDING 2027-02-28")]
    [InlineData("2024-02-29", "2027-02-27", "CLEAN_SLATE = NOT_YET 2027-02-28")]
    [InlineData("2016-02-29", "2026-02-28", "SEAL_160_59 = ELIGIBLE 2026-02-28")]
    [InlineData("2016-12-01", "2026-12-01", "SEAL_160_59 = ELIGIBLE 2026-12-01")]
    [InlineData("2016-12-02", "2026-12-01", "SEAL_160_59 = NOT_YET 2026-12-02")]
    public void Years_end_on_the_same_date_and_leap_days_on_the_28th(string sentenced, string asOf, string expected) => Worked.Relief(Misdemeanor(sentenced), asOf: asOf).ShouldContain(expected);

    [Fact]
    public void A_felony_takes_eight_years_from_release() =>
        Worked.Relief("""{ "court": "NY", "outcome": "FELONY", "sentencedOn": "2015-01-10", "releasedOn": "2019-12-31", "trafficking": "NO" }""")
            .ShouldBe(["CLEAN_SLATE = NOT_YET 2027-12-31", "SEAL_160_59 = NOT_YET 2029-12-31"]);

    [Theory]
    [InlineData("\"SEX_OFFENSE\"", "CLEAN_SLATE = NO(SEX_OFFENSE)")]
    [InlineData("\"CLASS_A\"", "CLEAN_SLATE = NO(CLASS_A)")]
    [InlineData("\"CLASS_A\", \"ART_220\"", "CLEAN_SLATE = AUTO_PENDING 2024-11-16")]
    [InlineData("\"CLASS_A\", \"ART_220\"", "SEAL_160_59 = NO(OFFENSE_EXCLUDED)")]
    [InlineData("\"FEL_125\"", "SEAL_160_59 = NO(OFFENSE_EXCLUDED)")]
    [InlineData("\"ART_263\"", "SEAL_160_59 = NO(OFFENSE_EXCLUDED)")]
    public void Some_offences_are_left_out(string tags, string expected) =>
        Worked.Relief($$"""{ "court": "NY", "outcome": "FELONY", "tags": [ {{tags}} ], "sentencedOn": "2005-03-01", "trafficking": "NO" }""").ShouldContain(expected);

    [Theory]
    [InlineData("\"pendingNyCharge\": true,", "CLEAN_SLATE = BLOCKED(PENDING_CHARGE) 2024-11-16", "SEAL_160_59 = BLOCKED(PENDING_CHARGE) 2022-06-04")]
    [InlineData("\"mustRegister\": \"YES\",", "CLEAN_SLATE = AUTO_PENDING 2024-11-16", "SEAL_160_59 = NO(SORA_REGISTRANT)")]
    public void What_stands_in_the_way_of_a_person(string person, params string[] expected) => Worked.Relief(Misdemeanor("2012-06-04"), person).ShouldBe(expected);

    [Fact]
    public void Being_supervised_stands_in_the_way_of_Clean_Slate_alone() =>
        Worked.Relief("""{ "court": "NY", "outcome": "MISDEMEANOR", "sentencedOn": "2012-06-04", "supervised": true, "trafficking": "NO" }""")
            .ShouldBe(["SEAL_160_59 = ELIGIBLE 2022-06-04", "CLEAN_SLATE = BLOCKED(SUPERVISION) 2024-11-16"]);

    [Fact]
    public void Driving_while_impaired_takes_three_years_and_nothing_begins_it_anew() =>
        Worked.Relief($$"""{ "court": "NY", "outcome": "DWAI", "sentencedOn": "2024-01-31", "supervised": true, "trafficking": "NO" }, {{Misdemeanor("2025-05-05")}}""", "\"pendingNyCharge\": true,")
            .ShouldBe(["CLEAN_SLATE = NOT_YET 2027-01-31"]);

    [Fact]
    public void What_was_sentenced_on_the_same_day_is_not_later() =>
        Worked.Relief($$"""{{Misdemeanor("2015-01-01")}}, { "court": "NY", "outcome": "FELONY", "sentencedOn": "2015-01-01", "releasedOn": "2025-01-01", "trafficking": "NO" }""").ShouldContain("CLEAN_SLATE = AUTO_PENDING 2024-11-16");

    [Fact]
    public void Three_happenings_are_too_many_and_two_records_of_one_count_once()
    {
        var three = $"{Misdemeanor("2001-01-01")}, {Misdemeanor("2002-01-01")}, {Misdemeanor("2003-01-01")}";
        var two = string.Join(", ", new[] { "2001-01-01", "2002-01-01", "2003-01-01" }.Select((d, at) => Misdemeanor(d, $"\"transaction\": \"{(at == 0 ? "a" : "b")}\",")));

        Worked.Relief(three).ShouldContain("SEAL_160_59 = NO(TOO_MANY)");
        Worked.Relief(two).ShouldContain("SEAL_160_59 = ELIGIBLE 2013-01-01");
    }

    [Fact]
    public void Two_felonies_are_too_many_unless_they_are_of_one_happening()
    {
        const string Felony = """{ "court": "NY", "outcome": "FELONY", SAME "sentencedOn": "2003-01-01", "trafficking": "NO" }""";

        Worked.Relief($"{Felony}, {Felony}".Replace("SAME", "", StringComparison.Ordinal)).ShouldContain("SEAL_160_59 = NO(TOO_MANY)");
        Worked.Relief($"{Felony}, {Felony}".Replace("SAME", "\"transaction\": 7,", StringComparison.Ordinal)).ShouldContain("SEAL_160_59 = ELIGIBLE 2013-01-01");
    }

    [Fact]
    public void A_later_conviction_that_is_left_out_closes_the_way_for_the_earlier_one()
    {
        var records = $$"""{{Misdemeanor("2001-01-01")}}, { "court": "NY", "outcome": "MISDEMEANOR", "tags": ["ART_130"], "sentencedOn": "2002-01-01", "trafficking": "NO" }""";

        Worked.Relief(records).ShouldContain("SEAL_160_59 = NO(SUBSEQUENT_CONVICTION)");
        Worked.Relief(records, record: 1).ShouldContain("SEAL_160_59 = NO(OFFENSE_EXCLUDED)");
    }

    [Theory]
    [InlineData("OTHER_STATE", "FELONY")]
    [InlineData("NY", "VIOLATION")]
    [InlineData("NY", "FAVORABLE")]
    public void What_is_no_crime_of_New_York_begins_no_clock_anew(string court, string outcome) =>
        Worked.Relief($$"""{{Misdemeanor("2012-06-04")}}, { "court": "{{court}}", "outcome": "{{outcome}}", "sentencedOn": "2026-01-01", "trafficking": "NO" }""")
            .ShouldBe(["CLEAN_SLATE = AUTO_PENDING 2024-11-16", "SEAL_160_59 = ELIGIBLE 2022-06-04"]);

    [Theory]
    [InlineData("[]", "SEAL_160_55 = AUTO")]
    [InlineData("[\"LOITER_EXCLUDED\"]", "SEAL_160_55 = NO(LOITERING_EXCEPTION)")]
    public void A_violation_is_sealed_but_for_some_loitering(string tags, string expected) => Worked.Relief($$"""{ "court": "NY", "outcome": "VIOLATION", "tags": {{tags}}, "trafficking": "NO" }""").ShouldBe([expected]);

    [Fact]
    public void After_diversion_the_court_may_seal_it() =>
        Worked.Relief("""{ "court": "NY", "outcome": "FELONY", "sentencedOn": "2024-01-01", "drugOrSpecified": true, "diversionCompleted": true, "trafficking": "NO" }""").ShouldContain("SEAL_160_58 = REVIEW");

    [Theory]
    [InlineData("\"trafficking\": \"UNSURE\"", "VACATE_440 = REVIEW")]
    [InlineData("\"trafficking\": \"NOT_ASKED\"", "VACATE_440 = INFO")]
    [InlineData("\"supervised\": false", "VACATE_440 = INFO")]
    public void Who_does_not_know_or_was_not_asked_gets_an_answer_of_its_own(string said, string expected) =>
        Worked.Relief($$"""{ "court": "NY", "outcome": "VIOLATION", {{said}} }""").ShouldContain(expected);

    [Fact]
    public void A_law_is_spoken_of_from_its_first_day()
    {
        const string Federal = """{ "court": "FEDERAL", "outcome": "FELONY", "trafficking": "YES" }""";

        Worked.Relief(Federal, asOf: "2026-01-22").ShouldBe(["OTHER_JURISDICTION = REVIEW"]);
        Worked.Relief(Federal, asOf: "2026-01-23").ShouldBe(["FED_TSRA = REVIEW(LEAD)", "OTHER_JURISDICTION = REVIEW"]);
    }

    static string Misdemeanor(string sentenced, string more = "") => $$"""{ "court": "NY", "outcome": "MISDEMEANOR", {{more}} "sentencedOn": "{{sentenced}}", "trafficking": "NO" }""";
}
