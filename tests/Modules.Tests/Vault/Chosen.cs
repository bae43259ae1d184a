using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.KeyStore;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Care has chosen Carla and Eve, who are outside it; nobody has chosen Finn. Two files are named Blue Heron, one Grey Heron.</summary>
sealed class Chosen : IAsyncDisposable
{
    public Left Left { get; private init; } = null!;

    public NewKeys Eve { get; private init; } = null!;

    public NewKeys Finn { get; private init; } = null!;

    public FileId Heron { get; private init; }

    public DateOnly Today => Left.Today;

    public static async Task<Chosen> On(Engine engine)
    {
        var left = await Left.On(engine);
        ProgramId house;
        await using (var ana = await left.SignedIn("ana", left.Ana))
        {
            house = (await ana.Staff.House())!.Value;
        }
        var (eve, finn) = (await left.World.Colleague(left.Organisation, ("ana", left.Ana), "eve", house), await left.World.Colleague(left.Organisation, ("ana", left.Ana), "finn", house));
        await using var dana = await left.SignedIn("dana", left.Dana);
        await using var act = dana.Staff.Begin();
        var file = (await act.NewFile(left.Care)).Value;
        act.Add(file, new TestNote { Words = "needs her medicine" });
        act.SetCard(file, new IndexCard { CallName = "Grey Heron", Code = "P-2050" });
        (await act.Commit(AuditCode.Made, "Made a file")).IsDone.ShouldBeTrue();
        (await dana.Get<IEmergency>().Choose(left.Care, [left.Carla.Staff])).Refusal!.Kind.ShouldBe(RefusalKind.Rule, "one alone is nobody");
        (await dana.Get<IEmergency>().Choose(left.Care, [left.Carla.Staff, left.Ben.Staff])).Refusal!.Kind.ShouldBe(RefusalKind.Rule, "a member needs no half");
        (await dana.Get<IEmergency>().Choose(left.Care, [left.Carla.Staff, eve.Staff])).IsDone.ShouldBeTrue();
        return new Chosen { Left = left, Eve = eve, Finn = finn, Heron = file };
    }

    public EmergencyAsk For(string who, int days = 1) => new() { Who = who, Why = "She is in hospital and they ask what she takes.", Days = days };

    public async Task Asks(string who, int days = 1)
    {
        await using var carla = await Left.SignedIn("carla", Left.Carla);
        await carla.Get<IEmergency>().Ask(Left.Care, For(who, days));
    }

    /// <summary>What Eve is asked.</summary>
    public async Task<AskedInEmergency> Asked()
    {
        await using var eve = await Left.SignedIn("eve", Eve);
        return (await eve.Get<IEmergency>().Asked()).ShouldHaveSingleItem();
    }

    public async Task<Outcome> Agrees()
    {
        await using var eve = await Left.SignedIn("eve", Eve);
        return (await eve.Get<IEmergency>().Asked()).SingleOrDefault() is { } asked ? await eve.Get<IEmergency>().Agree(asked.Id) : Refusal.NotThere;
    }

    /// <summary>Whether Carla reads this file as a helper.</summary>
    public async Task<bool> Opens(FileId file)
    {
        await using var carla = await Left.SignedIn("carla", Left.Carla);
        return (await carla.Get<IHelpVault>().Open(file, "Opened the file to help a colleague")) is { IsDone: true, Value.IsWhole: true };
    }

    public async Task<IReadOnlyList<string>> Halves()
    {
        await using var visit = Left.World.Visit(Left.Organisation);
        var keys = visit.Get<KeyDb>();
        return [.. (await keys.EmergencyHalves.Select(h => h.Sealed).ToListAsync()).Concat(await keys.EmergencyPairs.Select(p => p.Sealed).ToListAsync()).Select(Convert.ToHexString)];
    }

    public ValueTask DisposeAsync() => Left.DisposeAsync();
}
