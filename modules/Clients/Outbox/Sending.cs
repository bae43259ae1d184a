using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Parasol.Clients.Data;
using Parasol.Clients.Domain;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Clients.Outbox;

/// <summary>
/// Makes ready what is due within 72 hours, on a member's request, because that takes their keys. What is ready already is left alone; each file
/// that is opened for it leaves its audit entry.
/// </summary>
[Opens]
sealed class MakeReady(IStaffVault vault, ParasolDb db, IDispatch dispatch, IOrganisationFace organisation, TimeProvider time)
{
    const int AtATime = 20;

    public async Task Run()
    {
        var (now, programs) = (time.GetUtcNow(), await vault.MyPrograms());
        var last = organisation.DayAt(now + SendingRules.Ahead);
        var rows = await db.Set<OutgoingRow>().Where(r => programs.Contains(r.Program) && r.State == OutgoingState.Waiting && r.DueDay <= last).OrderBy(r => r.DueDay).Take(200).ToListAsync();
        foreach (var row in rows.Where(r => !dispatch.Holds(r.Row)).Take(AtATime))
        {
            if (await vault.Open(row.File, "Made a message ready to leave") is not { IsDone: true } open || open.Value.Find<Outgoing>(row.Row) is not { } message)
            {
                continue;
            }
            var contact = open.Value.One<SafeContact>()?.Value;
            if (SendingRules.Window(contact, message.Value.Way, message.Value.Day, now, organisation.TimeZone) is not var (from, until))
            {
                var id = row.Row;
                await db.Set<OutgoingRow>().Where(r => r.Row == id && r.State == OutgoingState.Waiting).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, OutgoingState.Failed));
            }
            else if (from <= now + SendingRules.Ahead)
            {
                dispatch.Keep(row.Organisation, row.Row, new DispatchLetter
                {
                    To = ReachRules.To(contact!, message.Value.Way)!, Line = message.Value.Line.ToString(), Language = message.Value.Language, Way = message.Value.Way, From = from, Until = until,
                });
            }
        }
    }
}

/// <summary>Sends what is ready and whose hour has come. Each message is claimed by its clear row first, so that no two clocks send it, and none sends it twice.</summary>
sealed class SendDue(ParasolDb db, IDispatch dispatch, IEnumerable<IChannel> channels, TimeProvider time)
{
    public async Task Run(CancellationToken stop)
    {
        foreach (var (_, row, letter) in dispatch.TakeDue(time.GetUtcNow()))
        {
            if (await Move(row, OutgoingState.Waiting, OutgoingState.Leaving) == 0)
            {
                continue;
            }
            var channel = channels.FirstOrDefault(c => c.Way == letter.Way && c.IsSetUp);
            var hasLeft = channel is not null && Enum.TryParse<NeutralLine>(letter.Line, out var line) && await channel.Send(letter.To, line, letter.Language, stop);
            await Move(row, OutgoingState.Leaving, hasLeft ? OutgoingState.Left : OutgoingState.Failed);
        }
    }

    Task<int> Move(RowId row, OutgoingState from, OutgoingState to) =>
        db.Set<OutgoingRow>().Where(r => r.Row == row && r.State == from).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, to));
}

/// <summary>Looks each minute whether something is to leave.</summary>
sealed class SendingClock(IServiceScopeFactory scopes, IDispatch dispatch, TimeProvider time, ILogger<SendingClock> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!dispatch.HasDue(time.GetUtcNow()))
            {
                continue;
            }
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<SendDue>().Run(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError("sending: {Kind}", e.GetType().Name);
            }
        }
    }
}
