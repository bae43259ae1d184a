using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.Requests.Data;

/// <summary>
/// A request that a person took back after a member had taken it in. Nobody holds the desk's key at that moment, so the request is marked, and
/// goes with the next look at the desk, before anything is shown.
/// </summary>
sealed class WithdrawnRow
{
    [Clear("A request that was taken back and is about to be deleted: a random id.")]
    public required RowId Id { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }
}

sealed class RequestsTables : IRecordTables
{
    public void Build(ModelBuilder model) => model.Entity<WithdrawnRow>(b => b.ToTable("requests_withdrawn").HasKey(r => r.Id));
}
