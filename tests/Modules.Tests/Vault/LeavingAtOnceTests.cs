using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Drill;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Two leave at once while a third writes and a fourth makes the new keys: nothing that was saved is lost, and those who left open nothing of it.</summary>
public sealed class LeavingAtOnceTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Nothing_that_was_saved_is_lost_while_keys_change_under_it(Engine engine)
    {
        await using var world = await Left.On(engine);
        await Leave(world, world.World, rounds: 25);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Two_who_leave_on_two_nodes_while_a_third_writes_lose_nobody_anything(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using var second = await world.SecondNode();
        await Leave(world, second, rounds: 6);
    }

    // Of those at work at once two are on each node, where there are two.
    static async Task Leave(Left world, VaultWorld second, int rounds)
    {
        var (files, saved) = (new List<FileId> { world.File }, new List<string> { "written before" });
        for (var n = 0; n < rounds; n++)
        {
            await using (var ana = await world.SignedIn("ana", world.Ana))
            {
                foreach (var who in new[] { world.Ben, world.Carla })
                {
                    (await ana.Get<IMembers>().Grant(world.Care, who.Staff)).IsDone.ShouldBeTrue();
                }
            }
            await using var thief = n == 0 ? await world.CopiesOf("ben", world.Ben) : null;
            await using var one = await world.SignedIn("ana", world.Ana);
            await using var two = await second.SignedIn(world.Organisation, "dana", world.Dana);
            await using var writer = await (n % 2 == 0 ? second : world.World).SignedIn(world.Organisation, "dana", world.Dana);
            await using var chores = await world.SignedIn("ana", world.Ana);
            var words = $"round {n}";

            var left = await Task.WhenAll(
                Task.Run(async () => (await one.Get<ILeaving>().TakeOut(world.Care, world.Ben.Staff, isShutOut: n % 2 == 0)).IsDone),
                Task.Run(async () => (await two.Get<ILeaving>().TakeOut(world.Care, world.Carla.Staff, isShutOut: false)).IsDone),
                Task.Run(() => Write(writer, world.File, words)),
                Task.Run(async () =>
                {
                    await chores.Get<IKeyedChores>().Run();
                    return true;
                }));

            left.ShouldAllBe(done => done, $"round {n}: {string.Join(", ", left)}");
            saved.Add(words);
            files.Add(await world.NewFile(words));
            await world.Chores();
            (await world.Reads(world.File)).ShouldBe(saved, ignoreOrder: true, $"round {n}");
            if (thief is not null)
            {
                (await thief.Reach.Again()).GetValueOrDefault(world.Care, EnvelopeCount.None).Records.ShouldBe(0);
            }
        }

        foreach (var file in files)
        {
            (await world.Reads(file)).ShouldNotBeEmpty();
        }
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    // As somebody at a page does: what clashed is sent once more.
    static async Task<bool> Write(Visit visit, FileId file, string words)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            await using var act = visit.Staff.Begin();
            if (!(await act.Open(file)).IsDone)
            {
                return false;
            }
            act.Add(file, new TestNote { Words = words });
            var done = await act.Commit(AuditCode.Changed, "Added a note");
            if (done.IsDone || done.Refusal != Refusal.Clash)
            {
                return done.IsDone;
            }
        }
        return false;
    }
}
