using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Releases;

/// <summary>Answers whether a release is live from its clear row alone: the partner door has no key of the file.</summary>
sealed class LiveReleases(ParasolDb db) : IReleaseCheck
{
    public Task<bool> IsLive(RowId release, DateOnly today) =>
        db.Set<ReleaseRow>().AnyAsync(r => r.Id == release && r.State == ReleaseState.Live && r.Until >= today);
}

/// <summary>The person stopped a release from the mailbox.</summary>
sealed class StoppedByPerson : IOfferHandler
{
    public OfferKind Kind => OfferKind.StopRelease;

    public Task Taken(ParasolDb db, OrganisationId organisation, FileId file, RowId row) =>
        db.Set<ReleaseRow>().Where(r => r.Id == row && r.Organisation == organisation && r.File == file)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.State, ReleaseState.Stopped));
}

/// <summary>A file is deleted, by the person or by a worker: nothing in clear stays of it.</summary>
sealed class ForgetDeletedFile : IOfferHandler
{
    public OfferKind Kind => OfferKind.DeleteFile;

    public async Task Taken(ParasolDb db, OrganisationId organisation, FileId file, RowId row)
    {
        await db.Set<ReleaseRow>().Where(r => r.File == file && r.Organisation == organisation).ExecuteDeleteAsync();
        await db.Set<FileRow>().Where(r => r.File == file && r.Organisation == organisation).ExecuteDeleteAsync();
    }
}
