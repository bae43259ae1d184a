using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Searching;
using Parasol.Listings.Upkeep;

namespace Parasol.Modules.Tests.Listings;

public class RoundOfChecksTests
{
    static readonly StaffId Me = StaffId.New();

    [Fact]
    public void What_may_be_out_of_date_comes_oldest_first_and_what_was_never_checked_before_all()
    {
        var round = Of(At("fresh", 90), At("old", 91), At("never", null), At("older", 300), At("gone", 300, d => d with { Status = ServiceStatus.Defunct }),
            At("put away", 300, d => d with { Publication = Publication.Archived }), Made.Service("review past", vetting: Vetting.Vetted, reviewOn: Made.Today.AddDays(-1)));

        Names(round).ShouldBe(["never", "older", "old", "review past"]);
        (round.All, round.Never).ShouldBe((5, 1));
    }

    [Fact]
    public void The_year_ahead_counts_each_place_whenever_its_days_are_over()
    {
        // Checked on 23 November: due on 22 February, 24 May, 23 August; 22 November comes after the last of the twelve months, which is October.
        var round = Of(At("today", 0), At("never", null));

        round.Year.Count.ShouldBe(12);
        round.Year.Select(month => month.FirstDay).ShouldBe(Enumerable.Range(0, 12).Select(month => new DateOnly(2026, 11, 1).AddMonths(month)));
        round.Year.Where(month => month.Count > 0).Select(month => (month.FirstDay.Month, month.Count)).ShouldBe([(11, 1), (2, 2), (5, 2), (8, 2)]);
        round.Evenly.ShouldBe(1);
    }

    [Fact]
    public void Tries_count_until_the_next_check_and_who_did_not_answer_today_waits_until_tomorrow()
    {
        var (never, old) = (At("never", null), At("old", 100));
        var care = Care(never);
        for (var day = 2; day >= 0; day--)
        {
            care.CalledInVain(Made.Today.AddDays(-day), null);
        }
        var round = Round.Of([never, old], new Dictionary<ServiceId, ListingCare> { [never.Service.Id] = care }, Me, Made.Today);

        round.Stale[0].Tries.ShouldBe(Round.ManyTries);
        round.Next()!.Item.ShouldBe(old);
        round.Next(old.Service.Id).ShouldBeNull();
        care.TriesSince(Made.Today).ShouldBe(0);
        Round.Of([never, old], new Dictionary<ServiceId, ListingCare> { [never.Service.Id] = care }, Me, Made.Today.AddDays(1)).Next()!.Item.ShouldBe(never);
    }

    [Fact]
    public void A_place_whose_review_is_past_is_not_called_again_on_the_day_it_was_checked()
    {
        var place = Made.Service("review past", vetting: Vetting.Vetted, reviewOn: Made.Today.AddDays(-1));

        Names(Of(place)).ShouldBe(["review past"]);
        Of(place).Next().ShouldBeNull();
    }

    [Fact]
    public void It_is_counted_how_much_is_mine_a_colleagues_and_nobodys()
    {
        var (mine, theirs, nobodys) = (At("mine", 100), At("theirs", 10), At("nobodys", null));
        var cares = new Dictionary<ServiceId, ListingCare> { [mine.Service.Id] = Care(mine, Me), [theirs.Service.Id] = Care(theirs, StaffId.New()) };
        var round = Round.Of([mine, theirs, nobodys], cares, Me, Made.Today);
        var own = Round.Of([mine, theirs, nobodys], cares, Me, Made.Today, mineOnly: true);

        (round.Mine, round.Others, round.Nobodys).ShouldBe((new Load(1, 1), new Load(1, 0), new Load(1, 1)));
        Names(own).ShouldBe(["mine"]);
        own.Others.ShouldBe(new Load(1, 0));
    }

    static IEnumerable<string> Names(Round round) => round.Stale.Select(one => one.Item.Facts.Name);

    static Round Of(params Item[] items) => Round.Of(items, new Dictionary<ServiceId, ListingCare>(), Me, Made.Today);

    static ListingCare Care(Item item, StaffId? keeper = null) => new() { Service = item.Service.Id, Organisation = item.Service.Organisation, Keeper = keeper };

    static Item At(string name, int? daysAgo, Func<Decision, Decision>? more = null) =>
        Made.Service(name, decision: d => (more ?? (x => x))(d with { LastChecked = daysAgo is { } days ? Made.Today.AddDays(-days) : null }));
}
