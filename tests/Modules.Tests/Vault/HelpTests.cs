using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.KeyStore;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Help from one colleague with one file for some days: it opens that file alone, ends by itself, and cannot be stretched, moved or made in the database.</summary>
public sealed class HelpTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_helper_reads_one_file_until_the_end_of_the_last_day_and_nothing_else(Engine engine)
    {
        await using var helped = await Helped.On(engine);
        var (lit, file) = (helped.Lit, helped.Lit.CareFile);
        FileId another;
        await using (var ana = await lit.SignedIn())
        {
            await using var act = ana.Staff.Begin();
            another = (await act.NewFile(lit.Care)).Value;
            act.Add(another, new TestNote { Words = "not for helpers" });
            (await act.Commit(AuditCode.Made, "Made a file")).IsDone.ShouldBeTrue();
        }
        await using (var carla = await helped.Carla())
        {
            (await carla.Get<IHelpVault>().Mine()).ShouldHaveSingleItem().ShouldBe(new RunningHelp(file, lit.Care, lit.Carla.Staff, lit.Ana.Staff, helped.LastDay));
            var open = (await carla.Get<IHelpVault>().Open(file, "Opened the file to help a colleague")).Value;
            open.IsWhole.ShouldBeTrue();
            open.All<TestNote>().ShouldNotBeEmpty();
            (await carla.Get<IHelpVault>().Open(another, "x")).Refusal.ShouldBe(Refusal.NotThere);
            (await carla.Get<IHelpVault>().With(file)).ShouldBeEmpty("who else helps is the program's to know");
            (await carla.Staff.Open(file)).Refusal.ShouldBe(Refusal.NotThere);
            (await carla.Staff.MyPrograms()).ShouldNotContain(lit.Care);
            (await carla.Staff.Cards([file])).ShouldBeEmpty();
            await using var act = carla.Staff.Begin();
            (await act.Open(file)).Refusal.ShouldBe(Refusal.NotThere);
        }
        (await lit.Verify([file])).AskedFor.ShouldHaveSingleItem().Helpers.ShouldHaveSingleItem().To.ShouldBe(lit.Carla.Staff);
        (await lit.Verify()).Exceptions.ShouldBeEmpty();
        await using (var ben = await helped.Ben())
        {
            (await ben.Get<IHelpVault>().Open(file, "x")).Refusal.ShouldBe(Refusal.NotThere, "a member opens it as a member");
            (await ben.Staff.WhoOpened(file)).Value.ShouldContain(e => e.Detail.By == lit.Carla.Staff && e.Detail.What == "Opened the file to help a colleague");
        }

        helped.GoTo(helped.LastDay, new TimeOnly(23, 50));
        (await helped.Opens()).ShouldBeTrue("the last day is part of it");
        helped.GoTo(helped.LastDay.AddDays(1), new TimeOnly(0, 1));

        (await helped.Opens()).ShouldBeFalse("no clock work was needed");
        await using var after = await helped.Carla();
        (await after.Get<IHelpVault>().Mine()).ShouldBeEmpty();
        await after.Get<IUpkeep>().Sweep();
        (await after.Get<KeyDb>().Helps.AnyAsync()).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Any_member_ends_it_and_it_goes_with_the_file_with_the_account_and_with_new_keys(Engine engine)
    {
        await using var helped = await Helped.On(engine);
        var (lit, file, carla) = (helped.Lit, helped.Lit.CareFile, helped.Lit.Carla.Staff);

        await helped.By(await helped.Ben(), act => { act.EndHelp(file, carla); return Task.FromResult<Outcome>(Outcome.Done); });
        (await helped.IsThere()).ShouldBeFalse();

        // A new key of the file: the help was of the old one.
        await helped.Give();
        await using (var store = lit.World.Visit(lit.Organisation))
        {
            var keys = store.Get<KeyDb>();
            await keys.Wraps.Where(w => w.File == file).ExecuteUpdateAsync(w => w.SetProperty(r => r.Generation, 2));
            (await helped.Opens()).ShouldBeFalse();
            await store.Get<IUpkeep>().Sweep();
            (await helped.IsThere()).ShouldBeFalse();
            await keys.Wraps.Where(w => w.File == file).ExecuteUpdateAsync(w => w.SetProperty(r => r.Generation, 1));
        }

        await helped.Give();
        await helped.By(await lit.SignedIn(), async act => await act.Shred(file));
        (await helped.IsThere()).ShouldBeFalse();
        (await helped.Opens()).ShouldBeFalse();
        (await lit.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task It_goes_with_the_helpers_account_and_with_their_old_keys(Engine engine)
    {
        await using var helped = await Helped.On(engine);
        var lit = helped.Lit;
        string code;
        await using (var admin = await lit.SignedIn())
        {
            code = (await admin.Get<IMembers>().Invite(lit.Carla.Staff, "carla", false, _ => { })).Value;
        }
        await using (var joins = lit.World.Visit(lit.Organisation))
        {
            (await joins.Get<IJoining>().Join(code, null)).IsDone.ShouldBeTrue();
        }
        (await helped.IsThere()).ShouldBeFalse("nothing that was sealed to the old keys is kept");

        await using (var admin = await lit.SignedIn())
        {
            (await admin.Get<IMembers>().Grant((await admin.Staff.House())!.Value, lit.Carla.Staff)).IsDone.ShouldBeTrue();
        }
        await helped.Give();
        await using (var admin = await lit.SignedIn())
        {
            (await admin.Get<ILeaving>().Disable(lit.Carla.Staff, isShutOut: false)).IsDone.ShouldBeTrue();
        }

        (await helped.IsThere()).ShouldBeFalse();
        (await lit.Verify()).Exceptions.ShouldNotContain(e => e.Row == WallRow.Help);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Whatever_is_done_to_it_in_the_database_opens_nothing_and_is_named(Engine engine)
    {
        await using var helped = await Helped.On(engine);
        var (lit, random) = (helped.Lit, new byte[64]);
        var (ben, carla, later) = (lit.Ben.Staff, lit.Carla.Staff, helped.LastDay.AddDays(30));
        var legalFile = await helped.LegalFile();

        await Closed(WallFault.SignatureBroken, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.LastDay, later)));
        await Closed(WallFault.SignatureBroken, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.Signature, random)));
        await Closed(WallFault.SignedByOutsider, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.By, carla)));
        await Closed(WallFault.SignatureBroken, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.By, ben)));
        await Closed(WallFault.NoFileKey, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.File, legalFile)));
        await Closed(WallFault.WrongEnvelope, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.Generation, 2)));
        await Closed(WallFault.WrongEnvelope, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.Sealed, random)));
        await Closed(WallFault.NoCharter, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.Program, ProgramId.New())));
        await Closed(WallFault.OtherOrganisation, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.Organisation, lit.Other)));
        await Closed(WallFault.OtherKeys, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.To, ben)));
        await Closed(WallFault.NoAccount, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.To, StaffId.New())));
        await Closed(WallFault.PastItsDay, k => k.Helps.ExecuteUpdateAsync(h => h.SetProperty(r => r.LastDay, new DateOnly(2020, 1, 1))));
        await Closed(WallFault.NoFileKey, k => k.Wraps.Where(w => w.File == lit.CareFile).ExecuteDeleteAsync());

        (await helped.Opens()).ShouldBeTrue("all of it was taken back");

        async Task Closed(WallFault fault, Func<KeyDb, Task> tamper)
        {
            await lit.Finds<KeyDb>(WallRow.Help, fault, tamper);
            await using var visit = await helped.Carla();
            var keys = visit.Get<KeyDb>();
            await using var transaction = await keys.Database.BeginTransactionAsync();
            await tamper(keys);
            foreach (var file in new[] { lit.CareFile, legalFile })
            {
                (await visit.Get<IHelpVault>().Open(file, "x")).Refusal.ShouldBe(Refusal.NotThere, fault.ToString());
            }
            await transaction.RollbackAsync();
        }
    }

    [Fact]
    public async Task It_is_given_to_colleagues_of_house_outside_the_program_and_for_two_weeks_at_most()
    {
        await using var helped = await Helped.On(Engine.Sqlite);
        var (lit, day) = (helped.Lit, helped.LastDay);
        await using var ana = await lit.SignedIn();
        var dora = await lit.World.Colleague(lit.Organisation, ("ana", lit.Ana), "dora");
        await using var act = ana.Staff.Begin();
        (await act.Open(lit.CareFile)).IsDone.ShouldBeTrue();

        foreach (var (to, until) in new[] { (lit.Ben.Staff, day), (lit.Ana.Staff, day), (dora.Staff, day), (StaffId.New(), day), (lit.OtherFounder.Staff, day), (lit.Carla.Staff, day.AddDays(30)), (lit.Carla.Staff, day.AddDays(-30)) })
        {
            (await act.GiveHelp(lit.CareFile, to, until)).IsDone.ShouldBeFalse();
        }
        (await act.OpenDesk(lit.Care)).IsDone.ShouldBeTrue();
        (await act.GiveHelp(act.DeskOf(lit.Care), lit.Carla.Staff, day)).Refusal.ShouldBe(Refusal.NotThere, "requests are no client's file");
    }
}
