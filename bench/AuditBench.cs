using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.Records;

namespace Parasol.Bench;

/// <summary>Following the audit chains from the first entry to the head, as <c>audit verify</c> does.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="DetailBytes">How long the sealed part of one is.</param>
/// <param name="Engines">The figures on each engine.</param>
sealed record AuditFigures(int Entries, int DetailBytes, IReadOnlyList<AuditEngine> Engines)
{
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"audit: {Entries} entries of {DetailBytes} sealed bytes\n");
        foreach (var engine in Engines)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {engine.Engine,-10} verified {engine.PerSecond,9:N0} entries a second; the same rows only read {engine.ReadPerSecond,9:N0}; ratio {engine.Ratio:0.00}\n");
        }
        return text.ToString();
    }
}

/// <summary>The figures on one engine: the best of three runs each.</summary>
sealed record AuditEngine(string Engine, double PerSecond, double ReadPerSecond, double Ratio);

static class AuditBench
{
    const int Runs = 3;
    const int AtOnce = 5000;

    public static async Task<AuditFigures> Run(Ask ask, CancellationToken cancel)
    {
        var (engines, bytes) = (new List<AuditEngine>(), 0);
        foreach (var engine in new[] { Engine.Sqlite, Engine.Postgres })
        {
            ask.Say($"audit on {engine}: writing {ask.Size} entries ...");
            await using var app = await TestApp.Start(engine);
            await TestOrganisation.On(app);
            bytes = await Fill(app, ask.Size, cancel);
            ask.Say($"audit on {engine}: following them ...");
            var (verified, read) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var run = 0; run < Runs; run++)
            {
                await using var scope = app.Services.CreateAsyncScope();
                var began = Stopwatch.GetTimestamp();
                var report = await scope.ServiceProvider.GetRequiredService<IAuditCheck>().Verify();
                verified = Least(verified, Stopwatch.GetElapsedTime(began));
                if (report.Damaged is { } damage || report.Entries < ask.Size)
                {
                    throw new InvalidOperationException($"The made chain does not hold: {report.Damaged}");
                }
                began = Stopwatch.GetTimestamp();
                await Read(scope.ServiceProvider.GetRequiredService<ParasolDb>(), cancel);
                read = Least(read, Stopwatch.GetElapsedTime(began));
            }
            engines.Add(new AuditEngine(engine is Engine.Sqlite ? "SQLite" : "PostgreSQL", Math.Round(ask.Size / verified.TotalSeconds), Math.Round(ask.Size / read.TotalSeconds), Math.Round(verified / read, 2)));
        }
        return new AuditFigures(ask.Size, bytes, engines);
    }

    // Goes on from the newest entry that the product itself has written.
    static async Task<int> Fill(TestApp app, int size, CancellationToken cancel)
    {
        var at = 0;
        var length = 0;
        while (at < size)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ParasolDb>();
            var head = await db.Set<AuditHead>().AsTracking().FirstAsync(cancel);
            var last = await db.Set<AuditRow>().SingleAsync(r => r.Node == head.Node && r.Seq == head.Seq, cancel);
            length = last.Detail.Length;
            for (var n = 0; n < AtOnce && at < size; n++, at++)
            {
                var row = new AuditRow { Node = head.Node, Seq = head.Seq + 1, Organisation = last.Organisation, Hour = last.Hour.AddHours(at / AtOnce), Code = last.Code, Detail = RandomNumberGenerator.GetBytes(length), Hash = [] };
                row.Hash = AuditChain.Hash(head.Hash, row.Seq, AuditChain.Body(row));
                db.Add(row);
                (head.Seq, head.Hash) = (row.Seq, row.Hash);
            }
            scope.ServiceProvider.GetRequiredService<ServerSecrets>().Sign(head);
            await db.SaveChangesAsync(cancel);
        }
        return length;
    }

    static async Task Read(ParasolDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT node, seq, organisation, hour, code, detail, hash FROM vault_audit ORDER BY node, seq";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            Touch(reader);
        }
    }

    static int Touch(DbDataReader reader) => reader.GetFieldValue<byte[]>(5).Length + reader.GetFieldValue<byte[]>(6).Length;

    static TimeSpan Least(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
