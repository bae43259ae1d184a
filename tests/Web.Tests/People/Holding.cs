using Microsoft.Extensions.DependencyInjection;
using Parasol.Sealing;
using Parasol.Testing;
using Parasol.Vault.Shutting;

namespace Parasol.Web.Tests.People;

/// <summary>A request that is under way on a node and holds keys of an organisation, until it is disposed.</summary>
sealed class Holding : IAsyncDisposable
{
    readonly TaskCompletionSource _isOver = new();
    readonly List<SecretKey<Keys.FileKey>> _keys = [];
    ExecutionContext? _flow;
    Task _request = Task.CompletedTask;

    public static async Task<Holding> On(TestApp node, TestOrganisation organisation)
    {
        var (made, holds) = (new Holding(), new TaskCompletionSource());
        made._request = Task.Run(async () =>
        {
            var held = node.Services.GetRequiredService<HeldInMemory>();
            var inHand = held.Begin(organisation.Id);
            made._flow = ExecutionContext.Capture();
            made._keys.AddRange(Enumerable.Range(0, 5).Select(_ => SecretKey<Keys.FileKey>.Random()));
            holds.SetResult();
            await made._isOver.Task;
            held.End(inHand);
        });
        await holds.Task;
        return made;
    }

    /// <summary>Whether the request can still get a key into memory.</summary>
    public bool GetsAnother()
    {
        var got = true;
        ExecutionContext.Run(_flow!, _ =>
        {
            try
            {
                SecretKey<Keys.FileKey>.Random().Dispose();
            }
            catch (ObjectDisposedException)
            {
                got = false;
            }
        }, null);
        return got;
    }

    public async ValueTask DisposeAsync()
    {
        _isOver.SetResult();
        await _request;
    }
}
