using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Drill;

namespace Parasol.Modules.Tests.Vault;

/// <summary>What is counted by following which key is sealed to which is what opens when every key is tried on everything.</summary>
public sealed class KeysFollowedTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task What_is_counted_is_what_opens(Engine engine)
    {
        await using var world = await Left.On(engine);
        foreach (var (login, keys) in new[] { ("ana", world.Ana), ("ben", world.Ben), ("carla", world.Carla), ("dana", world.Dana) })
        {
            (await Counted(world, login, keys)).ShouldBe(await Opened(world, login, keys), login);
        }
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Also_while_somebody_is_shut_out_and_files_get_new_keys(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using (var dana = await world.SignedIn("dana", world.Dana))
        {
            (await dana.Get<ILeaving>().TakeOut(world.Care, await StaffOf(world, "ben", world.Ben), isShutOut: true)).IsDone.ShouldBeTrue();
        }

        for (var n = 0; n < 3; n++)
        {
            foreach (var (login, keys) in new[] { ("ana", world.Ana), ("ben", world.Ben), ("dana", world.Dana) })
            {
                (await Counted(world, login, keys)).ShouldBe(await Opened(world, login, keys), login);
            }
            await using var ana = await world.SignedIn("ana", world.Ana);
            await ana.Get<IKeyedChores>().Run();
        }
        (await Counted(world, "ben", world.Ben)).ShouldNotContain(world.Care.Value.ToString());
    }

    static async Task<StaffId> StaffOf(Left world, string login, NewKeys keys)
    {
        await using var visit = world.World.Visit(world.Organisation);
        return (await visit.Get<IReachability>().From(login, keys.Passphrase)).Value.Staff;
    }

    static async Task<string> Opened(Left world, string login, NewKeys keys)
    {
        await using var visit = world.World.Visit(world.Organisation);
        return Line((await visit.Get<IReachability>().From(login, keys.Passphrase)).Value.Programs.ToDictionary(p => p.Key, p => p.Value.Records));
    }

    static async Task<string> Counted(Left world, string login, NewKeys keys)
    {
        var who = await StaffOf(world, login, keys);
        await using var visit = world.World.Visit(world.Organisation);
        return Line((await visit.Get<IExposure>().Of(world.Organisation)).Holders.Single(h => h.Staff == who).Opens.Records);
    }

    static string Line(IReadOnlyDictionary<ProgramId, int> records) => string.Join(", ", records.Where(r => r.Value > 0).OrderBy(r => r.Key.Value).Select(r => $"{r.Key.Value}: {r.Value}"));
}
