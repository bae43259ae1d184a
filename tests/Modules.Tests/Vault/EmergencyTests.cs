using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Drill;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Two colleagues outside a program, whom it has chosen, let one of the two into one file. One alone opens nothing, and nobody bypasses a key.</summary>
public sealed class EmergencyTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Two_together_let_one_of_them_into_one_file_until_the_end_of_its_day(Engine engine)
    {
        await using var chosen = await Chosen.On(engine);
        var (left, file) = (chosen.Left, chosen.Heron);
        (await chosen.Opens(file)).ShouldBeFalse();
        await chosen.Asks("  grey HERON ", days: 2);
        (await chosen.Opens(file)).ShouldBeFalse("asking opens nothing");

        (await chosen.Agrees()).IsDone.ShouldBeTrue();

        (await chosen.Opens(file)).ShouldBeTrue();
        (await chosen.Opens(left.File)).ShouldBeFalse("no other file of the program");
        await using (var carla = await left.SignedIn("carla", left.Carla))
        {
            (await carla.Staff.MyPrograms()).ShouldNotContain(left.Care);
            (await carla.Get<IHelpVault>().Mine()).ShouldHaveSingleItem().InEmergency.ShouldBeTrue();
            (await carla.Get<IEmergency>().Asked()).ShouldBeEmpty("what was agreed to is over");
        }
        await using (var eve = await left.SignedIn("eve", chosen.Eve))
        {
            (await eve.Get<IHelpVault>().Mine()).ShouldBeEmpty("who agrees sees nothing of the file");
            (await eve.Staff.Open(file)).Refusal.ShouldBe(Refusal.NotThere);
        }
        await using (var ana = await left.SignedIn("ana", left.Ana))
        {
            (await ana.Get<IEmergency>().Running()).ShouldHaveSingleItem().ShouldBe(new RunningHelp(file, left.Care, left.Carla.Staff, chosen.Eve.Staff, chosen.Today.AddDays(1)) { InEmergency = true });
            (await ana.Staff.WhoOpened(file)).Value.ShouldContain(e => e.Detail.By == chosen.Eve.Staff && e.Detail.What.Contains("in an emergency", StringComparison.Ordinal));
        }
        (await left.Verify()).Exceptions.ShouldBeEmpty();

        left.World.Clock.Advance(TimeSpan.FromDays(2));

        (await chosen.Opens(file)).ShouldBeFalse("it ends by itself");
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task One_alone_opens_nothing_of_the_program_by_any_key_they_hold(Engine engine)
    {
        await using var chosen = await Chosen.On(engine);
        await chosen.Asks("Grey Heron");
        var left = chosen.Left;

        // Eve holds a half, and Carla's half too, in what Carla asked of her: that is the other person's consent, for as long as the asking stands. Carla holds her own.
        await using var visit = left.World.Visit(left.Organisation);
        (await visit.Get<IReachability>().From("carla", left.Carla.Passphrase)).Value.Of(left.Care).ShouldBe(EnvelopeCount.None);
        await using (var carla = await left.SignedIn("carla", left.Carla))
        {
            var mine = (await carla.Get<IEmergency>().Asked()).ShouldHaveSingleItem();
            mine.Ask.ShouldBeNull();
            (await carla.Get<IEmergency>().Agree(mine.Id)).Refusal.ShouldBe(Refusal.NotThere, "nobody agrees to what they asked");
        }
        await using (var ben = await left.SignedIn("ben", left.Ben))
        {
            (await ben.Get<IEmergency>().Ask(left.Care, chosen.For("Grey Heron"))).Refusal.ShouldBe(Refusal.NotThere, "a member needs no such way");
            (await ben.Get<IEmergency>().Agree((await chosen.Asked()).Id)).Refusal.ShouldBe(Refusal.NotThere);
        }
        await using (var finn = await left.SignedIn("finn", chosen.Finn))
        {
            (await finn.Get<IEmergency>().Mine()).ShouldBeEmpty();
            (await finn.Get<IEmergency>().Ask(left.Care, chosen.For("Grey Heron"))).Refusal.ShouldBe(Refusal.NotThere, "nobody chose them");
            (await finn.Get<IEmergency>().Agree((await chosen.Asked()).Id)).Refusal.ShouldBe(Refusal.NotThere);
            (await finn.Get<IEmergency>().Holders(left.Care)).ShouldBeEmpty();
            (await finn.Get<IEmergency>().Choose(left.Care, [chosen.Finn.Staff, chosen.Eve.Staff])).Refusal.ShouldBe(Refusal.NotThere);
        }
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Words_that_fit_no_file_or_two_open_none_and_leave_nothing_behind(Engine engine)
    {
        await using var chosen = await Chosen.On(engine);
        foreach (var words in new[] { "Blue Heron", "Heron", "Nobody" })
        {
            await chosen.Asks(words);
            (await chosen.Agrees()).Refusal!.Kind.ShouldBe(RefusalKind.Rule, words);
            chosen.Left.World.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        await using var visit = chosen.Left.World.Visit(chosen.Left.Organisation);
        (await visit.Get<KeyDb>().Helps.AnyAsync()).ShouldBeFalse();
        (await visit.Get<ParasolDb>().Set<SealedRow>().AnyAsync(r => r.Table == TableCode.LetIn)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Halves_are_drawn_anew_after_use_with_a_new_epoch_and_when_somebody_who_held_one_is_gone(Engine engine)
    {
        await using var chosen = await Chosen.On(engine);
        var left = chosen.Left;
        var first = await chosen.Halves();
        await chosen.Asks("Grey Heron");
        (await chosen.Agrees()).IsDone.ShouldBeTrue();
        var second = await chosen.Halves();
        second.Intersect(first).ShouldBeEmpty("each half had been in two hands");

        await left.TakesOut(left.Ben.Staff, isShutOut: true);
        await left.Chores();
        var third = await chosen.Halves();
        third.Intersect(second).ShouldBeEmpty("the program has a new epoch");
        await chosen.Asks("Grey Heron");
        (await chosen.Agrees()).IsDone.ShouldBeTrue("they lead to the new one");
        (await chosen.Opens(chosen.Heron)).ShouldBeTrue();

        await using (var ana = await left.SignedIn("ana", left.Ana))
        {
            (await ana.Get<ILeaving>().Disable(chosen.Eve.Staff, isShutOut: false)).IsDone.ShouldBeTrue();
            (await ana.Get<IEmergency>().Holders(left.Care)).ShouldHaveSingleItem().ShouldBe(left.Carla.Staff);
        }
        await using (var visit = left.World.Visit(left.Organisation))
        {
            (await visit.Get<KeyDb>().EmergencyPairs.AnyAsync()).ShouldBeFalse("what her half led to went with it");
        }
        left.World.Clock.Advance(TimeSpan.FromMinutes(11));
        await left.Chores();

        (await chosen.Halves()).ShouldBeEmpty("there are not two any more");
        (await left.Verify()).Exceptions.ShouldNotContain(e => e.Row == WallRow.Emergency);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Whatever_is_done_to_them_in_the_database_opens_nothing_and_is_named(Engine engine)
    {
        await using var chosen = await Chosen.On(engine);
        var (left, random, finn, eve) = (chosen.Left, new byte[64], chosen.Finn.Staff, chosen.Eve.Staff);

        await Named(WallFault.SignatureBroken, k => k.EmergencyHalves.Where(h => h.Staff == eve).ExecuteUpdateAsync(h => h.SetProperty(r => r.Signature, random)));
        await Named(WallFault.SignatureBroken, k => k.EmergencyHalves.Where(h => h.Staff == eve).ExecuteUpdateAsync(h => h.SetProperty(r => r.Staff, finn)));
        await Named(WallFault.SignatureBroken, k => k.EmergencyPairs.ExecuteUpdateAsync(p => p.SetProperty(r => r.Signature, random)));
        await Named(WallFault.NotAMember, k => k.EmergencyHalves.Where(h => h.Staff == eve).ExecuteDeleteAsync());
        await Named(WallFault.WrongEnvelope, k => k.EmergencyPairs.ExecuteUpdateAsync(p => p.SetProperty(r => r.Sealed, random)));
        await chosen.Asks("Grey Heron");
        (await chosen.Agrees()).IsDone.ShouldBeTrue();
        await Named(WallFault.SignatureBroken, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.By, finn)), WallRow.Help);
        await Named(WallFault.SignedByOutsider, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.InEmergency, (bool?)null)), WallRow.Help);

        async Task Named(WallFault fault, Func<KeyDb, Task> tamper, WallRow row = WallRow.Emergency)
        {
            await using var store = left.World.Visit(left.Organisation);
            var keys = store.Get<KeyDb>();
            var (halves, pairs, helps) = (await keys.EmergencyHalves.ToListAsync(), await keys.EmergencyPairs.ToListAsync(), await keys.Helps.ToListAsync());
            await tamper(keys);
            (await left.Verify()).Exceptions.ShouldContain(e => e.Row == row && e.Fault == fault, $"{row}, {fault}");
            (await chosen.Opens(chosen.Heron)).ShouldBeFalse($"{row}, {fault}");
            if (row == WallRow.Emergency)
            {
                await chosen.Asks("Grey Heron");
                (await chosen.Agrees()).IsDone.ShouldBeFalse($"{row}, {fault}");
                left.World.Clock.Advance(TimeSpan.FromMinutes(2));
                await keys.EmergencyAsks.ExecuteDeleteAsync();
            }
            await keys.Helps.ExecuteDeleteAsync();
            await keys.EmergencyPairs.ExecuteDeleteAsync();
            await keys.EmergencyHalves.ExecuteDeleteAsync();
            keys.ChangeTracker.Clear();
            keys.AddRange(halves);
            keys.AddRange(pairs);
            keys.AddRange(helps);
            await keys.SaveChangesAsync();
        }
    }
}
