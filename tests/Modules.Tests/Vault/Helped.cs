using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Doors;
using Parasol.Vault.KeyStore;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Ana of Care has asked Carla of Legal to help with Care's file for three days.</summary>
sealed class Helped : IAsyncDisposable
{
    public LitWorld Lit { get; private init; } = null!;

    public DateOnly LastDay { get; private set; }

    public static async Task<Helped> On(Engine engine)
    {
        var helped = new Helped { Lit = await LitWorld.On(engine) };
        await using (var admin = await helped.Lit.SignedIn())
        {
            (await admin.Get<IMembers>().Grant((await admin.Staff.House())!.Value, helped.Lit.Carla.Staff)).IsDone.ShouldBeTrue();
        }
        await helped.Give();
        return helped;
    }

    public Task<Visit> Carla() => Lit.World.SignedIn(Lit.Organisation, "carla", Lit.Carla);

    public Task<Visit> Ben() => Lit.World.SignedIn(Lit.Organisation, "ben", Lit.Ben);

    public async Task Give()
    {
        LastDay = Helps.Today(Lit.World.Clock).AddDays(3);
        await By(await Lit.SignedIn(), act => act.GiveHelp(Lit.CareFile, Lit.Carla.Staff, LastDay));
    }

    /// <summary>Does something with Care's file as an act of this visit, which ends.</summary>
    public async Task By(Visit visit, Func<StaffAct, Task<Outcome>> what)
    {
        await using (visit)
        await using (var act = visit.Staff.Begin())
        {
            (await act.Open(Lit.CareFile)).IsDone.ShouldBeTrue();
            (await what(act)).IsDone.ShouldBeTrue();
            (await act.Commit(AuditCode.Granted, "Changed who helps")).IsDone.ShouldBeTrue();
        }
    }

    public async Task<bool> Opens()
    {
        await using var visit = await Carla();
        return (await visit.Get<IHelpVault>().Open(Lit.CareFile, "Opened the file to help a colleague")).IsDone;
    }

    public async Task<bool> IsThere()
    {
        await using var visit = Lit.World.Visit(Lit.Organisation);
        return await visit.Get<KeyDb>().Helps.AnyAsync();
    }

    public async Task<FileId> LegalFile()
    {
        await using var visit = Lit.World.Visit(Lit.Organisation);
        var (legal, desk) = (Lit.Legal, await visit.Get<KeyDb>().Charters.Where(c => c.Program == Lit.Legal).Select(c => c.Desk).SingleAsync());
        return (await visit.Get<KeyDb>().Wraps.FirstAsync(w => w.Program == legal && w.File != desk)).File;
    }

    public void GoTo(DateOnly day, TimeOnly hour) => Lit.World.Clock.Advance(new DateTimeOffset(day, hour, TimeSpan.Zero) - Lit.World.Clock.GetUtcNow());

    public ValueTask DisposeAsync() => Lit.DisposeAsync();
}
