using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.KeyStore;

namespace Parasol.Modules.Tests.Vault;

/// <summary>A file of Care, whose members are Ana, Ben and Dana; Carla is outside.</summary>
sealed class HeldFile : IAsyncDisposable
{
    public Left Left { get; private init; } = null!;

    public FileId File => Left.File;

    public static async Task<HeldFile> On(Engine engine, Action<IServiceCollection>? more = null) => new() { Left = await Left.On(engine, more) };

    public Task<RowId> IsPutOn(int days = 90) => IsPutOn(File, days);

    /// <summary>Dana puts a hold on.</summary>
    public async Task<RowId> IsPutOn(FileId file, int days = 90)
    {
        await using var dana = await Left.SignedIn("dana", Left.Dana);
        await using var act = dana.Staff.Begin();
        (await act.Open(file)).IsDone.ShouldBeTrue();
        var put = act.PutHold(file, Left.Today.AddDays(days));
        put.IsDone.ShouldBeTrue();
        (await act.Commit(AuditCode.Changed, "Put a hold on")).IsDone.ShouldBeTrue();
        return put.Value;
    }

    public Task<Outcome> Ana(HoldStep step, RowId hold) => Takes("ana", Left.Ana, step, hold);

    public Task<Outcome> Ben(HoldStep step, RowId hold) => Takes("ben", Left.Ben, step, hold);

    public Task<Outcome> Dana(HoldStep step, RowId hold) => Takes("dana", Left.Dana, step, hold);

    async Task<Outcome> Takes(string login, NewKeys who, HoldStep step, RowId hold)
    {
        await using var visit = await Left.SignedIn(login, who);
        return await Takes(visit, step, hold);
    }

    public async Task<Outcome> Takes(Visit visit, HoldStep step, RowId hold)
    {
        await using var act = visit.Staff.Begin();
        var open = await act.Open(File);
        if (!open.IsDone)
        {
            return open.Plain;
        }
        act.ChangeHold(File, hold, step);
        return await act.Commit(AuditCode.Changed, "Did something with a hold");
    }

    /// <summary>Time goes by, and the clock work runs.</summary>
    public async Task GoBy(int days)
    {
        Left.World.Clock.Advance(TimeSpan.FromDays(days));
        await using var visit = Left.World.Visit(Left.Organisation);
        await visit.Get<IUpkeep>().Sweep();
    }

    /// <summary>The clock of keeping finds the file due.</summary>
    public async Task IsLetGo()
    {
        await using var visit = Left.World.Visit(Left.Organisation);
        await visit.Get<IErasure>().LetGo([File], _ => Task.FromResult(true));
    }

    public async Task<bool> HasItsKey()
    {
        await using var visit = Left.World.Visit(Left.Organisation);
        return await visit.Get<KeyDb>().Wraps.AnyAsync(w => w.File == File);
    }

    public async Task<IReadOnlyList<Hold>> Holds()
    {
        await using var ana = await Left.SignedIn("ana", Left.Ana);
        return await ana.Get<IHolds>().On(File);
    }

    public ValueTask DisposeAsync() => Left.DisposeAsync();
}
