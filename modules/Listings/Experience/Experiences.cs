using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Importing;
using Parasol.Listings.Searching;
using Parasol.Vault;

namespace Parasol.Listings.Experience;

[Opens]
internal sealed class Experiences(IStaffVault vault, IPersonVault person, IPublicVault house, ICurrentOrganisation current, ParasolDb db, Catalogues catalogues, TimeProvider time) : IExperience
{
    const int LongestReply = 1000;

    public async Task<Outcome> Leave(ServiceId? service, ProgramId? program, IReadOnlyList<string> marks)
    {
        if (person.Address is null || current.Id is not { } organisation)
        {
            return Refusal.NotThere;
        }
        List<string> known = [.. Marks.All.Keys.Where(marks.Contains)];
        if (known.Count == 0)
        {
            return Refusal.Rule("Tick at least one thing, or go back: you need not say anything.");
        }
        if (house.Crowd(4096) is not Crowd.Calm)
        {
            return Refusal.Rule("Very many messages are coming in now. Please send this again in a few minutes. Everything you wrote is still here.");
        }
        List<string> abouts = [];
        if (service is { } place)
        {
            if ((await catalogues.Of(organisation, db, CancellationToken.None)).Find(place) is not { } item)
            {
                return Refusal.NotThere;
            }
            // For the view by sector a person counts once for a sector, in whatever place of it: so it has a tag of its own, and no place.
            abouts = [About.Service(place), .. item.Needs.Select(About.Sector)];
        }
        else if (program is { } own && own == person.Program)
        {
            abouts = [About.Program(own)];
        }
        else
        {
            return Refusal.NotThere;
        }
        return await house.LeaveForHouse([.. abouts.Select(about => new Said { Tag = person.Tag(about), About = about, Month = Months.Of(time.GetUtcNow()), Marks = known })]);
    }

    public async Task<IReadOnlyList<Felt>> All()
    {
        if (vault.Me is not { } me)
        {
            return [];
        }
        var catalogue = await catalogues.Of(me.Organisation, db, CancellationToken.None);
        var bands = await db.Set<Band>().Where(b => b.Organisation == me.Organisation && b.Shares != null).ToListAsync();
        return [.. bands.Select(band => Tell(catalogue, band)).OrderByDescending(felt => felt.IsLow).ThenBy(felt => felt.Name, StringComparer.OrdinalIgnoreCase).ThenBy(felt => felt.About, StringComparer.Ordinal)];
    }

    public async Task<Felt?> Of(ServiceId service)
    {
        if (vault.Me is not { } me || await catalogues.Of(me.Organisation, db, CancellationToken.None) is not { } catalogue || catalogue.Find(service) is not { } item)
        {
            return null;
        }
        return Tell(catalogue, item.Band ?? new Band { Organisation = me.Organisation, About = About.Service(service) });
    }

    public async Task<IReadOnlyList<AlarmLine>> Alarms()
    {
        if (vault.Me is not { } me || await vault.House() is not { } program)
        {
            return [];
        }
        var catalogue = await catalogues.Of(me.Organisation, db, CancellationToken.None);
        return [.. (await vault.OpenAll<Alarm>(program)).Select(one => new AlarmLine(one.Row, one.Value.About, NameOf(catalogue, one.Value.About), [.. one.Value.Marks.Where(Marks.All.ContainsKey).Select(code => Marks.All[code])]))
            .OrderBy(line => line.Name, StringComparer.OrdinalIgnoreCase).ThenBy(line => line.Row.Value)];
    }

    public async Task<Outcome> SeenTo(RowId alarm)
    {
        await using var act = vault.Begin();
        if (await vault.House() is not { } program || await act.OpenDesk(program) is not { IsDone: true, Value: var desk } || desk.Find<Alarm>(alarm) is not { } found)
        {
            return Refusal.NotThere;
        }
        act.Remove(found);
        return await act.Commit(AuditCode.Changed, "Saw to an alarm about a place");
    }

    public Task<Outcome> Repaired(ServiceId service) => Change(service, band => band.IsRepairOpen = false, "Talked with a place about what people said");

    public async Task<Outcome> Reply(ServiceId service, string? words)
    {
        if (Prose.Clean(words) is { Length: > LongestReply })
        {
            return Refusal.Rule("Make it shorter: at most {0} letters.", "Words", LongestReply);
        }
        return await Change(service, band => band.Reply = Prose.Clean(words), "Put down a place's answer to what people said");
    }

    async Task<Outcome> Change(ServiceId service, Action<Band> change, string what)
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        var about = About.Service(service);
        if (await Of(service) is null)
        {
            return Refusal.NotThere;
        }
        if (await act.Db.Set<Band>().AsTracking().SingleOrDefaultAsync(b => b.Organisation == me.Organisation && b.About == about) is not { } band)
        {
            band = new Band { Organisation = me.Organisation, About = about };
            act.Db.Add(band);
        }
        change(band);
        await Editions.Next(act.Db, me.Organisation);
        return await act.Commit(AuditCode.Changed, what);
    }

    static Felt Tell(Catalogue catalogue, Band band) => new(band.About, NameOf(catalogue, band.About), [.. Telling.Of(band)], band.IsLow, band.IsRepairOpen, band.Reply);

    static string? NameOf(Catalogue catalogue, string about) => About.ServiceOf(about) is { } service ? catalogue.Find(service)?.Facts.Name ?? "?" : null;
}

/// <summary>Bands in words.</summary>
internal static class Telling
{
    public static IEnumerable<Sentence> Of(Band band) => band.Read().Select(told => new Sentence(told.Mark.Tells, new Sentence(told.Share is Share.Many ? "many" : "some")));
}
