using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Power fails while a hold is put on or lifted: whatever the records say, they never say of a file that it is kept while it is not.</summary>
public sealed class StoppedWhileHoldingTests
{
    const string Put = "Put a hold on";

    const string Lifted = "Lifted a hold";

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_hold_that_the_audit_knows_of_is_there_and_one_that_is_gone_is_known_to_be_lifted(Engine engine)
    {
        var fault = new Fault();
        await using var held = await HeldFile.On(engine, s => s.ConfigureDbContext<ParasolDb>(o => o.AddInterceptors(fault)).ConfigureDbContext<KeyDb>(o => o.AddInterceptors(fault)));
        var (told, failed) = (0, 0);
        for (var point = 1; point < 40; point++)
        {
            var isTold = await Acts(held, "dana", held.Left.Dana, Put, fault, point, (act, file) => act.PutHold(file, held.Left.Today.AddDays(90)).IsDone.ShouldBeTrue());
            (told, failed) = isTold ? (told + 1, failed) : (told, failed + 1);
        }
        told.ShouldBeGreaterThan(3);
        failed.ShouldBeGreaterThan(3);
        var there = await held.Holds();
        var known = await Said(held, Put);
        known.ShouldBeGreaterThanOrEqualTo(told);
        there.Count.ShouldBeGreaterThanOrEqualTo(known, "the audit knows of a hold that is not there");

        (told, failed) = (0, 0);
        for (var at = 0; at < there.Count; at++)
        {
            var number = there[at].Number;
            (await held.Ben(HoldStep.AskToLift, number)).IsDone.ShouldBeTrue();
            var isTold = await Acts(held, "dana", held.Left.Dana, Lifted, fault, there.Count == 1 ? 1 : 1 + (at * 40 / there.Count), (act, file) => act.ChangeHold(file, number, HoldStep.Lift));
            (told, failed) = isTold ? (told + 1, failed) : (told, failed + 1);
        }
        failed.ShouldBeGreaterThan(0);
        var gone = there.Count - (await held.Holds()).Count;
        gone.ShouldBeGreaterThanOrEqualTo(told);
        (await Said(held, Lifted)).ShouldBeGreaterThanOrEqualTo(gone, "a hold is gone, and nobody can tell who lifted it");
        (await held.Left.Verify()).Exceptions.ShouldBeEmpty();
    }

    static async Task<bool> Acts(HeldFile held, string login, NewKeys who, string what, Fault fault, int point, Action<StaffAct, FileId> does)
    {
        await using var visit = await held.Left.SignedIn(login, who);
        await using var act = visit.Staff.Begin();
        (await act.Open(held.File)).IsDone.ShouldBeTrue();
        does(act, held.File);
        try
        {
            fault.At(point);
            return (await act.Commit(AuditCode.Changed, what)).IsDone;
        }
        catch (Exception e) when (e is PowerFailure || e.InnerException is PowerFailure)
        {
            return false;
        }
        finally
        {
            fault.Restart();
        }
    }

    static async Task<int> Said(HeldFile held, string what)
    {
        await using var ana = await held.Left.SignedIn("ana", held.Left.Ana);
        return (await ana.Staff.WhoOpened(held.File, 1000)).Value.Count(e => e.Detail.What == what);
    }
}
