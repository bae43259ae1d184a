using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Appointments;

/// <summary>The clear part of an appointment: that something is due for some file on some day.</summary>
internal sealed class AppointmentRow
{
    [Clear("A random id.")]
    public required RowId Row { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("Whose: the random id of a file.")]
    public required FileId File { get; init; }

    [Clear("The day, so that Today and a calendar can show it without opening everything.")]
    public required DateOnly DueDay { get; set; }

    [Clear("It is done or called off.")]
    public required bool IsDone { get; set; }
}

internal sealed class AppointmentTables : IRecordTables
{
    public void Build(ModelBuilder model) => model.Entity<AppointmentRow>(b =>
    {
        b.ToTable("care_appointments").HasKey(r => r.Row);
        b.HasIndex(r => new { r.Program, r.DueDay });
        b.HasIndex(r => r.File);
    });
}

/// <summary>When a person deletes their file, nobody waits for them any more.</summary>
internal sealed class ForgetAppointments : IOfferHandler
{
    public OfferKind Kind => OfferKind.DeleteFile;

    public async Task Taken(ParasolDb db, OrganisationId organisation, FileId file, RowId row) =>
        await db.Set<AppointmentRow>().Where(a => a.Organisation == organisation && a.File == file).ExecuteDeleteAsync();
}
