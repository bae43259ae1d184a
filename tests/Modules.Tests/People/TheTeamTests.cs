using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.People;
using Parasol.People.SigningIn;
using Parasol.People.Team;
using Parasol.Vault;
using Parasol.Vault.KeyStore;

namespace Parasol.Modules.Tests.People;

public sealed class TheTeamTests(Place place) : IClassFixture<Place>
{
    [Fact]
    public async Task Somebody_invited_joins_is_granted_and_knows_colleagues_by_name()
    {
        var ana = await place.Organisation();
        var care = ana.Organisation.Programs["Care"];

        var ben = await place.Colleague(ana, "Ben");
        (await Standings(ana)).ShouldBe([("Ben", Standing.WaitsForPrograms), ("Ana", Standing.Here)]);
        (await ben.Do((IColleagues c) => c.Names())).ShouldBeEmpty();

        (await ana.Grant(ben, care)).Refusal.ShouldBeNull();

        (await ben.Do((IColleagues c) => c.Names())).Values.ShouldBe(["Ana", "Ben"], ignoreOrder: true);
        (await ben.Do((IPrograms p) => p.Mine())).Select(p => p.Name).ShouldBe(["Care"]);
        (await Standings(ana)).ShouldBe([("Ana", Standing.Here), ("Ben", Standing.Here)]);
    }

    [Fact]
    public async Task Only_administrators_invite_disable_and_invite_again()
    {
        var ana = await place.Organisation();
        var ben = await place.Colleague(ana, "Ben");

        (await ben.Do((InviteColleague act) => act.Do("Cleo", "cleo", false))).Refusal.ShouldBe(Refusal.NotThere);
        (await ben.Do((InviteAgain act) => act.Do(ana.Staff, "ana", false))).Refusal.ShouldBe(Refusal.NotThere);
        (await ben.Do((DisableColleague act) => act.Do(ana.Staff, true, isShutOut: false))).Refusal.ShouldBe(Refusal.NotThere);
        (await Standings(ana)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_sign_in_name_that_is_taken_leaves_no_trace()
    {
        var ana = await place.Organisation();

        var refused = await ana.Do((InviteColleague act) => act.Do("Ana the second", "ANA", false));

        refused.Refusal!.Field.ShouldBe("LoginName");
        (await ana.Do((IColleagues c) => c.Names())).Values.ShouldBe(["Ana"]);
        (await Standings(ana)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_without_House_cannot_write_names()
    {
        var ana = await place.Organisation();
        var ben = await place.Colleague(ana, "Ben", isAdministrator: true);

        (await ben.Do((InviteColleague act) => act.Do("Cleo", "cleo", false))).Refusal!.Kind.ShouldBe(RefusalKind.Rule);

        (await Standings(ana)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_granted_before_the_words_are_compared()
    {
        var ana = await place.Organisation();
        var ben = await place.Colleague(ana, "Ben");
        ProgramId[] care = [ana.Organisation.Programs["Care"]];
        var words = (await ana.Do((TeamList t) => t.Find(ben.Staff)))!.Fingerprint;
        words.Split(' ').Length.ShouldBe(8);

        (await ana.Do((GrantPrograms act) => act.Do(ben.Staff, care, words, wordsCompared: false))).Refusal!.Field.ShouldBe("WordsCompared");
        (await ana.Do((GrantPrograms act) => act.Do(ben.Staff, care, "some other words", wordsCompared: true))).Refusal!.Field.ShouldBe("WordsCompared");
        (await ana.Do((GrantPrograms act) => act.Do(ben.Staff, [], words, wordsCompared: true))).Refusal!.Field.ShouldBe("Programs");

        (await ben.Do((IStaffVault v) => v.MyPrograms())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_grants_what_they_do_not_hold()
    {
        var ana = await place.Organisation();
        var (ben, cleo) = (await place.Colleague(ana, "Ben"), await place.Colleague(ana, "Cleo"));
        (await ana.Grant(ben, ana.Organisation.Programs["Care"])).Refusal.ShouldBeNull();

        (await ben.Grant(cleo, ana.Organisation.Programs["Legal"])).Refusal.ShouldBe(Refusal.NotThere);
        (await ben.Grant(ben, ana.Organisation.Programs["Care"])).IsDone.ShouldBeFalse();
        (await ben.Grant(cleo, ana.Organisation.Programs["Care"])).Refusal.ShouldBeNull();

        (await cleo.Do((IPrograms p) => p.Mine())).Select(p => p.Name).ShouldBe(["Care"]);
    }

    [Fact]
    public async Task Somebody_of_another_organisation_is_not_there()
    {
        var (ana, other) = (await place.Organisation(), await place.Organisation());

        (await ana.Do((TeamList t) => t.Find(other.Staff))).ShouldBeNull();
        (await ana.Do((GrantPrograms act) => act.Do(other.Staff, [ana.Organisation.Programs["Care"]], "", true))).Refusal.ShouldBe(Refusal.NotThere);
        (await ana.Do((InviteAgain act) => act.Do(other.Staff, "ana2", false))).Refusal.ShouldBe(Refusal.NotThere);
        (await ana.Do((DisableColleague act) => act.Do(other.Staff, true, isShutOut: false))).Refusal.ShouldBe(Refusal.NotThere);
        (await other.Do((IStaffVault v) => v.MyPrograms())).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Whoever_lost_a_passphrase_comes_back_with_new_keys_and_waits_for_programs()
    {
        var ana = await place.Organisation();
        var ben = await place.Colleague(ana, "Ben");
        (await ana.Grant(ben, ana.Organisation.Programs["Care"])).Refusal.ShouldBeNull();
        var before = (await ana.Do((TeamList t) => t.Find(ben.Staff)))!.Fingerprint;

        var again = (await ana.Do((InviteAgain act) => act.Do(ben.Staff, "ben", false))).Value;
        await using var joining = place.Visit(ana.Organisation.Organisation);
        var keys = (await joining.Get<Join>().Do(again.Code, "harvest lamp orbit velvet")).Value;
        (await joining.Get<Join>().Do(again.Code, null)).Refusal!.Field.ShouldBe("Code");

        keys.Staff.ShouldBe(ben.Staff);
        keys.Passphrase.ShouldBe("harvest lamp orbit velvet");
        var back = await place.SignIn(ana.Organisation, "ben", keys);
        (await back.Do((IStaffVault v) => v.MyPrograms())).ShouldBeEmpty();
        var now = (await ana.Do((TeamList t) => t.Find(ben.Staff)))!;
        (now.Name, now.Standing).ShouldBe(("Ben", Standing.WaitsForPrograms));
        now.Fingerprint.ShouldNotBe(before);
        (await ana.Do((GrantPrograms act) => act.Do(ben.Staff, [ana.Organisation.Programs["Care"]], before, true))).Refusal!.Field.ShouldBe("WordsCompared");
    }

    [Fact]
    public async Task Nobody_invites_themselves_again()
    {
        var ana = await place.Organisation();

        (await ana.Do((InviteAgain act) => act.Do(ana.Staff, "ana", true))).Refusal!.Kind.ShouldBe(RefusalKind.Rule);
    }

    [Fact]
    public async Task Whoever_is_disabled_is_out_at_once_and_cannot_be_granted()
    {
        var ana = await place.Organisation();
        var ben = await place.Colleague(ana, "Ben");
        (await ana.Grant(ben, ana.Organisation.Programs["Care"])).Refusal.ShouldBeNull();

        (await ana.Do((DisableColleague act) => act.Do(ben.Staff, sure: false, isShutOut: false))).Refusal!.Field.ShouldBe("Sure");
        (await ana.Do((DisableColleague act) => act.Do(ben.Staff, sure: true, isShutOut: false))).Refusal.ShouldBeNull();

        await using var request = await ben.Request();
        request.Get<IStaffVault>().Me.ShouldBeNull();
        (await ana.Grant(ben, ana.Organisation.Programs["Legal"])).IsDone.ShouldBeFalse();
        (await Standings(ana)).ShouldBe([("Ana", Standing.Here), ("Ben", Standing.Disabled)]);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_disabled()
    {
        var ana = await place.Organisation();
        await place.Colleague(ana, "Ben");

        (await ana.Do((DisableColleague act) => act.Do(ana.Staff, sure: true, isShutOut: false))).Refusal!.Kind.ShouldBe(RefusalKind.Rule);

        (await Standings(ana)).ShouldContain(("Ana", Standing.Here));
    }

    [Fact]
    public async Task Keys_put_in_place_of_a_colleagues_show_when_the_words_are_compared()
    {
        var ana = await place.Organisation();
        var (ben, eve) = (await place.Colleague(ana, "Ben"), await place.Colleague(ana, "Eve"));
        (await Words(ben, ben)).ShouldBe(await Words(ana, ben));

        await using (var thief = place.Visit())
        {
            var keys = thief.Get<KeyDb>();
            var evil = await keys.Bundles.SingleAsync(b => b.Id == eve.Staff);
            await keys.Bundles.Where(b => b.Id == ben.Staff).ExecuteUpdateAsync(b => b.SetProperty(r => r.SealKey, evil.SealKey));
        }

        (await Words(ben, ben)).ShouldNotBe(await Words(ana, ben));
    }

    static async Task<string> Words(Member reader, Member of) => (await reader.Do((TeamList t) => t.Find(of.Staff)))!.Fingerprint;

    static async Task<List<(string? Name, Standing Standing)>> Standings(Member reader) =>
        [.. (await reader.Do((TeamList t) => t.All())).Select(m => (m.Name, m.Standing))];
}
