using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;
using Need = Parasol.Care.Domain.Need;

namespace Parasol.Care.Referrals;

/// <summary>A referral as its page shows it.</summary>
/// <param name="CallName">The name to use with the person.</param>
/// <param name="Referral">As it stands now.</param>
/// <param name="Need">What it is for, or null.</param>
/// <param name="Release">The release it is under, and how that stands; null before there is one.</param>
/// <param name="Link">The newest of its links that is still out, or null.</param>
/// <param name="FollowUp">What to do next, or null.</param>
internal sealed record ReferralView(string CallName, Referral Referral, Need? Need, ReleaseStanding? Release, LinkStanding? Link, FollowUp? FollowUp)
{
    public bool Can(ReferralState state) => Moves.Allows(Referral.State, state);

    public override string ToString() => "sealed";
}

/// <summary>What may be shared, as the place would read it: nothing is given yet.</summary>
/// <param name="CallName">The name to use with the person.</param>
/// <param name="Referral">The draft.</param>
/// <param name="NeedLabel">The kind of need it is for, English, or null.</param>
/// <param name="NeedWords">The need in own words, or null.</param>
/// <param name="Language">The person's language, as a tag, or null.</param>
/// <param name="Live">The release it is already under, or null.</param>
/// <param name="Groups">Each group of fields, with its exact text.</param>
/// <param name="Page">What the place would read under the release asked about or, where there is one, under the live one; null without either.</param>
internal sealed record SendView(
    string CallName, Referral Referral, string? NeedLabel, string? NeedWords, string? Language, Opened<Release>? Live, IReadOnlyList<(string Group, IReadOnlyList<ReleasedField> Fields)> Groups,
    PartnerPage? Page)
{
    public override string ToString() => "sealed";
}

/// <summary>Reads one referral.</summary>
[Opens]
internal sealed class ReferralPage(IStaffVault vault, IClientFiles clients, ILinkStandings links, ReferralStanding standing, PartnerPages pages)
{
    public async Task<Outcome<ReferralView>> Of(FileId file, RowId row)
    {
        var open = await vault.Open(file, "Looked at a referral");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (open.Value.Find<Referral>(row) is not { } referral)
        {
            return Refusal.NotThere;
        }
        var now = await standing.Now(open.Value, referral);
        var release = now.Release is { } id ? (await clients.Releases(open.Value)).FirstOrDefault(r => r.Release.Row == id) : null;
        var link = (await links.Of([file])).Where(l => l.About == row && l.State == LinkState.Open).OrderByDescending(l => l.LastDay).FirstOrDefault();
        return new ReferralView(clients.ProfileOf(open.Value).CallName, now, NeedOf(open.Value, now), release, link, now.FollowUp is { } f ? open.Value.Find<FollowUp>(f)?.Value : null);
    }

    /// <summary>What "Release and send" shows. <paramref name="draft"/> is a release nobody has given yet, to look at what it would let out.</summary>
    public async Task<Outcome<SendView>> ToSend(FileId file, RowId row, Release? draft = null)
    {
        var open = await vault.Open(file, "Looked at a referral");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (open.Value.Find<Referral>(row) is not { } referral)
        {
            return Refusal.NotThere;
        }
        var now = await standing.Now(open.Value, referral);
        var need = NeedOf(open.Value, now);
        var live = now.Release is { } id ? await clients.LiveRelease(open.Value, id) : null;
        var profile = clients.ProfileOf(open.Value);
        var groups = FieldGroups.All.Select(g => (g, clients.Fields(open.Value, new Release { Groups = [g] }))).ToList();
        var page = (live?.Value ?? draft) is { } release ? await pages.Of(open.Value, release, "en") : null;
        return new SendView(profile.CallName, now, need?.Label, need?.Words, profile.Language, live, groups, page);
    }

    static Need? NeedOf(OpenFile file, Referral referral) => referral.Need is { } need ? file.Find<Need>(need)?.Value : null;
}
