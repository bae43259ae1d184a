using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

public sealed class FilesAndWallsTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_member_opens_what_a_colleague_sealed(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        var ben = await world.Colleague(organisation, ("ana", ana), "ben", program);
        var file = await Seal(world, organisation, ana, program, "the words");

        await using var visit = await world.SignedIn(organisation, "ben", ben);
        var opened = await visit.Staff.Open(file);

        opened.IsDone.ShouldBeTrue();
        opened.Value.IsWhole.ShouldBeTrue();
        opened.Value.One<TestNote>()!.Value.Words.ShouldBe("the words");
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Outside_the_program_a_file_is_not_there(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        var ben = await world.Colleague(organisation, ("ana", ana), "ben");
        var file = await Seal(world, organisation, ana, program, "the words");

        await using var visit = await world.SignedIn(organisation, "ben", ben);
        var forbidden = await visit.Staff.Open(file);
        var absent = await visit.Staff.Open(FileId.New());

        forbidden.Refusal.ShouldBe(Refusal.NotThere);
        absent.Refusal.ShouldBe(Refusal.NotThere);
        (await visit.Staff.Search("the")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Two_changes_of_one_record_clash_and_the_first_stays(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        var file = await Seal(world, organisation, ana, program, "first");
        await using var visit = await world.SignedIn(organisation, "ana", ana);
        var note = (await visit.Staff.Open(file)).Value.One<TestNote>()!;

        async Task<Outcome> Change(string words)
        {
            await using var act = visit.Staff.Begin();
            (await act.Open(file)).IsDone.ShouldBeTrue();
            act.Change(note, note.Value with { Words = words });
            return await act.Commit(AuditCode.Changed, "Changed a note");
        }

        (await Change("second")).IsDone.ShouldBeTrue();
        (await Change("third")).Refusal.ShouldBe(Refusal.Clash);
        (await visit.Staff.Open(file)).Value.One<TestNote>()!.Value.Words.ShouldBe("second");
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Swapped_records_do_not_open_and_the_others_do(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        var file = await Seal(world, organisation, ana, program, "one", "two", "three");
        await using (var thief = world.Visit(organisation))
        {
            var db = thief.Get<ParasolDb>();
            var rows = await db.Set<SealedRow>().AsTracking().Where(r => r.File == file && r.Table == TableCode.Note).Take(2).ToListAsync();
            (rows[0].Payload, rows[1].Payload) = (rows[1].Payload, rows[0].Payload);
            (rows[0].Tag, rows[1].Tag) = (rows[1].Tag, rows[0].Tag);
            await db.SaveChangesAsync();
        }

        await using var visit = await world.SignedIn(organisation, "ana", ana);
        var opened = (await visit.Staff.Open(file)).Value;

        opened.IsWhole.ShouldBeFalse();
        opened.All<TestNote>().Count.ShouldBe(1);
        opened.Damaged.ShouldBe(2);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_record_put_back_to_its_former_version_shows(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        var file = await Seal(world, organisation, ana, program, "yesterday");
        await using var visit = await world.SignedIn(organisation, "ana", ana);
        var db = visit.Get<ParasolDb>();
        var before = await db.Set<SealedRow>().SingleAsync(r => r.File == file && r.Table == TableCode.Note);
        var note = (await visit.Staff.Open(file)).Value.One<TestNote>()!;
        await using (var act = visit.Staff.Begin())
        {
            await act.Open(file);
            act.Change(note, note.Value with { Words = "today" });
            (await act.Commit(AuditCode.Changed, "Changed a note")).IsDone.ShouldBeTrue();
        }

        await db.Set<SealedRow>().Where(r => r.File == file && r.Row == before.Row).ExecuteUpdateAsync(r => r
            .SetProperty(x => x.Payload, before.Payload).SetProperty(x => x.Tag, before.Tag).SetProperty(x => x.Version, before.Version));

        (await visit.Staff.Open(file)).Value.IsWhole.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_forged_grant_opens_nothing(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        var ben = await world.Colleague(organisation, ("ana", ana), "ben");
        var file = await Seal(world, organisation, ana, program, "the words");
        await using (var thief = world.Visit(organisation))
        {
            var keys = thief.Get<KeyDb>();
            foreach (var grant in await keys.Grants.Where(g => g.Program == program).ToListAsync())
            {
                keys.Add(new GrantRow { Program = grant.Program, Epoch = grant.Epoch, Staff = ben.Staff, Kind = grant.Kind, Organisation = grant.Organisation, Sealed = grant.Sealed, By = grant.By, Signature = grant.Signature });
            }
            await keys.SaveChangesAsync();
        }

        await using var visit = await world.SignedIn(organisation, "ben", ben);

        (await visit.Staff.MyPrograms()).ShouldNotContain(program);
        (await visit.Staff.Open(file)).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_shredded_file_opens_for_nobody(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        var (file, other) = (await Seal(world, organisation, ana, program, "gone"), await Seal(world, organisation, ana, program, "stays"));
        await using var visit = await world.SignedIn(organisation, "ana", ana);
        await using (var act = visit.Staff.Begin())
        {
            await act.Open(file);
            (await act.Shred(file)).IsDone.ShouldBeTrue();
            (await act.Commit(AuditCode.Deleted, "Deleted a file")).IsDone.ShouldBeTrue();
        }

        (await visit.Staff.Open(file)).Refusal.ShouldBe(Refusal.NotThere);
        (await visit.Staff.Open(other)).IsDone.ShouldBeTrue();
        (await visit.Get<ParasolDb>().Set<SealedRow>().CountAsync(r => r.File == file)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Who_opened_a_file_is_told_to_its_program_alone(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        var ben = await world.Colleague(organisation, ("ana", ana), "ben", program);
        var carla = await world.Colleague(organisation, ("ana", ana), "carla");
        var file = await Seal(world, organisation, ana, program, "the words");
        await using (var reads = await world.SignedIn(organisation, "ben", ben))
        {
            await reads.Staff.Open(file);
        }

        await using var visit = await world.SignedIn(organisation, "ana", ana);
        await using var outside = await world.SignedIn(organisation, "carla", carla);

        (await visit.Staff.WhoOpened(file)).Value.ShouldContain(e => e.Code == AuditCode.Opened && e.Detail.By == ben.Staff);
        (await outside.Staff.WhoOpened(file)).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task Two_organisations_on_one_instance_cannot_read_each_other(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (first, program, ana) = await world.Organisation();
        var (second, _, eva) = await world.Organisation("eva");
        var file = await Seal(world, first, ana, program, "the words");

        await using var visit = await world.SignedIn(second, "eva", eva);

        (await visit.Staff.Open(file)).Refusal.ShouldBe(Refusal.NotThere);
        (await visit.Staff.MyPrograms()).ShouldNotContain(program);
    }

    [Theory, InlineData("Maria Lopez", "maria lopes"), InlineData("Maria Lopez", "Mraia"), InlineData("Łucja", "lucja"), InlineData("Maria Lopez", "2041"), InlineData("Maria Lopez", "p-2041"), InlineData("Maria Lopez", "555-0199")]
    public async Task A_client_is_found_by_name_typo_code_and_last_four_digits(string name, string typed)
    {
        await using var world = await VaultWorld.On(Engine.Sqlite);
        var (organisation, program, ana) = await world.Organisation();
        await using var visit = await world.SignedIn(organisation, "ana", ana);
        await using (var act = visit.Staff.Begin())
        {
            var file = (await act.NewFile(program)).Value;
            act.SetCard(file, new IndexCard { CallName = "Blue Heron", Aliases = [name.Replace('Ł', 'L'), name], Code = "P-2041", PhoneEndings = ["0199", "2041"] });
            var other = (await act.NewFile(program)).Value;
            act.SetCard(other, new IndexCard { CallName = "Grey Owl", Code = "P-1111", PhoneEndings = ["3333"] });
            (await act.Commit(AuditCode.Made, "Made a file")).IsDone.ShouldBeTrue();
        }

        (await visit.Staff.Search(typed)).ShouldHaveSingleItem().Card.CallName.ShouldBe("Blue Heron");
    }

    static async Task<FileId> Seal(VaultWorld world, OrganisationId organisation, NewKeys who, ProgramId program, params string[] notes)
    {
        await using var visit = await world.SignedIn(organisation, "ana", who);
        await using var act = visit.Staff.Begin();
        var file = (await act.NewFile(program)).Value;
        foreach (var words in notes)
        {
            act.Add(file, new TestNote { Words = words });
        }
        act.SetCard(file, new IndexCard { CallName = "Blue Heron", Code = "P-2041" });
        var outcome = await act.Commit(AuditCode.Made, "Made a file");
        outcome.IsDone.ShouldBeTrue(outcome.Refusal?.Says);
        return file;
    }
}
