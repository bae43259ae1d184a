using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Whatever is done to the audit in the database is found without a key, and told with the number of the entry.</summary>
public sealed class AuditChainTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task An_entry_that_is_changed_is_named_in_every_column(Engine engine)
    {
        await using var world = await Written(engine);
        var rows = await Rows(world);
        var victim = rows[rows.Count / 2];
        (await Verify(world)).Damages.ShouldBeEmpty();

        foreach (var change in new Func<AuditRow, AuditRow>[]
        {
            r => Copy(r, detail: Flipped(r.Detail)), r => Copy(r, hour: r.Hour.AddHours(1)), r => Copy(r, code: (AuditCode)((short)r.Code + 1)), r => Copy(r, organisation: OrganisationId.New()), r => Copy(r, hash: Flipped(r.Hash)),
        })
        {
            await Put(world, change(victim));
            (await Verify(world)).Damaged!.Seq.ShouldBe(victim.Seq);
            await Put(world, victim);
        }

        (await Verify(world)).Damages.ShouldBeEmpty();
    }

    // PostgreSQL takes nothing into a column that has not its form.
    [Theory]
    [InlineData("hour = 'last week'"), InlineData("hour = X'00'"), InlineData("organisation = X'00'"), InlineData("organisation = 'nobody'"), InlineData("code = 'zz'"), InlineData("detail = X''"), InlineData("hash = X'01'"), InlineData("hash = ''")]
    public async Task A_value_that_has_not_even_the_form_of_one_is_named_too(string change)
    {
        await using var world = await Written(Engine.Sqlite);
        var victim = (await Rows(world))[6];
        await using (var visit = world.Visit(OrganisationId.New()))
        {
            (await visit.Get<ParasolDb>().Database.ExecuteSqlRawAsync($"UPDATE vault_audit SET {change} WHERE seq = {victim.Seq}")).ShouldBe(1);
        }

        (await Verify(world)).Damages.Select(d => d.Seq).ShouldBe(change.StartsWith("hash", StringComparison.Ordinal) ? [victim.Seq, victim.Seq + 1] : [victim.Seq]);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task What_is_deleted_swapped_cut_off_or_played_again_is_named_where_it_was_done(Engine engine)
    {
        await using var world = await Written(engine);
        var rows = await Rows(world);
        var (early, late, last) = (rows[2], rows[^3], rows[^1]);

        await Delete(world, early);
        (await Verify(world)).Damaged.ShouldBe(new AuditDamage(early.Node, early.Seq, "The entry is missing."));
        await Put(world, early);

        await Put(world, Copy(late, seq: early.Seq));
        await Put(world, Copy(early, seq: late.Seq));
        (await Verify(world)).Damages.Select(d => d.Seq).ShouldBe([early.Seq, early.Seq + 1, late.Seq, late.Seq + 1]);
        await Put(world, early);
        await Put(world, late);

        await Delete(world, last);
        (await Verify(world)).Damaged.ShouldBe(new AuditDamage(last.Node, last.Seq, "The newest entries were cut off."));
        await Put(world, last);

        await Put(world, Copy(early, seq: last.Seq + 1));
        (await Verify(world)).Damages.Select(d => d.Seq).ShouldBe([last.Seq + 1, last.Seq + 1]);
        await Delete(world, Copy(early, seq: last.Seq + 1));
        (await Verify(world)).Damages.ShouldBeEmpty();
        // One number cannot stand there twice: the database itself refuses it.
        await Should.ThrowAsync<DbUpdateException>(() => Insert(world, early));
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Only_an_anchor_shows_that_a_chain_was_put_back(Engine engine)
    {
        await using var world = await Written(engine);
        var older = await Head(world);
        await Write(world, 2);
        var rows = await Rows(world);
        await using var visit = world.Visit(rows[0].Organisation);
        var anchors = await visit.Get<IAuditCheck>().Anchors();
        (await Verify(world, anchors)).Damages.ShouldBeEmpty();

        // Whoever can write into the database leaves the newest out, and puts the head back that stood there before, with its signature.
        foreach (var row in rows.Where(r => r.Seq > older.Seq))
        {
            await Delete(world, row);
        }
        await Head(world, older);

        (await Verify(world)).Damages.ShouldBeEmpty();
        (await Verify(world, anchors)).Damaged.ShouldBe(new AuditDamage(rows[^1].Node, rows[^1].Seq, "The entry that was anchored is missing: the chain was cut off, or put back to an older state."));
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_chain_that_is_written_anew_is_not_signed_and_the_next_entry_says_so(Engine engine)
    {
        await using var world = await Written(engine);
        var rows = await Rows(world);
        var head = await Head(world);
        await using (var visit = world.Visit(rows[0].Organisation))
        {
            var anchors = await visit.Get<IAuditCheck>().Anchors();
            var previous = rows[^3];
            foreach (var row in rows.TakeLast(2))
            {
                var made = Copy(row, detail: Flipped(row.Detail));
                made.Hash = AuditChain.Hash(previous.Hash, made.Seq, AuditChain.Body(made));
                await Put(world, previous = made);
            }
            foreach (var signature in new[] { head.Signature, null, new byte[64] })
            {
                await Head(world, new AuditHead { Node = previous.Node, Seq = previous.Seq, Hash = previous.Hash, Signature = signature });
                (await Verify(world)).Damages.ShouldBe([new AuditDamage(previous.Node, previous.Seq, "This server did not sign the newest entry: the chain was written anew, or it is another server's.")]);
            }
            (await Verify(world, anchors)).Damaged.ShouldBe(new AuditDamage(rows[^1].Node, rows[^1].Seq, "This is not the entry that was anchored: the chain was written anew."));
        }

        await Write(world, 1);

        var after = (await Rows(world)).Where(r => r.Seq > rows[^1].Seq).ToList();
        after[0].Code.ShouldBe(AuditCode.Integrity);
        after.Count(r => r.Code == AuditCode.Integrity).ShouldBe(1, "Once: what comes after it is signed again.");
        (await Verify(world)).Damages.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Chains_from_before_heads_were_signed_are_signed_when_the_stores_come_to_this_version_and_never_later(Engine engine)
    {
        await using var world = await Written(engine);
        await using var visit = world.Visit(OrganisationId.New());
        var db = visit.Get<ParasolDb>();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE vault_audit_heads DROP COLUMN signature");
        await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%SignedHeads'");

        await visit.Get<IUpkeep>().Start();

        (await Verify(world)).Damages.ShouldBeEmpty();
        var head = await Head(world);
        await Head(world, new AuditHead { Node = head.Node, Seq = head.Seq, Hash = head.Hash });
        await visit.Get<IUpkeep>().Start();
        (await Verify(world)).Damaged!.Seq.ShouldBe(head.Seq);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7b0e5f0a-0000-0000-0000-000000000001 5")]
    [InlineData("7b0e5f0a-0000-0000-0000-000000000001 0 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("7b0e5f0a-0000-0000-0000-000000000001 -5 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("7b0e5f0a-0000-0000-0000-000000000001 5 zaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_anchor_is_refused(string line) => AuditAnchor.Read(line).ShouldBeNull();

    [Fact]
    public void An_anchor_reads_back_as_it_was_written()
    {
        var anchor = new AuditAnchor(RowId.New().Value, 1234567, new string('a', 64));

        AuditAnchor.Read(anchor.ToString()).ShouldBe(anchor);
    }

    static async Task<VaultWorld> Written(Engine engine)
    {
        var world = await VaultWorld.On(engine);
        var (organisation, care, ana) = await world.Organisation();
        await using var visit = await world.SignedIn(organisation, "ana", ana);
        for (var n = 0; n < 12; n++)
        {
            await visit.Staff.OpenDesk(care);
        }
        return world;
    }

    static async Task Write(VaultWorld world, int entries)
    {
        var organisation = (await Rows(world))[0].Organisation;
        await using var visit = world.Visit(organisation);
        for (var n = 0; n < entries; n++)
        {
            await visit.Get<AuditChain>().AppendToOversight(visit.Get<ParasolDb>(), organisation, AuditCode.Changed, new AuditDetail { What = "Changed something" });
        }
    }

    static async Task<List<AuditRow>> Rows(VaultWorld world)
    {
        await using var visit = world.Visit(OrganisationId.New());
        return await visit.Get<ParasolDb>().Set<AuditRow>().OrderBy(r => r.Seq).ToListAsync();
    }

    static async Task<AuditReport> Verify(VaultWorld world, IReadOnlyCollection<AuditAnchor>? anchors = null)
    {
        await using var visit = world.Visit(OrganisationId.New());
        return await visit.Get<IAuditCheck>().Verify(anchors);
    }

    static async Task Put(VaultWorld world, AuditRow row)
    {
        await Delete(world, row);
        await Insert(world, row);
    }

    static async Task Insert(VaultWorld world, AuditRow row)
    {
        await using var visit = world.Visit(OrganisationId.New());
        var db = visit.Get<ParasolDb>();
        db.Add(Copy(row));
        await db.SaveChangesAsync();
    }

    static async Task Delete(VaultWorld world, AuditRow row)
    {
        await using var visit = world.Visit(OrganisationId.New());
        await visit.Get<ParasolDb>().Set<AuditRow>().Where(r => r.Node == row.Node && r.Seq == row.Seq).ExecuteDeleteAsync();
    }

    static async Task<AuditHead> Head(VaultWorld world)
    {
        await using var visit = world.Visit(OrganisationId.New());
        return await visit.Get<ParasolDb>().Set<AuditHead>().SingleAsync();
    }

    static async Task Head(VaultWorld world, AuditHead head)
    {
        await using var visit = world.Visit(OrganisationId.New());
        await visit.Get<ParasolDb>().Set<AuditHead>().Where(h => h.Node == head.Node)
            .ExecuteUpdateAsync(h => h.SetProperty(x => x.Seq, head.Seq).SetProperty(x => x.Hash, head.Hash).SetProperty(x => x.Signature, head.Signature));
    }

    static AuditRow Copy(AuditRow row, long? seq = null, OrganisationId? organisation = null, DateTime? hour = null, AuditCode? code = null, byte[]? detail = null, byte[]? hash = null) => new()
    {
        Node = row.Node, Seq = seq ?? row.Seq, Organisation = organisation ?? row.Organisation, Hour = hour ?? row.Hour, Code = code ?? row.Code, Detail = detail ?? row.Detail, Hash = hash ?? row.Hash,
    };

    static byte[] Flipped(byte[] bytes) => [(byte)(bytes[0] ^ 1), .. bytes[1..]];
}
