using Parasol.Kernel;

namespace Parasol.Sealing.Tests;

/// <summary>A code that has been written into an envelope is for ever. New ones are written down here when they are made.</summary>
public sealed class FrozenCodesTests
{
    private static readonly Dictionary<string, int> Purposes = new()
    {
        ["Record"] = 0x10, ["Card"] = 0x11, ["BlobMeta"] = 0x12, ["BlobStream"] = 0x13, ["Manifest"] = 0x14, ["Segment"] = 0x15,
        ["FileKeyWrap"] = 0x20, ["MemberGrant"] = 0x21, ["RecoveryGrant"] = 0x22,
        ["UserBundle"] = 0x30, ["SessionBundle"] = 0x31, ["ClientBundle"] = 0x32, ["RecoveryBundle"] = 0x33, ["LateDraft"] = 0x34, ["FeedBundle"] = 0x35,
        ["Intake"] = 0x40, ["Referral"] = 0x41, ["Dispatch"] = 0x42, ["PersonLine"] = 0x43, ["Busy"] = 0x44, ["AuditDetail"] = 0x50, ["Export"] = 0x60,
    };

    private static readonly Dictionary<string, int> Tables = new()
    {
        ["None"] = 0, ["Manifest"] = 1, ["Card"] = 2,
        ["Profile"] = 10, ["SafeContact"] = 11, ["Note"] = 12, ["Release"] = 13, ["Mailbox"] = 14, ["Line"] = 15, ["Message"] = 16, ["Attempt"] = 17, ["Outgoing"] = 18, ["Dispatch"] = 19,
        ["Request"] = 20, ["Reply"] = 21, ["Letter"] = 22, ["UnreadLetter"] = 23, ["Trace"] = 24, ["GivenCopy"] = 25,
        ["Need"] = 30, ["Referral"] = 31, ["PartnerPage"] = 32, ["PartnerAnswer"] = 33, ["FollowUp"] = 34, ["FirstContact"] = 35,
        ["Colleague"] = 40, ["VettingRationale"] = 50, ["Correction"] = 51, ["Experience"] = 52, ["ExperienceAlert"] = 53, ["ExperienceTally"] = 54, ["HandoffContact"] = 55,
        ["Audit"] = 60, ["SigningKey"] = 61, ["Root"] = 62, ["WeekKey"] = 63, ["Bundle"] = 64, ["Session"] = 65, ["Invitation"] = 66, ["LateDraft"] = 67,
        ["CoverageScreen"] = 70, ["Visit"] = 71, ["BenefitCase"] = 72, ["Appointment"] = 73, ["DropInSheet"] = 74,
        ["Steward"] = 80, ["HandOff"] = 81, ["Presence"] = 82, ["Goal"] = 83, ["PlanStep"] = 84, ["Wellbeing"] = 85,
        ["AboutThem"] = 87, ["ColleagueSays"] = 88, ["RoutinePlan"] = 89,
        ["BusyFeed"] = 90, ["BusyTime"] = 91, ["FeedBundle"] = 92, ["Around"] = 93,
        ["JoinedPage"] = 94, ["JoinedOut"] = 95, ["JoinedIn"] = 96, ["JoinedAsk"] = 97, ["PutTogether"] = 98, ["SamePerson"] = 99,
        ["SearchKey"] = 100, ["Segment"] = 101, ["Supervision"] = 102, ["NoteToSign"] = 103, ["Help"] = 104,
        ["Recovery"] = 105, ["DrawnKits"] = 106, ["LetIn"] = 107, ["EmergencyHalf"] = 108, ["EmergencyPair"] = 109, ["RaidSheet"] = 110, ["EmergencyAsk"] = 111, ["ManyOpened"] = 112, ["Hold"] = 120, ["Demand"] = 121, ["Matter"] = 140, ["MatterDay"] = 141, ["KeptScreen"] = 142, ["ArrestCall"] = 143, ["DutyList"] = 144,
    };

    private static readonly Dictionary<string, int> Algorithms = new() { ["XChaCha20Poly1305"] = 1, ["Hpke"] = 2, ["SecretStream"] = 4 };

    [Fact]
    public void Purposes_keep_their_numbers() => Complaints(Purposes, Now<Purpose>()).ShouldBeEmpty();

    [Fact]
    public void Kinds_of_record_keep_their_numbers() => Complaints(Tables, Now<TableCode>()).ShouldBeEmpty();

    [Fact]
    public void Kinds_of_envelope_keep_their_numbers() => Complaints(Algorithms, Now<Algorithm>()).ShouldBeEmpty();

    [Fact]
    public void The_rule_complains_of_a_code_that_is_renumbered_renamed_dropped_reused_or_not_written_down()
    {
        Dictionary<string, int> frozen = new() { ["Note"] = 1, ["Line"] = 2 };

        Complaints(frozen, [("Note", 1), ("Line", 3)]).ShouldBe(["Line was 2 and is now 3."]);
        Complaints(frozen, [("Remark", 1), ("Line", 2)]).ShouldBe(["Note is gone.", "Remark is not written down."], ignoreOrder: true);
        Complaints(frozen, [("Note", 1)]).ShouldBe(["Line is gone."]);
        Complaints(frozen, [("Note", 1), ("Line", 2), ("Late", 2)]).ShouldBe(["Late is not written down.", "2 is used twice."], ignoreOrder: true);
        Complaints(frozen, [("Note", 1), ("Line", 2)]).ShouldBeEmpty();
    }

    private static IEnumerable<(string, int)> Now<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => (name, Convert.ToInt32(Enum.Parse<T>(name), null)));

    private static string[] Complaints(Dictionary<string, int> frozen, IEnumerable<(string Name, int Number)> now)
    {
        var present = now.ToList();
        return
        [
            .. present.Where(p => frozen.TryGetValue(p.Name, out var was) && was != p.Number).Select(p => $"{p.Name} was {frozen[p.Name]} and is now {p.Number}."),
            .. present.Where(p => !frozen.ContainsKey(p.Name)).Select(p => $"{p.Name} is not written down."),
            .. frozen.Keys.Except(present.Select(p => p.Name)).Select(name => $"{name} is gone."),
            .. present.GroupBy(p => p.Number).Where(same => same.Count() > 1).Select(same => $"{same.Key} is used twice."),
        ];
    }
}
