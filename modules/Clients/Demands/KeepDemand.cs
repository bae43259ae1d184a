using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Clients.Demands;

/// <summary>What is written down of a demand when it comes.</summary>
sealed record NewDemand
{
    public DemandKind Kind { get; init; }

    public string? From { get; init; }

    public string? Number { get; init; }

    public string? Asks { get; init; }

    public DateOnly? Received { get; init; }

    public DateOnly? AnswerBy { get; init; }

    public Telling Telling { get; init; }

    public DateOnly? BarredUntil { get; init; }

    /// <summary>It may be counted on the public page.</summary>
    public bool Counts { get; init; }

    public override string ToString() => "sealed";
}

/// <summary>Writes a demand down, tells the person, and notes how it ended.</summary>
[Opens]
sealed class KeepDemand(IStaffVault vault, IClientFiles files, IOrganisationFace place, TimeProvider time)
{
    /// <summary>What the person reads in their mailbox.</summary>
    public const string Told = "Somebody demands your file here by law. Ask us about it. A lawyer of your own can help you to object.";

    /// <summary>How far back a demand may have come, in days: older ones belong into the paper archive.</summary>
    const int Back = 3660;

    DateOnly Today => place.DayAt(time.GetUtcNow());

    /// <summary>Writes it down: for this file, or for nobody's.</summary>
    public async Task<Outcome<RowId>> Log(ProgramId program, FileId? file, NewDemand what)
    {
        if (Fault(what, file) is { } fault)
        {
            return fault;
        }
        await using var act = vault.Begin();
        var demand = new Demand
        {
            Kind = what.Kind, From = Prose.Clean(what.From) ?? "", Number = Prose.Clean(what.Number) ?? "", Asks = Prose.Clean(what.Asks) ?? "", Received = what.Received ?? Today, AnswerBy = what.AnswerBy,
            Telling = file is null ? Telling.NotYet : what.Telling, BarredUntil = what.Telling == Telling.Barred ? what.BarredUntil : null, By = vault.Me!.Id, At = act.At,
        };
        if (what.Counts)
        {
            demand = demand with { CountedAs = RowId.New() };
            act.Db.Add(new DemandRow { Id = demand.CountedAs.Value, Organisation = vault.Me.Organisation, Year = (short)demand.Received.Year });
        }
        if (file is { } whose && what.Telling == Telling.Told)
        {
            var open = await FileChanges.Open(act, whose);
            if (!open.IsDone)
            {
                return open.Refusal;
            }
            var row = act.Add(whose, demand);
            await Tell(act, open.Value);
            return Kept(await act.Commit(AuditCode.Changed, "Wrote down a legal demand for the file"), row);
        }
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var onDesk = act.Add(desk.Value.Id, demand with { About = file });
        return Kept(await act.Commit(AuditCode.Changed, "Wrote down a legal demand"), onDesk);
    }

    /// <summary>Tells the person, and puts the demand from the desk into their file. The bar, where there was one, must be over.</summary>
    public async Task<Outcome<RowId>> TellNow(ProgramId program, Opened<Demand> was)
    {
        if (was.Value is not { About: { } about, End: null })
        {
            return Refusal.NotThere;
        }
        if (was.Value is { Telling: Telling.Barred, BarredUntil: { } until } && until >= Today)
        {
            return Refusal.Rule("An order forbids it until then.");
        }
        if ((await vault.LeadTo([about])).TryGetValue(about, out var other))
        {
            about = other;
        }
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var open = await FileChanges.Open(act, about);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        act.Remove(was);
        var row = act.Add(about, was.Value with { About = null, Telling = Telling.Told });
        await Tell(act, open.Value);
        return Kept(await act.Commit(AuditCode.Changed, "Wrote down a legal demand for the file"), row);
    }

    /// <summary>Notes how it ended. Then nothing is put together under it any more.</summary>
    public async Task<Outcome> Close(Opened<Demand> was, DemandEnd? end, DateOnly? on)
    {
        if (end is not { } how || !Enum.IsDefined(how))
        {
            return Refusal.Rule("Say how it ended.", "End");
        }
        if (on > Today)
        {
            return Refusal.Rule("Choose today or a day before.", "Ended");
        }
        return await Change(was, (demand, _) => demand with { End = how, Ended = on ?? Today }, "Noted how a legal demand ended", how == DemandEnd.Given);
    }

    /// <summary>Changes a demand where it lies.</summary>
    public async Task<Outcome> Change(Opened<Demand> was, Func<Demand, DateTimeOffset, Demand> to, string what, bool wasGiven = false, AuditCode code = AuditCode.Changed)
    {
        await using var act = vault.Begin();
        var open = await act.Open(was.File);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        act.Change(was, to(was.Value, act.At));
        if (wasGiven && was.Value.CountedAs is { } counted && await act.Db.Set<DemandRow>().AsTracking().SingleOrDefaultAsync(d => d.Id == counted) is { } row)
        {
            row.WasGiven = true;
        }
        return await act.Commit(code, what);
    }

    Task Tell(StaffAct act, OpenFile open)
    {
        if (files.MailboxOf(open) is { } mailbox)
        {
            act.TellPerson(mailbox, new PersonLine { Says = Told, About = new RowId(open.Id.Value) });
        }
        return files.MarkChanged(act, open.Id);
    }

    Refusal? Fault(NewDemand what, FileId? file) =>
        !Enum.IsDefined(what.Kind) || !Enum.IsDefined(what.Telling) ? Refusal.Rule("Choose from the list.")
        : what.Received > Today || what.Received < Today.AddDays(-Back) ? Refusal.Rule("Choose today or a day before.", "Received")
        : what.AnswerBy is { } by && (by < (what.Received ?? Today) || by > Today.AddDays(Back)) ? Refusal.Rule("Choose a day after it came.", "AnswerBy")
        : file is not null && what.Telling == Telling.Barred && (what.BarredUntil is not { } bar || bar < Today || bar > Today.AddDays(Back)) ? Refusal.Rule("Write until which day the order forbids it.", "BarredUntil")
        : null;

    static Outcome<RowId> Kept(Outcome committed, RowId row) => committed.IsDone ? row : committed.Refusal;
}
