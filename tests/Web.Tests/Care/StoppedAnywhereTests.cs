using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Care.Appointments;
using Parasol.Care.Domain;
using Parasol.Care.FirstContacts;
using Parasol.Care.FollowUps;
using Parasol.Care.Needs;
using Parasol.Care.Plans;
using Parasol.Care.Referrals;
using Parasol.Care.Visits;
using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Clients.Files;
using Parasol.Clients.OnePerson;
using Parasol.Clients.Notes;
using Parasol.Clients.Releases;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Doors;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Care;

/// <summary>Power fails at random points of saves: whatever was acknowledged is there, and of nothing there is a half.</summary>
public sealed class StoppedAnywhereTests
{
    const int Points = 100;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_half_written(Engine engine)
    {
        var fault = new Fault();
        await using var app = await TestApp.Start(engine, configure: b => b.Services.ConfigureDbContext<ParasolDb>(o => o.AddInterceptors(fault)).ConfigureDbContext<KeyDb>(o => o.AddInterceptors(fault)));
        var scene = await CareScene.On(app);
        var program = scene.Organisation.Programs["Care"];
        var (random, stopped, wholes) = (new Random(60), 0, new HashSet<string>());
        var file = (await Save(scene, v => v.Get<StartFile>().Do(program, new NewClient { CallName = "Robin" }))).Value;
        var twins = new Queue<FileId>();
        for (var n = 0; n < 2 * Points / 10; n++)
        {
            twins.Enqueue((await Save(scene, v => v.Get<StartFile>().Do(program, new NewClient { CallName = "Twin", FirstNote = "Came in twice." }))).Value);
        }
        var saves = Saves(scene, file, twins);
        for (var n = 0; n < Points; n++)
        {
            var (name, save) = saves[n % saves.Count];
            var before = await Tally(scene);
            fault.Restart();
            (await Save(scene, save, fault)).IsDone.ShouldBeTrue(name);
            var points = fault.Passed;
            var after = await Tally(scene);
            var whole = Difference(before, after);
            whole.ShouldNotBeEmpty(name);
            points.ShouldBeGreaterThan(2, name);

            var at = random.Next(1, points + 1);
            var acknowledged = await Try(scene, save, fault, at);
            await Restart(app);
            var left = Difference(after, await Tally(scene));
            stopped += acknowledged ? 0 : 1;
            if (acknowledged || left.Count > 0)
            {
                left.ShouldBe(whole, $"{name}, stopped at {at} of {points}");
                wholes.Add(name);
            }
            await IsSound(scene, file, $"{name}, stopped at {at} of {points}");
        }

        stopped.ShouldBeGreaterThan(Points / 2);
        wholes.ShouldNotBeEmpty("some are stopped after they were written, and stay");
    }

    static IReadOnlyList<(string Name, Func<TestVisit, Task<Outcome>> Save)> Saves(CareScene scene, FileId file, Queue<FileId> twins)
    {
        var (program, day) = (scene.Organisation.Programs["Care"], scene.Today.AddDays(3));
        return
        [
            ("a file", async v => (await v.Get<StartFile>().Do(program, new NewClient { CallName = "Wren" })).Plain),
            ("a first contact", async v => (await v.Get<MakeFirstContact>().Do(new FirstWords { Program = program, Needs = ["food"] })).Plain),
            ("a note", v => v.Get<WriteNote>().Add(file, new NoteWords("Came in on Tuesday."), more: "A coat")),
            ("a need", async v => (await v.Get<ChangeNeeds>().Note(file, "food", null)).Plain),
            ("a follow-up", v => v.Get<SetFollowUp>().New(file, "Ask about the coat", day)),
            ("an appointment", v => v.Get<KeepAppointment>().Make(file, null, new Plan { Day = day }, reminds: false, anyway: true)),
            ("a visit", v => v.Get<LogVisit>().Log(file, new VisitSaid { Kinds = ["talk"] })),
            ("a goal with a step", v => v.Get<KeepGoals>().Set(file, "A door that locks", null, null, new StepSaid("Call the housing office", null, day))),
            ("a release", v => v.Get<WriteRelease>().Give(file, new NewRelease { To = "Juniper Clinic", Purpose = "A first visit", Groups = [FieldGroups.Name] })),
            ("two files put together", v => v.Get<PutTogether>().Do(file, twins.Dequeue())),
            ("a referral", async v => (await v.Get<StartReferral>().To(file, null, "Quiet House", null)).Plain),
        ];
    }

    static async Task<T> Save<T>(CareScene scene, Func<TestVisit, Task<T>> save, Fault? fault = null)
    {
        await using var visit = await scene.Organisation.Worker.Visit();
        fault?.Restart();
        return await save(visit);
    }

    static async Task<bool> Try(CareScene scene, Func<TestVisit, Task<Outcome>> save, Fault fault, int at)
    {
        var visit = await scene.Organisation.Worker.Visit();
        try
        {
            fault.At(at);
            return (await save(visit)).IsDone;
        }
        catch (Exception e) when (e is PowerFailure || e.InnerException is PowerFailure)
        {
            return false;
        }
        finally
        {
            fault.Restart();
            await visit.DisposeAsync();
        }
    }

    static async Task Restart(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IUpkeep>().Start();
        // What may belong to an act of another node is let be for an hour; by a clock of its own, so that nothing else comes due.
        var clock = new TestClock();
        var left = new LeftOver<WrapRow>(clock);
        for (var n = 0; n < 2; n++)
        {
            await FreshKeys.Settle(scope.ServiceProvider.GetRequiredService<ParasolDb>(), scope.ServiceProvider.GetRequiredService<KeyDb>(), left);
            clock.Advance(TimeSpan.FromMinutes(61));
        }
    }

    /// <summary>How many rows there are: of each table, and of each kind of sealed record. Who looked at what is checked as a chain instead.</summary>
    static async Task<Dictionary<string, long>> Tally(CareScene scene)
    {
        await using var visit = scene.Organisation.Visit();
        var tally = await Rows.Of(visit.Get<ParasolDb>(), visit.Get<KeyDb>());
        foreach (var kind in await visit.Get<ParasolDb>().Set<SealedRow>().GroupBy(r => r.Table).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync())
        {
            tally[$"sealed {kind.Key}"] = kind.Count;
        }
        return tally;
    }

    static Dictionary<string, long> Difference(Dictionary<string, long> before, Dictionary<string, long> after) =>
        after.Keys.Union(before.Keys).Order(StringComparer.Ordinal).Select(k => (k, after.GetValueOrDefault(k) - before.GetValueOrDefault(k))).Where(d => d.Item2 != 0).ToDictionary(d => d.k, d => d.Item2);

    static async Task IsSound(CareScene scene, FileId file, string where)
    {
        await using var visit = await scene.Organisation.Worker.Visit();
        var open = await visit.Get<IStaffVault>().Open(file);
        open.IsDone.ShouldBeTrue(where);
        open.Value.Everything().ShouldNotBeEmpty(where);
        (open.Value.IsWhole, open.Value.Damaged).ShouldBe((true, 0), where);
        (await visit.Get<KeyDb>().Wraps.CountAsync(w => w.State == WrapState.Pending)).ShouldBe(0, where);
        var rows = await visit.Get<ParasolDb>().Set<AppointmentRow>().Where(r => r.File == file).Select(r => r.Row).ToListAsync();
        open.Value.All<Appointment>().Select(a => a.Row).ShouldBe(rows, ignoreOrder: true, where);
        (await visit.Get<IAuditCheck>().Verify()).Damaged.ShouldBeNull(where);
    }
}
