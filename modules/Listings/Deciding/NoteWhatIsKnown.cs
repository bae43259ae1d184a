using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Importing;
using Parasol.Listings.Indicators;
using Parasol.Listings.Searching;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Listings.Deciding;

/// <summary>What somebody has to say of a service: several indicators, seen in one way on one day.</summary>
internal sealed record Saying(IReadOnlyDictionary<string, Answer> Answers, Basis? Basis, SaidBy? By, DateOnly? Day, DateOnly? Until);

/// <summary>What is known of a service, for the page that adds to it.</summary>
internal sealed record KnownOfListing(Item Item, DateOnly Today, IReadOnlyList<Known> Known);

/// <summary>Notes what was seen at a place. Nothing is changed or taken back: whoever knows better says so anew.</summary>
[Opens]
internal sealed class NoteWhatIsKnown(IStaffVault vault, ParasolDb db, Catalogues catalogues, IOrganisationFace face, TimeProvider time)
{
    public async Task<Outcome<KnownOfListing>> Read(ServiceId id)
    {
        if (vault.Me is not { } me || (await catalogues.Of(me.Organisation, db, CancellationToken.None)).Find(id) is not { } item)
        {
            return Refusal.NotThere;
        }
        var today = face.DayAt(time.GetUtcNow());
        return new KnownOfListing(item, today, Known.All(item.Said, today));
    }

    public async Task<Outcome> Do(ServiceId id, Saying saying)
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        if (!await act.Db.Set<Service>().AnyAsync(s => s.Id == id && s.Organisation == me.Organisation))
        {
            return Refusal.NotThere;
        }
        if (saying.Answers.Count == 0)
        {
            return Refusal.Rule("Answer at least one of these.");
        }
        if (saying.Answers.Keys.Any(code => IndicatorTerms.Find(code) is null))
        {
            return Refusal.Rule("One of these is not known.");
        }
        if (saying.Basis is not { } basis)
        {
            return Refusal.Rule("Say how it is known.", nameof(Saying.Basis));
        }
        if (saying.By is not { } by)
        {
            return Refusal.Rule("Say who says it, by their work.", nameof(Saying.By));
        }
        var today = face.DayAt(act.At);
        var day = saying.Day ?? today;
        var until = Assertion.LastDay(day, saying.Until, today);
        if (!until.IsDone)
        {
            return until.Refusal;
        }
        var nth = await act.Db.Set<Assertion>().Where(a => a.Service == id).MaxAsync(a => (int?)a.Nth) ?? -1;
        foreach (var (code, answer) in saying.Answers)
        {
            act.Db.Add(new Assertion { Service = id, Nth = ++nth, Organisation = me.Organisation, Term = code, Value = answer, Basis = basis, By = by, Day = day, Until = until.Value });
        }
        await Editions.Next(act.Db, me.Organisation);
        return await act.Commit(AuditCode.Changed, "Noted what is known of a place");
    }
}
