using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Copies;

/// <summary>How a person asked for a copy of their file.</summary>
enum AskedHow
{
    /// <summary>Face to face or on the phone.</summary>
    ByVoice,

    /// <summary>On paper.</summary>
    InWriting,

    /// <summary>From the mailbox.</summary>
    FromTheMailbox,
}

/// <summary>That a person was given a copy, because they asked.</summary>
[SealedAs(TableCode.GivenCopy)]
sealed record GivenCopy : SealedRecord
{
    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; init; }

    public AskedHow Asked { get; init; }

    public StaffId By { get; init; }
}

/// <summary>
/// Gives a person a copy of their whole file. It is for them alone and needs their asking in place of a release; the giving is kept, and told to them.
/// What other programs keep about them is not in it: it does not open here.
/// </summary>
[Opens]
sealed class GiveCopy(IStaffVault vault, FileChanges changes)
{
    /// <returns>Every record of the file, in the order of its kinds.</returns>
    public async Task<Outcome<IReadOnlyList<KeptRecord>>> Do(FileId file, AskedHow? asked)
    {
        if (asked is not { } how || !Enum.IsDefined(how))
        {
            return Refusal.Rule("Say how {the client} asked for it. Nobody else gets a copy.", "Asked");
        }
        IReadOnlyList<KeptRecord> records = [];
        var given = await changes.Make(file, AuditCode.Shared, "Gave {the client} a copy of the file", (act, open) =>
        {
            records = [.. open.Everything().OrderBy(r => r.Kind).ThenBy(r => r.Row.Value)];
            act.Add(file, new GivenCopy { At = act.At, Asked = how, By = vault.Me!.Id });
            return Outcome.Done;
        });
        return given.IsDone ? Outcome.With(records) : given.Refusal;
    }
}
