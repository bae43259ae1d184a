using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Playbooks;

namespace Parasol.Modules.Tests.Legal;

public class WorkingOnAMatterTests
{
    static readonly DateOnly Today = new(2026, 12, 1);
    static readonly DateTimeOffset Now = new(2026, 12, 1, 15, 0, 0, TimeSpan.Zero);
    static readonly StaffId Me = StaffId.New();
    static readonly StaffId Other = StaffId.New();

    [Fact]
    public void An_area_is_all_it_needs_and_each_has_its_playbook()
    {
        Matter.Open("stable-housing", new MatterSaid(), Now, Me).IsDone.ShouldBeTrue();
        Matter.Open("something", new MatterSaid(), Now, Me).Refusal!.Field.ShouldBe("Area");
        Matter.Open(null, new MatterSaid(), Now, Me).IsDone.ShouldBeFalse();
        PracticeAreas.All.Count.ShouldBe(Playbook.Areas.Count);
    }

    [Fact]
    public void Each_filing_needs_a_word_of_its_own_and_the_newest_word_counts()
    {
        var matter = Open();
        Filed(matter, 0).IsDone.ShouldBeFalse();

        var told = Told(matter, GoAhead.File, 1);
        var filed = Filed(told, 2).Value;

        Filed(filed, 3).IsDone.ShouldBeFalse();
        Filed(Told(filed, GoAhead.File, 4), 5).IsDone.ShouldBeTrue();
        Filed(Told(Told(filed, GoAhead.File, 4), GoAhead.DoNotFile, 5), 6).Refusal!.Field.ShouldBe("Stage");
        Filed(Told(told, GoAhead.NotAsked, 2), 3).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void An_instruction_says_something() => Open().Instruct(" ", GoAhead.File, Now, Me).Refusal!.Field.ShouldBe("Words");

    [Fact]
    public void An_accredited_representative_is_on_immigration_matters_alone()
    {
        var member = new TeamMember(Me, TeamRole.AccreditedRepresentative);

        Open().Join(member, Today).Refusal!.Field.ShouldBe("Role");
        Open("immigration").Join(member, Today).Value.Team.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_fellow_has_an_end_and_an_attorney_who_stays_as_long_as_they_do()
    {
        var fellow = new TeamMember(Other, TeamRole.Fellow) { LastDay = Today.AddDays(30) };
        Open().Join(fellow, Today).Refusal!.Field.ShouldBe("Role");
        var led = Open().Join(new TeamMember(Me, TeamRole.Attorney), Today).Value;

        led.Join(fellow with { LastDay = null }, Today).Refusal!.Field.ShouldBe("LastDay");
        led.Join(fellow with { LastDay = Today.AddDays(-1) }, Today).Refusal!.Field.ShouldBe("LastDay");
        var both = led.Join(fellow, Today).Value;
        both.Leave(Me, TeamRole.Attorney, Today).IsDone.ShouldBeFalse();
        both.Leave(Me, TeamRole.Attorney, Today.AddDays(31)).IsDone.ShouldBeTrue();
        (both.IsOf(Other, Today.AddDays(30)), both.IsOf(Other, Today.AddDays(31))).ShouldBe((true, false));
    }

    [Fact]
    public void A_social_worker_needs_the_clients_yes()
    {
        Open().Join(new TeamMember(Other, TeamRole.SocialWorker), Today).Refusal!.Field.ShouldBe("Consented");
        Open().Join(new TeamMember(Other, TeamRole.SocialWorker) { Consented = true }, Today).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void One_person_may_have_two_roles_and_loses_one_at_a_time()
    {
        var matter = Open("immigration").Join(new TeamMember(Me, TeamRole.AccreditedRepresentative), Today).Value.Join(new TeamMember(Me, TeamRole.SocialWorker) { Consented = true }, Today).Value;

        matter.Team.Count.ShouldBe(2);
        matter.Leave(Me, TeamRole.SocialWorker, Today).Value.Team.ShouldHaveSingleItem().Role.ShouldBe(TeamRole.AccreditedRepresentative);
        matter.Leave(Other, TeamRole.Attorney, Today).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Fact]
    public void Until_somebody_is_on_it_a_matter_is_its_openers()
    {
        (Open().IsOf(Me, Today), Open().IsOf(Other, Today)).ShouldBe((true, false));
        var given = Open().Join(new TeamMember(Other, TeamRole.Attorney), Today).Value;
        (given.IsOf(Me, Today), given.IsOf(Other, Today)).ShouldBe((false, true));
    }

    [Fact]
    public void What_came_of_it_closes_it_on_a_day_that_has_been()
    {
        Open().Conclude(MatterResult.Granted, Today.AddDays(1), null, Today, Now, Me).Refusal!.Field.ShouldBe("ResultDay");
        Open().Conclude(0, null, null, Today, Now, Me).IsDone.ShouldBeFalse();
        var closed = Open().Conclude(MatterResult.Granted, null, "Sealed", Today, Now, Me).Value;

        (closed.IsOpen, closed.Result, closed.ResultDay).ShouldBe((false, MatterResult.Granted, Today));
    }

    static Matter Open(string area = "stable-housing") => Matter.Open(area, new MatterSaid(), Now, Me).Value;

    static Matter Told(Matter matter, GoAhead filing, int minute) => matter.Instruct("As they said", filing, Now.AddMinutes(minute), Me).Value;

    static Outcome<Matter> Filed(Matter matter, int minute) => matter.Move(MatterStage.Filed, null, null, Today, Now.AddMinutes(minute), Me);
}
