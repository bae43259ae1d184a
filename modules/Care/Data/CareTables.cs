using Microsoft.EntityFrameworkCore;
using Parasol.Data;

namespace Parasol.Care.Data;

internal sealed class CareTables : IRecordTables
{
    public void Build(ModelBuilder model) => model.Entity<FollowUpRow>(b =>
    {
        b.ToTable("care_follow_ups").HasKey(r => r.Row);
        b.HasIndex(r => new { r.Program, r.IsDone, r.DueDay });
        b.HasIndex(r => r.File);
    });
}
