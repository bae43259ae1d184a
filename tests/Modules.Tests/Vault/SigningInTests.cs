using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Modules.Tests.Vault;

public sealed class SigningInTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Unknown_name_wrong_passphrase_and_wrong_code_are_refused_in_the_same_words(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, _, ana) = await world.Organisation();
        await using var visit = world.Visit(organisation);
        var signIn = visit.Get<ISignIn>();

        var unknown = await signIn.SignIn("nobody", ana.Passphrase, visit.Code(ana));
        var passphrase = await signIn.SignIn("ana", ana.Passphrase + "x", visit.Code(ana));
        var code = await signIn.SignIn("ana", ana.Passphrase, "000000");

        unknown.Refusal.ShouldNotBeNull();
        passphrase.Refusal!.Says.ShouldBe(unknown.Refusal.Says);
        code.Refusal!.Says.ShouldBe(unknown.Refusal.Says);
        (passphrase.Refusal.Kind, code.Refusal.Kind).ShouldBe((unknown.Refusal.Kind, unknown.Refusal.Kind));
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task An_authenticator_code_is_good_once(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, _, ana) = await world.Organisation();
        await using var first = world.Visit(organisation);
        await using var second = world.Visit(organisation);

        (await first.Get<ISignIn>().SignIn("ana", ana.Passphrase, first.Code(ana))).IsDone.ShouldBeTrue();
        (await second.Get<ISignIn>().SignIn("ana", ana.Passphrase, second.Code(ana))).IsDone.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_session_ends_after_fifteen_idle_minutes_and_at_sign_out(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, _, ana) = await world.Organisation();
        string cookie;
        await using (var visit = await world.SignedIn(organisation, "ana", ana))
        {
            cookie = visit.Cookie;
        }
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        (await Resume(world, organisation, cookie)).ShouldBe(ana.Staff);
        world.Clock.Advance(TimeSpan.FromMinutes(16));
        (await Resume(world, organisation, cookie)).ShouldBeNull();

        await using (var again = await world.SignedIn(organisation, "ana", ana))
        {
            cookie = again.Cookie;
            await again.Get<ISignIn>().SignOut();
        }
        (await Resume(world, organisation, cookie)).ShouldBeNull();
    }

    [Fact]
    public async Task A_session_of_one_organisation_is_none_at_another()
    {
        await using var world = await VaultWorld.On(Engine.Sqlite);
        var (first, _, ana) = await world.Organisation();
        var (second, _, _) = await world.Organisation("eva");
        await using var visit = await world.SignedIn(first, "ana", ana);

        (await Resume(world, second, visit.Cookie)).ShouldBeNull();
    }

    [Theory, InlineData(8, 1), InlineData(8 * 1024 * 1024, 3)]
    public async Task Tampered_work_settings_are_refused(int memoryKib, int passes)
    {
        await using var world = await VaultWorld.On(Engine.Sqlite);
        var (organisation, _, ana) = await world.Organisation();
        await using var visit = world.Visit(organisation);
        await visit.Get<KeyDb>().Bundles.ExecuteUpdateAsync(b => b.SetProperty(r => r.MemoryKib, memoryKib).SetProperty(r => r.Passes, passes));

        var outcome = await visit.Get<ISignIn>().SignIn("ana", ana.Passphrase, visit.Code(ana));

        outcome.Refusal!.Says.ShouldStartWith("The name, the passphrase or the code");
    }

    [Fact]
    public async Task Five_tries_at_one_account_then_a_pause_and_others_are_not_kept_out()
    {
        await using var world = await VaultWorld.On(Engine.Sqlite);
        var (organisation, program, ana) = await world.Organisation();
        var ben = await world.Colleague(organisation, ("ana", ana), "ben", program);
        await using var visit = world.Visit(organisation);
        for (var i = 0; i < 5; i++)
        {
            await visit.Get<ISignIn>().SignIn("eve", "a wrong passphrase", "123456");
        }

        (await visit.Get<ISignIn>().SignIn("eve", "a wrong passphrase", "123456")).Refusal!.Kind.ShouldBe(RefusalKind.Busy);
        (await visit.Get<ISignIn>().SignIn("ben", ben.Passphrase, visit.Code(ben))).IsDone.ShouldBeTrue();
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        (await visit.Get<ISignIn>().SignIn("eve", "a wrong passphrase", "123456")).Refusal!.Kind.ShouldBe(RefusalKind.Rule);
    }

    [Theory]
    [InlineData(59, "94287082"), InlineData(1111111109, "07081804"), InlineData(1111111111, "14050471"), InlineData(1234567890, "89005924"), InlineData(2000000000, "69279037"), InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_RFC_6238_appendix_B(long seconds, string expected) =>
        Totp.Code("12345678901234567890"u8, seconds / 30, 8).ShouldBe(expected);

    [Fact]
    public void A_secret_survives_base32()
    {
        var secret = Enumerable.Range(0, 20).Select(i => (byte)(i * 13)).ToArray();

        Totp.FromBase32(Totp.ToBase32(secret)).Value.ShouldBe(secret);
        Totp.ToBase32("foobar"u8).ShouldBe("MZXW6YTBOI");
        Totp.FromBase32("1").IsDone.ShouldBeFalse();
    }

    [Theory, InlineData("short"), InlineData("aaaaaaaaaaaaaaaaaaaa"), InlineData("123456789012345678"), InlineData("qwertyuiopasdfgh"), InlineData("ana ana ana ana ana")]
    public void Weak_passphrases_are_refused(string passphrase) => Passphrases.Check(passphrase, "ana").ShouldNotBeNull();

    [Theory, InlineData("correct horse battery staple"), InlineData("☂☂ 15 Zeichen reichen völlig 😀")]
    public void Passphrases_have_no_rules_of_composition(string passphrase) => Passphrases.Check(passphrase, "ana").ShouldBeNull();

    [Fact]
    public async Task Somebody_who_lost_a_passphrase_is_granted_again_and_reads_on()
    {
        await using var world = await VaultWorld.On(Engine.Sqlite);
        var (organisation, program, ana) = await world.Organisation();
        var ben = await world.Colleague(organisation, ("ana", ana), "ben", program);
        FileId file;
        await using (var visit = await world.SignedIn(organisation, "ben", ben))
        {
            await using var act = visit.Staff.Begin();
            file = (await act.NewFile(program)).Value;
            act.Add(file, new TestNote { Words = "written before" });
            (await act.Commit(AuditCode.Made, "Made a file")).IsDone.ShouldBeTrue();
        }
        string code;
        await using (var visit = await world.SignedIn(organisation, "ana", ana))
        {
            code = (await visit.Get<IMembers>().Invite(ben.Staff, "ben", false, _ => { })).Value;
        }
        NewKeys again;
        await using (var visit = world.Visit(organisation))
        {
            again = (await visit.Get<IJoining>().Join(code, null)).Value;
            (await visit.Get<IJoining>().Join(code, null)).IsDone.ShouldBeFalse();
        }
        await using (var visit = await world.SignedIn(organisation, "ben", again))
        {
            (await visit.Staff.Open(file)).Refusal.ShouldBe(Refusal.NotThere);
        }
        await using (var visit = await world.SignedIn(organisation, "ana", ana))
        {
            (await visit.Get<IMembers>().Grant(program, ben.Staff)).IsDone.ShouldBeTrue();
        }

        await using var reads = await world.SignedIn(organisation, "ben", again);
        (await reads.Staff.Open(file)).Value.One<TestNote>()!.Value.Words.ShouldBe("written before");
        (await reads.Get<ISignIn>().SignIn("ben", ben.Passphrase, reads.Code(ben))).IsDone.ShouldBeFalse();
    }

    static async Task<StaffId?> Resume(VaultWorld world, OrganisationId organisation, string cookie)
    {
        await using var visit = world.Visit(organisation);
        visit.Context.Request.Headers.Cookie = $"{SessionStore.Cookie}={cookie}";
        await visit.Get<SessionStore>().Resume(organisation);
        return visit.Staff.Me?.Id;
    }
}
