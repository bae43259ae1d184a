using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Vault;
using Parasol.Vault.Records;

namespace Parasol.Modules.Tests.Vault;

/// <summary>The clock work of two nodes comes to the same file at the same time.</summary>
public sealed class TwoClocksTests
{
    [Theory, MemberData(nameof(VaultWorld.Engines), MemberType = typeof(VaultWorld))]
    public async Task A_file_that_two_clocks_let_go_at_once_has_one_receipt(Engine engine)
    {
        var first = new First();
        await using var world = await Left.On(engine, s => s.ConfigureDbContext<ParasolDb>(o => o.AddInterceptors(first)));
        await using var one = world.World.Visit(world.Organisation);
        await using var other = world.World.Visit(world.Organisation);
        first.Then = () => other.Get<IErasure>().LetGo([world.File], _ => Task.FromResult(true));

        await one.Get<IErasure>().LetGo([world.File], _ => one.Get<ParasolDb>().Set<SealedRow>().AnyAsync(r => r.File == world.File));
        await one.Get<IUpkeep>().Sweep();

        first.Then.ShouldBeNull("the other came between");
        (await one.Get<ParasolDb>().Set<SealedRow>().AnyAsync(r => r.File == world.File)).ShouldBeFalse();
        (await one.Get<ParasolDb>().Set<ShredRow>().CountAsync()).ShouldBe(1);
    }

    /// <summary>Something happens once, right before somebody says what they are going to destroy.</summary>
    sealed class First : DbCommandInterceptor
    {
        public Func<Task>? Then { get; set; }

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Then is { } then && command.CommandText.StartsWith("INSERT INTO vault_shreds", StringComparison.Ordinal))
            {
                Then = null;
                await then();
            }
            return result;
        }
    }
}
