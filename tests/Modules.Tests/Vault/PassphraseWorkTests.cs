using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Sealing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Other tests let passphrases cost as little as is allowed; these hold what is shipped.</summary>
public sealed class PassphraseWorkTests
{
    static Argon2Gates Shipped(IServiceProvider _) => new ServiceCollection().AddVault(new StoreOptions()).BuildServiceProvider().GetRequiredService<Argon2Gates>();

    [Fact]
    public async Task What_is_shipped_works_64_MiB_three_times_and_writes_it_beside_the_passphrase()
    {
        await using var world = await VaultWorld.On(Engine.Sqlite, services => services.AddSingleton(Shipped));
        var (organisation, _, ana) = await world.Organisation();
        await using var visit = await world.SignedIn(organisation, "ana", ana);

        var kept = await visit.Get<KeyDb>().Bundles.Where(b => b.Organisation == organisation).Select(b => new { b.MemoryKib, b.Passes }).SingleAsync();

        (kept.MemoryKib, kept.Passes).ShouldBe((65_536, 3));
        visit.Get<Argon2Gates>().Passphrases.ShouldBe(Argon2Profile.Passphrase);
    }

    [Fact]
    public async Task A_passphrase_of_other_work_still_opens()
    {
        await using var world = await VaultWorld.On(Engine.Sqlite);
        var (organisation, _, ana) = await world.Organisation();
        await using var visit = await world.SignedIn(organisation, "ana", ana);

        (await visit.Get<KeyDb>().Bundles.SingleAsync(b => b.Organisation == organisation)).MemoryKib.ShouldBe(Argon2Profile.ReturnCode.MemoryKiB);
    }
}
