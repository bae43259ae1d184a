using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People.Domain;
using Parasol.Vault;

namespace Parasol.People.SettingUp;

sealed class SetUp(ParasolDb db, IFounding founding, OrganisationMemory memory, SetUpToken token) : ISetUp
{
    const int MostPrograms = 20;
    const string House = "House";
    const string Oversight = "Oversight";

    public async Task<string?> TokenIfNeeded() => await memory.HasAny(db) ? null : token.Text;

    public async Task<Outcome<Founded>> AddOrganisation(NewOrganisation wanted)
    {
        var id = OrganisationId.New();
        var organisation = Organisation.Make(id, new AboutUs(
            wanted.Name, wanted.Phone, wanted.ExitSite ?? Organisation.UsualExitSite, wanted.TimeZone, wanted.Languages, wanted.DefaultLanguage));
        if (!organisation.IsDone)
        {
            return organisation.Refusal;
        }
        var host = await Host(wanted.Host, id);
        var programs = Programs(id, wanted.Programs);
        var (name, login) = (StaffMember.NameOf(wanted.OwnName, nameof(wanted.OwnName)), StaffMember.LoginNameOf(wanted.LoginName));
        if ((host.Refusal ?? programs.Refusal ?? name.Refusal ?? login.Refusal) is { } refusal)
        {
            return refusal;
        }
        var made = await founding.Found(id, login.Value, wanted.Passphrase, name.Value, [.. programs.Value.Select(p => new NewProgram(p.Id, p.Kind))], (records, founder) =>
        {
            records.AddRange(organisation.Value, host.Value, StaffMember.Make(founder, id));
            records.AddRange(programs.Value);
        });
        memory.Forget(id);
        return made.Then(keys => new Founded(id, programs.Value.ToDictionary(p => p.Name, p => p.Id, StringComparer.OrdinalIgnoreCase), keys));
    }

    public async Task<Outcome> AddHost(OrganisationId organisation, string host)
    {
        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == organisation))
        {
            return Refusal.NotThere;
        }
        var entry = await Host(host, organisation);
        if (!entry.IsDone)
        {
            return entry.Refusal;
        }
        db.Add(entry.Value);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        memory.Forget(organisation);
        return Outcome.Done;
    }

    public async Task<IReadOnlyList<OrganisationLine>> Organisations()
    {
        var hosts = (await db.Set<HostName>().ToListAsync()).ToLookup(h => h.Organisation, h => h.Host);
        var all = await db.Set<Organisation>().Select(o => new { o.Id, o.Name }).ToListAsync();
        return [.. all.Select(o => new OrganisationLine(o.Id, o.Name, [.. hosts[o.Id].Order(StringComparer.Ordinal)])).OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase)];
    }

    async Task<Outcome<HostName>> Host(string host, OrganisationId organisation)
    {
        var entry = HostName.Make(host, organisation);
        return entry.IsDone && entry.Value.Host is var read && await db.Set<HostName>().AnyAsync(h => h.Host == read)
            ? Refusal.Rule("This host name leads to an organisation already.", "Host")
            : entry;
    }

    static Outcome<IReadOnlyList<ProgramEntry>> Programs(OrganisationId organisation, IReadOnlyList<string> names)
    {
        var wanted = names.Select(Prose.Clean).Where(n => n is not null).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (wanted.Count is 0 or > MostPrograms || wanted.Exists(n => Prose.Fold(n!) is "house" or "oversight"))
        {
            return Refusal.Rule("Name 1 to 20 programs, one on each line. House and Oversight come by themselves.", nameof(Programs));
        }
        var programs = wanted.Select(n => ProgramEntry.Make(ProgramId.New(), organisation, ProgramKind.Work, n))
            .Append(ProgramEntry.Make(ProgramId.New(), organisation, ProgramKind.House, House))
            .Append(ProgramEntry.Make(ProgramId.New(), organisation, ProgramKind.Oversight, Oversight)).ToList();
        return programs.Find(p => !p.IsDone).Refusal is { } refusal
            ? refusal with { Field = nameof(Programs) }
            : Outcome.With<IReadOnlyList<ProgramEntry>>([.. programs.Select(p => p.Value)]);
    }
}
