using Microsoft.EntityFrameworkCore;
using Parasol.Care.Appointments;
using Parasol.Care.Data;
using Parasol.Care.Domain;
using Parasol.Care.FollowUps;
using Parasol.Care.Needs;
using Parasol.Care.Visits;
using Parasol.Clients;
using Parasol.Clients.Data;
using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Clients.OnePerson;
using Parasol.Clients.Notes;
using Parasol.Clients.Reaching;
using Parasol.Clients.Releases;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Care;

/// <summary>Two files about one person become one, and two again.</summary>
public sealed class PuttingFilesTogetherTests
{
    public static TheoryData<Engine> Engines => [Engine.Sqlite, Engine.Postgres];

    [Theory, MemberData(nameof(Engines))]
    public async Task Everything_of_both_is_in_the_one_that_stays_and_the_other_is_nowhere(Engine engine)
    {
        var two = await TwoFiles.On(engine);
        var (a, b, scene) = (two.Stays, two.Goes, two.Scene);
        var link = two.Sent.Link;

        (await two.Together()).IsDone.ShouldBeTrue();

        await using (var visit = await scene.Organisation.Worker.Visit())
        {
            var open = (await visit.Get<IStaffVault>().Open(a)).Value;
            open.IsWhole.ShouldBeTrue();
            open.Everything().Count.ShouldBeGreaterThan(10);
            open.Damaged.ShouldBe(0);
            open.All<Note>().Select(n => n.Value.Text).ShouldBe(["Of the one", "Of the other"], ignoreOrder: true);
            (open.All<Attempt>().Count, open.All<Release>().Count, open.All<Referral>().Count, open.All<Parasol.Care.Domain.Visit>().Count, open.All<Appointment>().Count).ShouldBe((1, 3, 1, 1, 1));
            open.All<Need>().Count.ShouldBe(2);
            var releases = await visit.Get<IClientFiles>().Releases(open);
            (releases.Count(r => r.IsLive), releases.Count(r => r.WasStopped)).ShouldBe((2, 1));
            open.One<Profile>()!.Value.ShouldSatisfyAllConditions(p => p.CallName.ShouldBe("Marisol"), p => p.Aliases.ShouldContain("Ruby"));
            (await visit.Get<IStaffVault>().Open(b)).Refusal.ShouldBe(Refusal.NotThere);
            (await visit.Get<IStaffVault>().Search("Ruby")).ShouldHaveSingleItem().File.ShouldBe(a);
            (await visit.Get<IStaffVault>().Search("")).Select(f => f.File).ShouldBe([a]);
            (await visit.Get<IStaffVault>().OpenAll<Profile>(scene.Organisation.Programs["Care"])).ShouldHaveSingleItem().File.ShouldBe(a);
            (await visit.Get<IClientFiles>().OutOfTouch(open.Program, scene.Today.AddDays(9), 9)).Keys.ShouldBe([a]);
            var db = visit.Get<ParasolDb>();
            (await db.Set<FollowUpRow>().AnyAsync(r => r.File == b) || await db.Set<AppointmentRow>().AnyAsync(r => r.File == b) || await db.Set<ReleaseRow>().AnyAsync(r => r.File == b)
                || await db.Set<LinkRow>().AnyAsync(r => r.File == b) || await db.Set<OfferRow>().AnyAsync(r => r.File == b)).ShouldBeFalse();
        }

        var worker = two.Sent.Worker;
        foreach (var page in (string[])["/today", "/people", "/caseload", "/calendar"])
        {
            await worker.Get(page);
            worker.Page.Html.ShouldNotContain(b.Value.ToString(), customMessage: page);
        }
        (await worker.Get("/today")).Text.ShouldContain("Ask about the coat");
        var partner = await two.Sent.Shown(link);
        await partner.Fill("A few words", "Come on Monday").Press("We are seeing them");
        await worker.Get("/today");
        await worker.Get($"/file/{a.Value}/referrals/{two.Sent.Row.Value}");
        worker.Text.ShouldContain("Come on Monday");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Taken_apart_each_has_its_own_again_and_what_was_added_since_stays(Engine engine)
    {
        var two = await TwoFiles.On(engine);
        var (a, b, scene) = (two.Stays, two.Goes, two.Scene);
        var before = await two.Held();
        (await two.Together(ContactFrom.AskAnew)).IsDone.ShouldBeTrue();
        await two.Do(v => v.Get<WriteNote>().Add(a, new NoteWords("Since then")));
        await two.Do(async v => await v.Get<WriteNote>().Correct(a, (await v.Get<IStaffVault>().Open(a)).Value.All<Note>().Single(n => n.Value.Text == "Of the other").Row, new NoteWords("Of the other, corrected")));

        (await two.Apart()).IsDone.ShouldBeTrue();

        await using var visit = await scene.Organisation.Worker.Visit();
        var (one, other) = ((await visit.Get<IStaffVault>().Open(a)).Value, (await visit.Get<IStaffVault>().Open(b)).Value);
        (one.IsWhole, other.IsWhole).ShouldBe((true, true));
        one.All<Note>().Select(n => n.Value.Text).ShouldBe(["Of the one", "Since then"], ignoreOrder: true);
        other.All<Note>().Select(n => n.Value.Text).ShouldBe(["Of the other", "Of the other, corrected"], ignoreOrder: true);
        one.One<Profile>()!.Value.Aliases.ShouldBeEmpty();
        one.One<SafeContact>()!.Value.MayContact.ShouldBe(true);
        (other.One<Profile>()!.Value.CallName, other.All<Referral>().Count, other.All<Appointment>().Count, other.Damaged).ShouldBe(("Ruby", 1, 1, 0));
        (await visit.Get<IStaffVault>().Search("Ruby")).ShouldHaveSingleItem().File.ShouldBe(b);
        var after = await two.Held();
        after["notes of the one"].ShouldBe(before["notes of the one"] + 1);
        foreach (var (what, count) in before.Where(c => c.Key.StartsWith("rows ", StringComparison.Ordinal)))
        {
            after[what].ShouldBe(count, what);
        }
        (await two.Apart()).Refusal!.Says.ShouldBe("These files were taken apart already.");
        (await visit.Get<IStaffVault>().WhoOpened(b)).Value.Select(e => e.Detail.What).ShouldContain("Took two files apart again");
        (await visit.Get<IAuditCheck>().Verify()).Damaged.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task After_thirty_days_it_is_for_good_and_the_keys_are_gone(Engine engine)
    {
        var two = await TwoFiles.On(engine);
        (await two.Together()).IsDone.ShouldBeTrue();
        two.Scene.App.Clock.Advance(TimeSpan.FromDays(32));

        (await two.Apart()).Refusal!.Says.ShouldBe("The 30 days are over. What was kept for taking them apart was destroyed.");
        await using (var clock = two.Scene.Organisation.Visit())
        {
            await clock.Get<IUpkeep>().Sweep();
        }

        await using var visit = await two.Scene.Organisation.Worker.Visit();
        (await visit.Get<KeyDb>().Wraps.AnyAsync(w => w.File == two.Goes)).ShouldBeFalse();
        (await visit.Get<ParasolDb>().Set<SealedRow>().AnyAsync(r => r.File == two.Goes)).ShouldBeFalse();
        (await visit.Get<IStaffVault>().LeadTo([two.Goes]))[two.Goes].ShouldBe(two.Stays);
        var open = (await visit.Get<IStaffVault>().Open(two.Stays)).Value;
        (open.IsWhole, open.All<Note>().Count).ShouldBe((true, 2));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Deleting_the_one_deletes_what_was_kept_of_the_other(Engine engine)
    {
        var two = await TwoFiles.On(engine);
        (await two.Together()).IsDone.ShouldBeTrue();
        await using (var person = two.Scene.Organisation.Visit())
        {
            (await person.Get<IMailboxDoor>().SignIn(two.Code)).IsDone.ShouldBeTrue();
            (await person.Get<IPersonVault>().DeleteEverything()).IsDone.ShouldBeTrue();
        }

        await using var visit = await two.Scene.Organisation.Worker.Visit();
        foreach (var file in new[] { two.Stays, two.Goes })
        {
            (await visit.Get<IStaffVault>().Open(file)).Refusal.ShouldBe(Refusal.NotThere);
            (await visit.Get<KeyDb>().Wraps.AnyAsync(w => w.File == file) || await visit.Get<ParasolDb>().Set<SealedRow>().AnyAsync(r => r.File == file)).ShouldBeFalse();
        }
        (await visit.Get<IStaffVault>().LeadTo([two.Goes])).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Both_mailboxes_are_told_and_what_is_written_in_either_comes(Engine engine)
    {
        var two = await TwoFiles.On(engine);
        var stays = await two.Scene.Mailbox();
        await two.Scene.Introduce(two.Stays, stays.Address);
        (await two.Together()).IsDone.ShouldBeTrue();

        foreach (var (code, words) in new[] { (stays.ReturnCode, "I am well"), (two.Code, "I am here too") })
        {
            var person = two.Scene.Organisation.Visitor();
            await person.OpenMailbox(code);
            person.Text.ShouldContain("We had two files for you here. They are one now, and nothing was lost.");
            await person.Fill("Write to us", words).Press("Send");
            (await person.Get("/mailbox/file")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
            person.Text.ShouldNotContain("There is no file for you here.");
        }

        await two.Sent.Worker.Get("/today");
        await two.Sent.Worker.Get($"/file/{two.Stays.Value}");
        two.Sent.Worker.Text.ShouldContain("I am well");
        two.Sent.Worker.Text.ShouldContain("I am here too");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Of_two_at_once_one_is_told_and_nothing_is_half_done(Engine engine)
    {
        var two = await TwoFiles.On(engine);
        var (a, b) = (two.Stays, two.Goes);
        await using var late = await two.Scene.Organisation.Worker.Visit();
        await using var act = late.Get<IStaffVault>().Begin();
        (await act.Open(b)).IsDone.ShouldBeTrue();
        act.Add(b, new Note { Text = "Too late" });

        (await two.Together()).IsDone.ShouldBeTrue();

        (await act.Commit(AuditCode.Made, "Added a note")).Refusal.ShouldBe(Refusal.Clash);
        (await two.Together()).Refusal.ShouldBe(Refusal.NotThere);
        (await two.Do(v => v.Get<PutTogether>().Do(b, a))).Refusal.ShouldBe(Refusal.NotThere);
        var third = (await two.Scene.Organisation.Worker.Does(v => v.Get<StartFile>().Do(two.Scene.Organisation.Programs["Care"], new NewClient { CallName = "Wren" }))).Value;
        (await two.Do(v => v.Get<PutTogether>().Do(third, a))).Refusal!.Says.ShouldStartWith("The file that would go was put together with another one");
        (await two.Do(v => v.Get<PutTogether>().Do(a, a))).Refusal.ShouldBe(Refusal.NotThere);
        await two.Do(v => v.Get<CloseFile>().Close(third));
        (await two.Do(v => v.Get<PutTogether>().Do(third, a))).Refusal!.Says.ShouldStartWith("The file that stays is closed.");
        (await two.Do(v => v.Get<PutTogether>().Do(a, third))).IsDone.ShouldBeTrue();
        await using var outsider = await two.Scene.Organisation.Outsider.Visit();
        (await outsider.Get<PutTogether>().Do(a, third)).Refusal.ShouldBe(Refusal.NotThere);
        (await outsider.Get<TakeApart>().Do(a, b)).Refusal.ShouldBe(Refusal.NotThere);
        (await outsider.Get<IStaffVault>().LeadTo([b, third])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_clear_row_that_names_a_file_goes_along_and_what_a_file_has_once_is_known()
    {
        await using var visit = (await TestOrganisation.On(await TestApp.On(Engine.Sqlite))).Visit();
        var moves = visit.Get<IEnumerable<IGoesWithRecords>>().Select(g => g.Entity).ToHashSet();
        var rows = visit.Get<ParasolDb>().Model.GetEntityTypes().Where(e => e.GetProperties().Any(p => p.Name == "File" && p.ClrType == typeof(FileId)) && e.ClrType.Namespace != "Parasol.Vault.Records");
        rows.Select(e => e.ClrType).Except([typeof(FileRow)]).ShouldBe(moves, ignoreOrder: true);

        var known = visit.Get<IEnumerable<OnePerFile>>().Select(o => o.Table).ToHashSet();
        var source = string.Join('\n', ((string[])["Clients", "Care", "Requests"]).SelectMany(m => Directory.EnumerateFiles(Path.Combine(Repository.Root, "modules", m), "*.cs", SearchOption.AllDirectories)).Select(File.ReadAllText));
        var asked = System.Text.RegularExpressions.Regex.Matches(source, @"\bOne<(\w+)>\(\)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        asked.ExceptWith([nameof(IndexCard), "DropInSheet", nameof(BeforeTogether)]);
        var kinds = AppDomain.CurrentDomain.GetAssemblies().Where(a => a.GetName().Name!.StartsWith("Parasol.", StringComparison.Ordinal)).SelectMany(a => a.GetTypes()).Where(t => asked.Contains(t.Name) && t.IsDefined(typeof(SealedAsAttribute), false));
        kinds.Select(t => ((SealedAsAttribute)Attribute.GetCustomAttribute(t, typeof(SealedAsAttribute))!).Table).ToHashSet().ShouldBe(known, ignoreOrder: true);
    }
}
