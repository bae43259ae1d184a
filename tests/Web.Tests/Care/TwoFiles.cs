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
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Care;

/// <summary>One person with two files, in one of which a bit of everything stands.</summary>
internal sealed record TwoFiles(CareScene Scene, FileId Stays, SentScene Sent, string Code)
{
    public FileId Goes => Sent.File;

    public static async Task<TwoFiles> On(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(before: b => b.Fill("What name should we use?", "Ruby").Fill("Phone number", "212 555 0188").Tick("Call"), mailbox: mailbox.Address);
        var contact = new SafeContact { MayContact = true, Phone = "212 555 0188", Ways = ["call"] };
        var stays = (await scene.Organisation.Worker.Does(v => v.Get<StartFile>().Do(scene.Organisation.Programs["Care"], new NewClient { CallName = "Marisol", SafeContact = contact, Needs = ["food"] }))).Value;
        var two = new TwoFiles(scene, stays, sent, mailbox.ReturnCode);
        await two.Done(v => v.Get<WriteNote>().Add(stays, new NoteWords("Of the one")));
        var b = sent.File;
        await two.Done(v => v.Get<WriteNote>().Add(b, new NoteWords("Of the other")));
        await two.Done(v => v.Get<LogAttempt>().Do(b, "call", "reached", "All well"));
        await two.Done(v => v.Get<WriteRelease>().Give(b, new NewRelease { To = "Juniper Clinic", Purpose = "A first visit", Groups = [FieldGroups.Name] }));
        await two.Done(v => v.Get<WriteRelease>().Give(b, new NewRelease { To = "Elm Street", Purpose = "A bed", Groups = [FieldGroups.Name] }));
        await two.Done(async v => await v.Get<WriteRelease>().Stop(b, (await v.Get<IStaffVault>().Open(b)).Value.All<Release>().Single(r => r.Value.To == "Elm Street").Row));
        await two.Done(v => v.Get<SetFollowUp>().New(b, "Ask about the coat", scene.Today));
        await two.Done(v => v.Get<KeepAppointment>().Make(b, null, new Plan { Day = scene.Today.AddDays(2) }, reminds: false, anyway: true));
        await two.Done(v => v.Get<LogVisit>().Log(b, new VisitSaid { Kinds = ["talk"] }));
        return two;
    }

    public Task<Outcome> Together(ContactFrom contact = ContactFrom.Stays) => Do(v => v.Get<PutTogether>().Do(Stays, Goes, contact: contact));

    public Task<Outcome> Apart() => Do(v => v.Get<TakeApart>().Do(Stays, Goes));

    public Task<Outcome> Do(Func<TestVisit, Task<Outcome>> does) => Scene.Organisation.Worker.Does(does);

    /// <summary>What stands in clear about the two, and how many notes there are.</summary>
    public async Task<Dictionary<string, int>> Held()
    {
        await using var visit = await Scene.Organisation.Worker.Visit();
        var db = visit.Get<ParasolDb>();
        var held = new Dictionary<string, int>();
        foreach (var (name, file) in new[] { ("the one", Stays), ("the other", Goes) })
        {
            held[$"notes of {name}"] = await db.Set<SealedRow>().CountAsync(r => r.File == file && r.Table == TableCode.Note);
            held[$"rows follow-ups of {name}"] = await db.Set<FollowUpRow>().CountAsync(r => r.File == file);
            held[$"rows appointments of {name}"] = await db.Set<AppointmentRow>().CountAsync(r => r.File == file);
            held[$"rows releases of {name}"] = await db.Set<ReleaseRow>().CountAsync(r => r.File == file);
            held[$"rows files of {name}"] = await db.Set<FileRow>().CountAsync(r => r.File == file);
            held[$"rows links of {name}"] = await db.Set<LinkRow>().CountAsync(r => r.File == file);
            held[$"rows offers of {name}"] = await db.Set<OfferRow>().CountAsync(r => r.File == file);
        }
        return held;
    }

    async Task Done(Func<TestVisit, Task<Outcome>> does) => (await Do(does)).IsDone.ShouldBeTrue();
}

static class Visits
{
    /// <summary>One request of somebody.</summary>
    public static async Task<T> Does<T>(this TestWorker who, Func<TestVisit, Task<T>> does)
    {
        await using var visit = await who.Visit();
        return await does(visit);
    }
}
