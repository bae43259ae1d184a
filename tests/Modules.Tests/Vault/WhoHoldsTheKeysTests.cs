using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Membership;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Several who change at once who holds a program, and what somebody who can write into the key store puts there: nobody loses a program by it, and nobody seals to a key that no program certified.</summary>
public sealed class WhoHoldsTheKeysTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task However_many_are_shut_out_at_once_one_who_opens_the_program_is_left(Engine engine)
    {
        await using var world = await Left.On(engine);
        for (var round = 0; round < 4; round++)
        {
            await Task.WhenAll(world.TriesToShutOut("ana", world.Ana, world.Dana), world.TriesToShutOut("dana", world.Dana, world.Ben), world.TriesToShutOut("ben", world.Ben, world.Ana));

            await using var visit = world.World.Visit(world.Organisation);
            var left = await visit.Get<KeyDb>().Grants.Where(g => g.Program == world.Care && g.Kind == GrantKind.Epoch).Select(g => g.Staff).Distinct().ToListAsync();
            left.ShouldNotBeEmpty($"round {round}");
            foreach (var (login, keys) in new[] { ("ana", world.Ana), ("ben", world.Ben), ("dana", world.Dana) }.Where(w => left.Contains(w.Item2.Staff)))
            {
                await using var stays = await world.SignedIn(login, keys);
                (await stays.Staff.Open(world.File)).IsDone.ShouldBeTrue($"round {round}");
                foreach (var back in new[] { world.Ana, world.Ben, world.Dana })
                {
                    (await stays.Get<IMembers>().Grant(world.Care, back.Staff)).IsDone.ShouldBeTrue($"round {round}");
                }
                break;
            }
        }
        (await world.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_key_that_the_program_never_certified_is_sealed_to_by_nobody(Engine engine)
    {
        await using var world = await Left.On(engine);
        await Forge(world, epoch: 99);

        var file = await world.NewFile("words");

        (await world.Reads(file)).ShouldBe(["words"]);
        await using var visit = world.World.Visit(world.Organisation);
        (await visit.Get<KeyDb>().Wraps.SingleAsync(w => w.File == file)).Epoch.ShouldBe(1);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task What_is_packed_for_searching_is_never_packed_under_keys_from_before_somebody_was_shut_out(Engine engine)
    {
        await using var world = await Left.On(engine);
        await using var late = await world.SignedIn("dana", world.Dana);
        (await late.Staff.MyPrograms()).ShouldContain(world.Care);
        await world.TakesOut(world.Ben.Staff, isShutOut: true);
        await world.Chores();

        // A request that began before all of this, and searches after it.
        await late.Staff.Search("heron", null, 100);

        var newest = await Newest(world);
        newest.ShouldBe(2);
        await using var visit = world.World.Visit(world.Organisation);
        (await visit.Get<KeyDb>().SearchKeys.Where(k => k.Program == world.Care).ToListAsync()).ShouldAllBe(k => k.Epoch == newest);
        await world.Search();
        await late.Get<IKeyedChores>().Run();
        await world.Search();
        (await visit.Get<KeyDb>().SearchKeys.AsNoTracking().Where(k => k.Program == world.Care).ToListAsync()).ShouldAllBe(k => k.Epoch == newest);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_closed_account_that_is_invited_again_opens_with_the_new_keys_alone(Engine engine)
    {
        await using var world = await Left.On(engine);
        string outstanding, code;
        await using (var ana = await world.SignedIn("ana", world.Ana))
        {
            outstanding = (await ana.Get<IMembers>().Invite(world.Ben.Staff, "ben", false, _ => { })).Value;
            (await ana.Get<ILeaving>().Disable(world.Ben.Staff, isShutOut: true)).IsDone.ShouldBeTrue();
            code = (await ana.Get<IMembers>().Invite(world.Ben.Staff, "ben", false, _ => { })).Value;
        }

        await using var visit = world.World.Visit(world.Organisation);
        (await visit.Get<ISignIn>().SignIn("ben", world.Ben.Passphrase, visit.Code(world.Ben))).IsDone.ShouldBeFalse("the passphrase of somebody who was shut out");
        (await visit.Get<IJoining>().Join(outstanding, null)).IsDone.ShouldBeFalse("an invitation from before");
        var ben = (await visit.Get<IJoining>().Join(code, null)).Value;
        await (await world.SignedIn("ben", ben)).DisposeAsync();
    }

    // Whoever was a member signs a grant of a key of their own making, and writes it into the key store.
    static async Task Forge(Left world, int epoch)
    {
        await using var ben = await world.SignedIn("ben", world.Ben);
        var keys = ben.Get<KeyDb>();
        var charter = await keys.Charters.SingleAsync(c => c.Program == world.Care);
        var dana = await keys.Members.SingleAsync(m => m.Program == world.Care && m.Staff == world.Dana.Staff);
        using var pair = SealKeyPair.Create();
        var secret = new byte[32];
        pair.CopySecret(secret);
        keys.Add(ProgramMaking.MakeGrant(world.Organisation, world.Care, epoch, GrantKind.Epoch, world.Dana.Staff, ben.Get<Chain>().MemberKey(charter, dana)!.Value, secret, world.Ben.Staff, ben.Get<SessionKeys>().Signs!));
        await keys.SaveChangesAsync();
    }

    static async Task<int> Newest(Left world)
    {
        await using var visit = world.World.Visit(world.Organisation);
        return await visit.Get<KeyDb>().Epochs.Where(e => e.Program == world.Care).MaxAsync(e => e.Epoch);
    }
}
