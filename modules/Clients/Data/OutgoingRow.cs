using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Data;

/// <summary>How a message that is to leave stands.</summary>
enum OutgoingState : short
{
    /// <summary>It leaves by itself.</summary>
    Waiting = 1,

    /// <summary>Somebody sends it by hand.</summary>
    ByHand = 2,

    /// <summary>It is being sent. Should it stay so, nobody knows whether it left.</summary>
    Leaving = 3,

    /// <summary>It has left.</summary>
    Left = 4,

    /// <summary>It did not get away, or came back.</summary>
    Failed = 5,

    /// <summary>It is not to leave any more, or somebody saw to it.</summary>
    Ended = 6,
}

/// <summary>What stands in clear about a message: that one is to leave for a file on a day, and how it stands. Neither the address nor the line.</summary>
sealed class OutgoingRow
{
    [Clear("A random id.")]
    public required RowId Row { get; init; }

    [Clear("Which organisation.")]
    public required OrganisationId Organisation { get; init; }

    [Clear("Which program.")]
    public required ProgramId Program { get; init; }

    [Clear("In which file: a random id.")]
    public required FileId File { get; init; }

    [Clear("On which day it is due, so that Today can show it without opening everything.")]
    public required DateOnly DueDay { get; init; }

    [Clear("Whether it waits, has left, or failed: the clock that sends holds no key.")]
    public required OutgoingState State { get; set; }
}

/// <summary>When a file is deleted, nothing leaves for it any more.</summary>
sealed class ForgetOutgoing : IOfferHandler
{
    public OfferKind Kind => OfferKind.DeleteFile;

    public async Task Taken(ParasolDb db, OrganisationId organisation, FileId file, RowId row) =>
        await db.Set<OutgoingRow>().Where(r => r.Organisation == organisation && r.File == file).ExecuteDeleteAsync();
}
