using Microsoft.EntityFrameworkCore;
using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.Vault;

namespace Parasol.People.Settings;

/// <summary>Changes what the organisation says about itself. Administrators only.</summary>
sealed class ChangeOrganisation(IStaffVault vault, OrganisationMemory memory)
{
    public async Task<Outcome> Do(AboutUs about)
    {
        if (vault.Me is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        var organisation = await act.Db.Set<Organisation>().AsTracking().SingleAsync(o => o.Id == me.Organisation);
        var changed = organisation.Change(about);
        var done = changed.IsDone ? await act.Commit(AuditCode.Settings, "Changed the organisation's settings") : changed;
        memory.Forget(me.Organisation);
        return done;
    }
}

/// <summary>Changes the organisation's own words in one language. Administrators only.</summary>
sealed class ChangeWords(IStaffVault vault, OrganisationMemory memory)
{
    public async Task<Outcome> Do(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> byLanguage)
    {
        if (vault.Me is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        var words = new List<OwnWord>();
        foreach (var (language, typed) in byLanguage.Where(l => Tongues.Offered.Contains(l.Key)))
        {
            var some = OwnWord.All(me.Organisation, language, typed);
            if (!some.IsDone)
            {
                return some.Refusal;
            }
            words.AddRange(some.Value);
        }
        await using var act = vault.Begin();
        var languages = byLanguage.Keys.ToList();
        var old = await act.Db.Set<OwnWord>().AsTracking().Where(w => w.Organisation == me.Organisation && languages.Contains(w.Language)).ToListAsync();
        foreach (var word in words)
        {
            if (old.Find(w => w.Language == word.Language && w.Word == word.Word) is { } was)
            {
                was.Say(word.Text);
                old.Remove(was);
            }
            else
            {
                act.Db.Add(word);
            }
        }
        act.Db.RemoveRange(old);
        var done = await act.Commit(AuditCode.Settings, "Changed the organisation's words");
        memory.Forget(me.Organisation);
        return done;
    }
}

/// <summary>Changes what concerns oneself: the language one reads in and the name colleagues see.</summary>
sealed class ChangeMine(IStaffVault vault, Team.ColleagueDesk desk, Team.ColleagueNames names, StaffLanguages languages)
{
    public async Task<Outcome> Do(string? name, string? language)
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        // Who does not hold House yet has a name there that they cannot open, and so cannot change.
        var known = (await names.Names()).GetValueOrDefault(me.Id);
        var called = known is null ? Outcome.With("") : StaffMember.NameOf(name);
        if (!called.IsDone)
        {
            return called.Refusal;
        }
        var read = await Read(me, language);
        if (!read.IsDone)
        {
            return read;
        }
        languages.Forget(me.Id);
        return known is null || known == called.Value ? Outcome.Done : await desk.Write(me.Id, called.Value, "Changed their own name");
    }

    async Task<Outcome> Read(Reader me, string? language)
    {
        await using var act = vault.Begin();
        if (await act.Db.Set<StaffMember>().AsTracking().SingleOrDefaultAsync(s => s.Id == me.Id) is not { } mine)
        {
            mine = StaffMember.Make(me.Id, me.Organisation);
            act.Db.Add(mine);
        }
        var was = mine.Language;
        var changed = mine.Read(language);
        return !changed.IsDone || mine.Language == was ? changed : await act.Commit(AuditCode.Settings, "Changed the language they read in");
    }
}
