using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.Records;

namespace Parasol.Web.Tests.Edge;

public sealed class ReadsAreWrittenTests
{
    public static IEnumerable<object[]> Engines => TestApp.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_a_page_has_read_is_written_at_once_and_before_it_is_shown(Engine engine)
    {
        var (commits, refuses) = (new Commits(), new Refuses());
        await using var app = await TestApp.Start(engine, configure: builder => builder.Services.ConfigureDbContext<ParasolDb>(o => o.AddInterceptors(commits, refuses)));
        var organisation = await TestOrganisation.On(app);
        var worker = await organisation.Worker.SignedIn();
        await worker.Get("/people/new");
        await worker.Fill("What name should we use with you?", "Marisol").Press("Save");
        var file = worker.Address;
        await worker.Get(file + "/follow-ups");
        await worker.Fill("What", "Ask about the bed").Press("Add");
        await worker.Get("/today");
        worker.Page.Text.ShouldContain("Marisol");

        (commits.Count, var before) = (0, await Entries(app));
        await worker.Get("/today");

        worker.Page.Text.ShouldContain("Marisol");
        commits.Count.ShouldBe(1, "Today reads desks, lists and cards");
        (await Entries(app)).ShouldBeGreaterThan(before);

        refuses.IsOn = true;
        using var http = app.Client(organisation.Host);
        foreach (var address in new[] { "/today", file, "/people" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Cookie", string.Join("; ", worker.Cookies.Copy().Select(c => $"{c.Key}={c.Value}")));
            string shown;
            try
            {
                using var answer = await http.SendAsync(request);
                answer.IsSuccessStatusCode.ShouldBeFalse(address);
                shown = await answer.Content.ReadAsStringAsync();
            }
            catch (Exception e) when (e.ToString().Contains("The disk is full.", StringComparison.Ordinal))
            {
                // The server of the tests hands on what a real one ends the connection with.
                shown = "";
            }
            shown.ShouldNotContain("Marisol", customMessage: address);
        }
    }

    static async Task<int> Entries(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ParasolDb>().Set<AuditRow>().CountAsync();
    }

    sealed class Commits : DbTransactionInterceptor
    {
        public int Count { get; set; }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Count++;
            return Task.CompletedTask;
        }
    }

    sealed class Refuses : DbCommandInterceptor
    {
        public bool IsOn { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            IsOn && command.CommandText.Contains("INSERT INTO", StringComparison.Ordinal) && command.CommandText.Contains("vault_audit", StringComparison.Ordinal) ? throw new InvalidOperationException("The disk is full.") : new(result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsOn && command.CommandText.Contains("INSERT INTO", StringComparison.Ordinal) && command.CommandText.Contains("vault_audit", StringComparison.Ordinal) ? throw new InvalidOperationException("The disk is full.") : new(result);
    }
}
