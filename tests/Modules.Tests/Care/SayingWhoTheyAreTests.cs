using Parasol.Care.Asked;
using Parasol.Care.Domain;
using Parasol.Kernel;

namespace Parasol.Modules.Tests.Care;

public class SayingWhoTheyAreTests
{
    static readonly Author Worker = new(new DateTimeOffset(2026, 12, 1, 15, 0, 0, TimeSpan.Zero), StaffId.New());
    static readonly AboutThem Nothing = new();
    static readonly string[] All = [.. AboutFields.All.Select(f => f.Key)];

    static AboutSaid Everything => new()
    {
        Identities = " trans, Black ", WorkKinds = ["online"], Work = "cam", IAmKinds = ["sex-worker"], IAm = "hustler", SaidByThem = true, Age = "25-34",
        Languages = ["es"], Interpreter = "phone", InterpreterWords = "a woman", Wishes = ["goes-along"], Wish = "someone calm",
    };

    public static TheoryData<string> Fields => [.. All];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_that_is_not_switched_on_is_not_taken(string off)
    {
        var now = Written(Nothing, Everything, [.. All.Except([off])]);

        now.Answers(off).ShouldBeFalse();
        All.Except([off]).ShouldAllBe(f => now.Answers(f));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_that_is_switched_off_later_keeps_what_was_said_until_it_is_deleted(string off)
    {
        var before = Written(Nothing, Everything, All);

        var after = Written(before, new AboutSaid { Skipped = [off] }, [.. All.Except([off])]);

        after.Held.ShouldBe([off]);
        after.Only([.. All.Except([off])]).Held.ShouldBeEmpty();
        before.Only([off]).Held.ShouldBe([off]);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_skip_is_kept_as_a_skip_and_an_answer_takes_its_place(string field)
    {
        var skipped = Written(Nothing, new AboutSaid { Skipped = [field, "nothing-of-ours"] }, All);
        skipped.Skipped.ShouldBe([field]);
        skipped.Held.ShouldBe([field]);

        Written(skipped, Everything with { Skipped = [field] }, All).Skipped.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_person_says_I_identify_as()
    {
        var mine = Everything with { SaidByThem = false };
        Nothing.Write(mine, All, "", Worker).Refusal!.Field.ShouldBe(nameof(AboutSaid.SaidByThem));

        Nothing.Write(mine with { IAm = null, IAmKinds = [] }, All, "", Worker).IsDone.ShouldBeTrue();
        var said = Written(Nothing, Everything, All);
        said.Write(mine with { Work = "other" }, All, "", Worker).IsDone.ShouldBeTrue("nothing new is said of it");
        said.Write(mine with { IAm = "somebody else" }, All, "", Worker).Refusal!.Field.ShouldBe(nameof(AboutSaid.SaidByThem));
        said.Write(mine with { IAm = null, IAmKinds = [] }, All, "", Worker).Value.Answers(AboutFields.IAm).ShouldBeFalse();
    }

    [Fact]
    public void What_stands_in_no_list_is_refused()
    {
        Refused(new AboutSaid { WorkKinds = ["rank-1"] }).ShouldBe(nameof(AboutSaid.WorkKinds));
        Refused(new AboutSaid { IAmKinds = ["victim"] }).ShouldBe(nameof(AboutSaid.IAmKinds));
        Refused(new AboutSaid { Age = "1999-03-09" }).ShouldBe(nameof(AboutSaid.Age));
        Refused(new AboutSaid { Languages = ["xx"] }).ShouldBe(nameof(AboutSaid.Languages));
        Refused(new AboutSaid { Interpreter = "child" }).ShouldBe(nameof(AboutSaid.Interpreter));
        Refused(new AboutSaid { Wishes = ["young"] }).ShouldBe(nameof(AboutSaid.Wishes));
    }

    [Fact]
    public void The_notice_that_was_read_is_kept_with_the_age_and_goes_with_it()
    {
        var said = Nothing.Write(Everything, All, "We report nothing.", Worker).Value;
        said.Notice.ShouldBe("We report nothing.");

        said.Write(Everything, All, "Another notice.", Worker).Value.Notice.ShouldBe("We report nothing.", "the answer was given under the first");
        said.Write(Everything with { Age = "35-44" }, All, "Another notice.", Worker).Value.Notice.ShouldBe("Another notice.");
        said.Write(Everything with { Age = null }, All, "Another notice.", Worker).Value.Notice.ShouldBeNull();
    }

    [Fact]
    public void The_wish_decides_and_a_language_only_between_equals()
    {
        var (ana, ben, cleo, dee) = (StaffId.New(), StaffId.New(), StaffId.New(), StaffId.New());
        var names = new Dictionary<StaffId, string> { [ana] = "Ana", [ben] = "Ben", [cleo] = "Cleo", [dee] = "Dee" };
        ColleagueSays[] say =
        [
            Says(ana, ["es", "fr"]), Says(ben, ["es"], "goes-along"), Says(cleo, [], "goes-along", "evenings"), Says(dee, ["pl"], "man"), Says(StaffId.New(), ["es"], "goes-along"),
        ];

        Peer.Matching(["goes-along", "evenings"], ["es", "fr"], say, names).Select(p => p.Name).ShouldBe(["Cleo", "Ben", "Ana"]);
        Peer.Matching([], ["es", "fr"], say, names).Select(p => p.Name).ShouldBe(["Ana", "Ben"]);
        Peer.Matching([], [], say, names).ShouldBeEmpty();
    }

    static ColleagueSays Says(StaffId staff, string[] languages, params string[] traits) => ColleagueSays.Write(staff, languages, traits, null).Value;

    static string? Refused(AboutSaid said) => Nothing.Write(said, All, "", Worker).Refusal!.Field;

    static AboutThem Written(AboutThem was, AboutSaid said, string[] asked) => was.Write(said, asked, "", Worker).Value;
}
