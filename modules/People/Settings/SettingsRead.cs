using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.Vault;

namespace Parasol.People.Settings;

/// <summary>One's own settings.</summary>
/// <param name="Name">The name colleagues see, or null while House is not granted.</param>
/// <param name="Language">The language one reads in, or empty.</param>
sealed record MySettings(string? Name, string Language)
{
    public override string ToString() => "sealed";
}

/// <summary>Reads what the settings pages show.</summary>
sealed class SettingsRead(IStaffVault vault, ParasolDb db, IColleagues colleagues)
{
    public async Task<Outcome<MySettings>> Mine()
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        // Nothing chosen yet: keys and records are kept apart, and an older copy of the records may not know who has joined since.
        var language = await db.Set<StaffMember>().Where(s => s.Id == me.Id).Select(s => s.Language).SingleOrDefaultAsync() ?? "";
        return new MySettings((await colleagues.Names()).GetValueOrDefault(me.Id), language);
    }

    public async Task<Outcome<AboutUs>> Organisation()
    {
        if (vault.Me is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        var o = await db.Set<Organisation>().SingleAsync(x => x.Id == me.Organisation);
        return new AboutUs(o.Name, o.Phone, o.ExitSite, o.TimeZone, o.LanguageTags, o.DefaultLanguage);
    }

    /// <summary>The own words as they stand, by the name of their input.</summary>
    public async Task<Outcome<IReadOnlyDictionary<string, string>>> Words()
    {
        if (vault.Me is not { IsAdministrator: true } me)
        {
            return Refusal.NotThere;
        }
        var words = await db.Set<OwnWord>().Where(w => w.Organisation == me.Organisation).ToListAsync();
        return Outcome.With<IReadOnlyDictionary<string, string>>(words.ToDictionary(w => OwnWord.FieldOf(w.Language, w.Word), w => w.Text, StringComparer.Ordinal));
    }
}
