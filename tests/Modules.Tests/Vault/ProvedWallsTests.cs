using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Membership;
using Parasol.Vault.Records;
using Parasol.Vault.Trust;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Whoever reads the stores can see, without a key, that each key is sealed to its own program alone; and whatever is done to them in the databases is named.</summary>
public sealed class ProvedWallsTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task What_the_product_itself_does_is_proved_without_an_exception(Engine engine)
    {
        await using var lit = await Lit(engine);

        var report = await lit.Verify([lit.CareFile]);

        report.Exceptions.ShouldBeEmpty();
        (report.Organisations, report.Programs.Count, report.Files).ShouldBe((2, 7, 9));
        report.Statements.ShouldBeGreaterThan(100);
        report.Keys.ShouldBeGreaterThan(80);
        report.Programs.Single(p => p.Program == lit.Care).Members.Count.ShouldBe(2);
        var file = report.AskedFor.ShouldHaveSingleItem();
        (file.Program, file.Organisation, file.Generations).ShouldBe((lit.Care, lit.Organisation, 1));
        file.SignedBy.ShouldBe([lit.Ana.Staff]);
        file.Members.ShouldBe(new[] { lit.Ana.Staff, lit.Ben.Staff }, ignoreOrder: true);
        (await lit.Verify([FileId.New()])).AskedFor.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Whoever_comes_back_with_new_keys_or_leaves_leaves_no_exception(Engine engine)
    {
        await using var lit = await Lit(engine);
        string code;
        await using (var admin = await lit.SignedIn())
        {
            code = (await admin.Get<IMembers>().Invite(lit.Ben.Staff, "ben", false, _ => { })).Value;
        }
        await using (var joins = lit.World.Visit(lit.Organisation))
        {
            (await joins.Get<IJoining>().Join(code, null)).IsDone.ShouldBeTrue();
        }
        (await lit.Verify()).Exceptions.ShouldBeEmpty();
        await using (var admin = await lit.SignedIn())
        {
            (await admin.Get<IMembers>().Grant(lit.Care, lit.Ben.Staff)).IsDone.ShouldBeTrue();
            (await lit.Verify()).Exceptions.ShouldBeEmpty();

            (await admin.Get<ILeaving>().Disable(lit.Ben.Staff, isShutOut: false)).IsDone.ShouldBeTrue();
        }

        var report = await lit.Verify();
        report.Exceptions.ShouldBeEmpty();
        report.Programs.Single(p => p.Program == lit.Care).Members.ShouldBe([lit.Ana.Staff]);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_closed_account_that_alone_holds_a_program_keeps_the_key_and_is_named(Engine engine)
    {
        await using var lit = await Lit(engine);
        await using (var thief = lit.World.Visit(lit.Organisation))
        {
            await thief.Get<KeyDb>().Grants.Where(g => g.Program == lit.Care && g.Staff == lit.Ana.Staff).ExecuteDeleteAsync();
        }
        await using (var admin = await lit.SignedIn())
        {
            (await admin.Get<ILeaving>().Disable(lit.Ben.Staff, isShutOut: false)).IsDone.ShouldBeTrue();
        }

        var report = await lit.Verify();

        report.Exceptions.ShouldAllBe(e => e.Program == lit.Care && e.Row == WallRow.Grant && e.Fault == WallFault.AccountClosed);
        report.Exceptions.Count.ShouldBe(2);
        report.Programs.Single(p => p.Program == lit.Care).Members.ShouldBe([lit.Ben.Staff]);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Whatever_is_done_to_the_key_store_is_found_and_named(Engine engine)
    {
        await using var lit = await Lit(engine);
        var (care, legal, ana, ben, carla) = (lit.Care, lit.Legal, lit.Ana.Staff, lit.Ben.Staff, lit.Carla.Staff);
        var random = RandomNumberGenerator.GetBytes(64);

        Task Finds(WallRow row, WallFault fault, Func<KeyDb, Task> tamper) => lit.Finds(row, fault, tamper);

        // Grants.
        await Finds(WallRow.Grant, WallFault.NotAMember, k => k.Grants.Where(g => g.Program == care && g.Staff == ben).ExecuteUpdateAsync(g => g.SetProperty(r => r.Staff, carla)));
        await Finds(WallRow.Grant, WallFault.SignatureBroken, k => k.Grants.Where(g => g.Program == legal && g.Staff == carla && g.Kind == GrantKind.Epoch).ExecuteUpdateAsync(g => g.SetProperty(r => r.Signature, random)));
        await Finds(WallRow.Grant, WallFault.NoAccount, k => k.Grants.Where(g => g.Program == care && g.Staff == ben).ExecuteUpdateAsync(g => g.SetProperty(r => r.Staff, StaffId.New())));
        await Finds(WallRow.Grant, WallFault.AccountClosed, k => k.Bundles.Where(b => b.Id == ben).ExecuteUpdateAsync(b => b.SetProperty(r => r.IsEnabled, false)));
        await Finds(WallRow.Grant, WallFault.SignedByOutsider, k => k.Grants.Where(g => g.Program == care && g.Staff == ben).ExecuteUpdateAsync(g => g.SetProperty(r => r.By, carla)));
        await Finds(WallRow.Grant, WallFault.OtherKeys, k => k.Bundles.Where(b => b.Id == ben).ExecuteUpdateAsync(b => b.SetProperty(r => r.SealKey, random[..32])));
        await Finds(WallRow.Grant, WallFault.NoEpoch, k => k.Grants.Where(g => g.Program == care && g.Staff == ben && g.Kind == GrantKind.Epoch).ExecuteUpdateAsync(g => g.SetProperty(r => r.Epoch, 2)));
        await Finds(WallRow.Grant, WallFault.OtherOrganisation, k => k.Grants.Where(g => g.Program == care && g.Staff == ben).ExecuteUpdateAsync(g => g.SetProperty(r => r.Organisation, lit.Other)));
        await Finds(WallRow.Grant, WallFault.Copied, async k =>
        {
            // The key of Care is put into Legal's grant, word for word.
            var sealedKey = (await k.Grants.SingleAsync(g => g.Program == care && g.Staff == ben && g.Kind == GrantKind.Epoch)).Sealed;
            await k.Grants.Where(g => g.Program == legal && g.Staff == carla && g.Kind == GrantKind.Epoch).ExecuteUpdateAsync(g => g.SetProperty(r => r.Sealed, sealedKey));
        });

        // File keys.
        await Finds(WallRow.FileKey, WallFault.SignatureBroken, k => k.Wraps.Where(w => w.File == lit.CareFile).ExecuteUpdateAsync(w => w.SetProperty(r => r.Program, legal)));
        await Finds(WallRow.FileKey, WallFault.SignatureBroken, k => k.Wraps.Where(w => w.File == lit.CareFile).ExecuteUpdateAsync(w => w.SetProperty(r => r.Signature, random)));
        await Finds(WallRow.FileKey, WallFault.SignedByOutsider, k => k.Wraps.Where(w => w.File == lit.CareFile).ExecuteUpdateAsync(w => w.SetProperty(r => r.By, carla)));
        await Finds(WallRow.FileKey, WallFault.NoEpoch, k => k.Wraps.Where(w => w.File == lit.CareFile).ExecuteUpdateAsync(w => w.SetProperty(r => r.Epoch, 7)));
        await Finds(WallRow.FileKey, WallFault.WrongEnvelope, k => k.Wraps.Where(w => w.File == lit.CareFile).ExecuteUpdateAsync(w => w.SetProperty(r => r.Sealed, random)));
        await Finds(WallRow.FileKey, WallFault.OtherOrganisation, k => k.Wraps.Where(w => w.File == lit.CareFile).ExecuteUpdateAsync(w => w.SetProperty(r => r.Organisation, lit.Other)));
        await Finds(WallRow.FileKey, WallFault.NoCharter, k => k.Wraps.Where(w => w.File == lit.CareFile).ExecuteUpdateAsync(w => w.SetProperty(r => r.Program, ProgramId.New())));
        foreach (var fault in new[] { WallFault.Copied, WallFault.SignatureBroken })
        {
            await Finds(WallRow.FileKey, fault, async k =>
            {
                var wrap = await k.Wraps.SingleAsync(w => w.File == lit.CareFile);
                k.Add(new WrapRow { File = FileId.New(), Generation = 1, Organisation = lit.Organisation, Program = legal, Epoch = 1, Sealed = wrap.Sealed, State = WrapState.Live, Act = wrap.Act, ManifestVersion = 0, By = ana, Signature = wrap.Signature });
                await k.SaveChangesAsync();
            });
        }

        // Members, epochs, charters, roots.
        await Finds(WallRow.Member, WallFault.SignatureBroken, async k =>
        {
            // Somebody certifies themselves, with a key of their own.
            var (own, bundle) = (SignKeyPair.Create(), await k.Bundles.SingleAsync(b => b.Id == carla));
            k.Add(ProgramMaking.MakeMember(lit.Organisation, care, carla, bundle.SealKey!, bundle.SignKey!, own));
            await k.SaveChangesAsync();
        });
        await Finds(WallRow.Member, WallFault.SignatureBroken, k => k.Members.Where(m => m.Program == care && m.Staff == ben).ExecuteUpdateAsync(m => m.SetProperty(r => r.SealKey, random[..32])));
        await Finds(WallRow.Member, WallFault.OtherOrganisation, k => k.Members.Where(m => m.Program == care && m.Staff == ben).ExecuteUpdateAsync(m => m.SetProperty(r => r.Staff, lit.OtherFounder.Staff)));
        await Finds(WallRow.Epoch, WallFault.SignatureBroken, async k =>
        {
            using var pair = SealKeyPair.Create();
            k.Add(new EpochRow { Program = care, Epoch = 2, Organisation = lit.Organisation, SealKey = pair.Public.ToBytes(), Signature = random });
            await k.SaveChangesAsync();
        });
        await Finds(WallRow.Charter, WallFault.CharterNotSigned, k => k.Charters.Where(c => c.Program == care).ExecuteUpdateAsync(c => c.SetProperty(r => r.Organisation, lit.Other)));
        await Finds(WallRow.Charter, WallFault.CharterNotSigned, k => k.Charters.Where(c => c.Program == care).ExecuteUpdateAsync(c => c.SetProperty(r => r.SignKey, random[..32])));
        await Finds(WallRow.Root, WallFault.RootNotPinned, k => k.Roots.Where(r => r.Organisation == lit.Organisation).ExecuteUpdateAsync(r => r.SetProperty(x => x.PublicKey, random[..32])));
        await Finds(WallRow.Account, WallFault.Copied, async k =>
        {
            var mine = await k.Bundles.SingleAsync(b => b.Id == ana);
            await k.Bundles.Where(b => b.Id == lit.OtherFounder.Staff).ExecuteUpdateAsync(b => b.SetProperty(r => r.SealKey, mine.SealKey).SetProperty(r => r.SignKey, mine.SignKey));
        });

        // Week keys, search keys, and what has no key of a program.
        var week = (await lit.Weeks()).First(w => w.Program == care);
        await Finds(WallRow.WeekKey, WallFault.SignatureBroken, k => k.Weeks.Where(w => w.Id == week.Id).ExecuteUpdateAsync(w => w.SetProperty(r => r.SealKey, random[..32])));
        await Finds(WallRow.WeekKey, WallFault.SignatureBroken, k => k.Weeks.Where(w => w.Id == week.Id).ExecuteUpdateAsync(w => w.SetProperty(r => r.Program, legal).SetProperty(r => r.Week, week.Week.AddDays(3650))));
        await Finds(WallRow.SearchKey, WallFault.SignedByOutsider, k => k.SearchKeys.Where(s => s.Program == care).ExecuteUpdateAsync(s => s.SetProperty(r => r.By, carla)));
        await Finds(WallRow.SearchKey, WallFault.SignatureBroken, k => k.SearchKeys.Where(s => s.Program == care).ExecuteUpdateAsync(s => s.SetProperty(r => r.Signature, random)));
        await Finds(WallRow.Account, WallFault.NoAccount, async k =>
        {
            k.Add(new InvitationRow { Id = random[..32], Organisation = lit.Organisation, Staff = StaffId.New(), LastDay = new DateOnly(2030, 1, 1) });
            await k.SaveChangesAsync();
        });
        await Finds(WallRow.Table, WallFault.UnknownTable, k => k.Database.ExecuteSqlAsync($"CREATE TABLE keys_beside (sealed INTEGER)"));

        (await lit.Verify()).Exceptions.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_record_that_is_pointed_elsewhere_is_found_and_named(Engine engine)
    {
        await using var lit = await Lit(engine);

        Task Finds(WallFault fault, Func<ParasolDb, Task> tamper) => lit.Finds(WallRow.Record, fault, tamper);

        await Finds(WallFault.OtherProgram, d => d.Set<SealedRow>().Where(r => r.File == lit.CareFile && r.Table == TableCode.Note).ExecuteUpdateAsync(r => r.SetProperty(x => x.Program, lit.Legal)));
        await Finds(WallFault.OtherOrganisation, d => d.Set<SealedRow>().Where(r => r.File == lit.CareFile && r.Table == TableCode.Note).ExecuteUpdateAsync(r => r.SetProperty(x => x.Organisation, lit.Other)));
        await Finds(WallFault.OtherOrganisation, async d =>
        {
            d.Add(new FeedRow { Id = RowId.New(), Organisation = lit.Organisation, Staff = lit.OtherFounder.Staff, Bundle = [1] });
            await d.SaveChangesAsync();
        });
        await Finds(WallFault.OtherOrganisation, d => d.Set<CardStateRow>().Where(r => r.Program == lit.Care).ExecuteUpdateAsync(r => r.SetProperty(x => x.Organisation, lit.Other)));
    }

    static Task<LitWorld> Lit(Engine engine) => LitWorld.On(engine);
}
