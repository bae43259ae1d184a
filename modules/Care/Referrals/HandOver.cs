using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Referrals;

/// <summary>What may be told to a place: the released fields, and to whom.</summary>
internal sealed record ReleasedWords(string To, ServiceId? Service, string? Phone, string? CallBack, DateOnly Until, IReadOnlyList<ReleasedField> Fields)
{
    public override string ToString() => "sealed";
}

/// <summary>The ways out that need no link: a call by script, and a sheet of paper. The same gate stands before both.</summary>
[Opens]
internal sealed class HandOver(Gate gate, IStaffVault vault, IClientFiles clients, IPrograms programs, ReferralStanding standing, ReferralChange changes)
{
    /// <summary>What to say on the phone.</summary>
    public async Task<Outcome<ReleasedWords>> Script(FileId file, RowId row)
    {
        var open = await vault.Open(file, "Opened the phone script");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (open.Value.Find<Referral>(row) is not { } was)
        {
            return Refusal.NotThere;
        }
        var referral = await standing.Now(open.Value, was);
        var release = await gate.Live(open.Value, referral);
        return release.IsDone ? await Words(open.Value, referral, release.Value.Value) : release.Refusal;
    }

    /// <summary>A sheet with the groups asked for. A group that the release does not name is refused, and nothing is printed.</summary>
    public Task<Outcome<ReleasedWords>> Sheet(FileId file, RowId row, IReadOnlyList<string> groups) =>
        changes.Do<ReleasedWords>(file, row, AuditCode.Shared, "Printed a hand-over sheet", async r =>
        {
            var release = await gate.Live(r.File, r.Now);
            if (!release.IsDone)
            {
                return release.Refusal;
            }
            if (groups.Count == 0)
            {
                return Refusal.Rule("Tick what goes on the sheet.", "Groups");
            }
            if (groups.Except(release.Value.Value.Groups).FirstOrDefault() is { } missing)
            {
                return Refusal.Rule(Groups.NotReleased(missing), "Groups");
            }
            var words = await Words(r.File, r.Now, release.Value.Value with { Groups = [.. release.Value.Value.Groups.Intersect(groups)] });
            return (r.Was.Value.Note(r.Author, "Printed a sheet for {0}"), words);
        }, isMove: false);

    async Task<ReleasedWords> Words(OpenFile file, Referral referral, Release release)
    {
        var callBack = (await programs.Find(file.Program))?.Phone is { Length: > 0 } phone ? phone : null;
        return new ReleasedWords(referral.To, referral.Service, referral.Phone, callBack, release.Until, clients.Fields(file, release));
    }
}

/// <summary>What the groups of a release are called: English, keys of their translation.</summary>
internal static class Groups
{
    public static string Label(string group) => group switch
    {
        FieldGroups.Name => "Name and pronouns",
        FieldGroups.Language => "Language",
        FieldGroups.Contact => "How to reach them safely",
        _ => "The words for this referral",
    };

    public static string NotReleased(string group) => group switch
    {
        FieldGroups.Name => "Nothing was printed: the release does not name \"Name and pronouns\". Ask {the client}, and give a release that does.",
        FieldGroups.Language => "Nothing was printed: the release does not name \"Language\". Ask {the client}, and give a release that does.",
        FieldGroups.Contact => "Nothing was printed: the release does not name \"How to reach them safely\". Ask {the client}, and give a release that does.",
        _ => "Nothing was printed: the release does not name \"The words for this referral\". Ask {the client}, and give a release that does.",
    };
}
