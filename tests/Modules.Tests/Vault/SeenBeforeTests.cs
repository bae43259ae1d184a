using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Everybody's own keys remember how far their person saw the audit: whoever puts older records back is noticed at the next sign-in.</summary>
public sealed class SeenBeforeTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Records_that_were_put_back_are_noticed_once(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        (await SignIn(world, organisation, ana)).ShouldBeFalse();
        var older = await Newest(world, organisation);
        await world.Colleague(organisation, ("ana", ana), "ben", program);
        (await SignIn(world, organisation, ana)).ShouldBeFalse();

        await PutBack(world, organisation, older);

        (await SignIn(world, organisation, ana)).ShouldBeTrue();
        (await SignIn(world, organisation, ana)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task The_sign_in_names_the_entry_that_was_seen_and_the_one_that_stands_there_now(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, _, ana) = await world.Organisation();
        await SignIn(world, organisation, ana);
        var older = await Newest(world, organisation);
        await SignIn(world, organisation, ana);
        var seen = await Newest(world, organisation);

        await PutBack(world, organisation, older);
        var first = await Older(world, organisation, ana);
        await Other(world, organisation);
        await SignIn(world, organisation, ana);
        var whole = await Newest(world, organisation);
        await PutBack(world, organisation, older);
        for (var i = 0; i < 8; i++)
        {
            await Other(world, organisation);
        }
        await using var visit = world.Visit(organisation);
        var there = await visit.Get<ParasolDb>().Set<AuditRow>().AsNoTracking().SingleAsync(r => r.Seq == whole.Seq);
        var second = await Older(world, organisation, ana);

        first.ShouldBe(new OlderRecords(Convert.ToHexStringLower(seen.Hash)[..8], null));
        second.ShouldBe(new OlderRecords(Convert.ToHexStringLower(whole.Hash)[..8], Convert.ToHexStringLower(there.Hash)[..8]));
        second!.Now.ShouldNotBe(second.Remembered);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task An_audit_written_anew_behind_what_was_seen_is_noticed_though_it_is_longer(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, _, ana) = await world.Organisation();
        (await SignIn(world, organisation, ana)).ShouldBeFalse();
        var older = await Newest(world, organisation);
        (await SignIn(world, organisation, ana)).ShouldBeFalse();

        await PutBack(world, organisation, older);
        for (var i = 0; i < 8; i++)
        {
            await Other(world, organisation);
        }

        (await Newest(world, organisation)).Seq.ShouldBeGreaterThan(older.Seq + 4);
        (await SignIn(world, organisation, ana)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Keys_made_before_this_was_remembered_open_and_remember_from_then_on(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, _, ana) = await world.Organisation();
        byte[] fresh, signedIn;
        await using (var visit = world.Visit(organisation))
        {
            fresh = (await visit.Get<KeyDb>().Bundles.AsNoTracking().SingleAsync()).Bundle!;
        }

        (await SignIn(world, organisation, ana)).ShouldBeFalse();
        await using (var visit = world.Visit(organisation))
        {
            signedIn = (await visit.Get<KeyDb>().Bundles.AsNoTracking().SingleAsync()).Bundle!;
            // The bundle of the day of joining holds no memory: it is what every bundle was before.
            await visit.Get<KeyDb>().Bundles.ExecuteUpdateAsync(b => b.SetProperty(r => r.Bundle, fresh));
        }

        signedIn.Length.ShouldBe(fresh.Length, "the size must not tell who has signed in");
        (await SignIn(world, organisation, ana)).ShouldBeFalse();
        (await SignIn(world, organisation, ana)).ShouldBeFalse();
    }

    static async Task<bool> SignIn(VaultWorld world, OrganisationId organisation, NewKeys keys) => await Older(world, organisation, keys) is not null;

    static async Task<OlderRecords?> Older(VaultWorld world, OrganisationId organisation, NewKeys keys)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(60));
        await using var visit = world.Visit(organisation);
        var outcome = await visit.Get<ISignIn>().SignIn("ana", keys.Passphrase, visit.Code(keys));
        outcome.IsDone.ShouldBeTrue(outcome.Refusal?.Says);
        return outcome.Value.Older;
    }

    // Somebody tries a passphrase: one more entry.
    static async Task Other(VaultWorld world, OrganisationId organisation)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(3));
        await using var visit = world.Visit(organisation);
        (await visit.Get<ISignIn>().SignIn("ana", "not hers", "000000")).IsDone.ShouldBeFalse();
    }

    static async Task<AuditHead> Newest(VaultWorld world, OrganisationId organisation)
    {
        await using var visit = world.Visit(organisation);
        return await visit.Get<ParasolDb>().Set<AuditHead>().AsNoTracking().SingleAsync();
    }

    // What an older copy of the records holds of the audit.
    static async Task PutBack(VaultWorld world, OrganisationId organisation, AuditHead older)
    {
        await using var visit = world.Visit(organisation);
        var db = visit.Get<ParasolDb>();
        await db.Set<AuditRow>().Where(r => r.Seq > older.Seq).ExecuteDeleteAsync();
        await db.Set<AuditHead>().ExecuteUpdateAsync(h => h.SetProperty(r => r.Seq, older.Seq).SetProperty(r => r.Hash, older.Hash).SetProperty(r => r.Signature, older.Signature));
    }
}
