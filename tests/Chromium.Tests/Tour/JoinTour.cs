namespace Parasol.Chromium.Tests.Tour;

/// <summary>A plan that a person joins up across two programs, walked by somebody who belongs to both; and needs that are not met.</summary>
static class JoinTour
{
    public static async Task Walk(Hand hand, Camera camera, string file)
    {
        await hand.Goes(file + "/plan/share");
        await camera.See(hand, "plan-share");
        await hand.Presses("Give the release and share");
        await camera.See(hand, "plan-share-refused");
        await hand.Ticks("Legal");
        await hand.Presses("Give the release and share");
        await camera.See(hand, "plan-shared");
        await hand.Goes("/today");
        await camera.See(hand, "today-plan-shared");
        await hand.Follows("/joined/");
        await camera.See(hand, "shared-with-us");
        await hand.Presses("Put it with this file");
        await camera.See(hand, "shared-with-us-refused");
        await hand.Presses("Start a file");
        await camera.See(hand, "plan-joined");
        await hand.Follows("/plan/ask");
        await camera.See(hand, "plan-ask");
        await hand.Presses("Ask that program");
        await camera.See(hand, "plan-ask-refused");
        await hand.Ticks("Care");
        await hand.Ticks("They said yes to asking");
        await hand.Presses("Ask that program");
        await camera.See(hand, "plan-asked");
        await hand.Goes("/today");
        await hand.Follows("/joined/");
        await camera.See(hand, "program-asks");
        await hand.Presses("No");
        await hand.Goes("/needs/unmet");
        await camera.See(hand, "unmet-needs");
    }
}
