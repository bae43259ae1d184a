using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.Referrals;
using Parasol.Kernel;
using Parasol.Listings.WarmHandoffs;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Referrals;

internal sealed class HappenedInput
{
    /// <summary>One of <see cref="Happenings"/>.</summary>
    public string? What { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    [AtMost(4000)]
    public string? Words { get; set; }

    [AtMost(24)]
    public string? Barrier { get; set; }
}

/// <summary>What can be written down about a referral, and the state each leads to; null where it stays where it is.</summary>
internal static class Happenings
{
    public static IReadOnlyList<(string What, string Label, ReferralState? To)> All { get; } =
    [
        ("seeing", "They say: we are seeing them", ReferralState.Accepted),
        ("cannot", "They say: we cannot", ReferralState.Declined),
        ("more", "They say: we need to know more", ReferralState.Opened),
        ("done", "They say: it is already done", ReferralState.Helped),
        ("introduced", "We introduced {the client} to somebody there", null),
        ("booked", "There is a day", ReferralState.Booked),
        ("attended", "{The client} was there", ReferralState.Attended),
        ("helped", "{The client} says: it helped", ReferralState.Helped),
        ("missed", "We could not reach {the client}", ReferralState.CouldNotReach),
        ("changed", "{The client} changed their mind", ReferralState.ChangedMind),
        ("withdraw", "Take it back", ReferralState.Withdrawn),
    ];

    public static PartnerReply? Reply(string? what) => what switch
    {
        "seeing" => PartnerReply.SeeingThem,
        "cannot" => PartnerReply.Cannot,
        "more" => PartnerReply.NeedMore,
        "done" => PartnerReply.AlreadyDone,
        _ => null,
    };
}

internal sealed class ReferralModel(ReferralPage referrals, MoveReferral move, IColleagues colleagues, IWarmHandoffs handoffs) : FormPage<HappenedInput>
{
    public FileId Whose => this.FileOf();

    public RowId Row => this.RowOf();

    public ReferralView View { get; private set; } = null!;

    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = null!;

    /// <summary>Whom to ask for at the place, while the referral goes on.</summary>
    public IReadOnlyList<Opened<HandoffContact>> Contacts { get; private set; } = [];

    /// <summary>What may happen from here. A place's answers, and an introduction there, only once it was asked.</summary>
    public IEnumerable<Choice> WhatChoices => Happenings.All
        .Where(h => (h.To is { } to ? View.Can(to) : !Moves.IsOver(View.Referral.State)) && ((Happenings.Reply(h.What) is null && h.To is not null) || View.Referral.Way is not null))
        .Select(h => new Choice(h.What, h.Label));

    public static IEnumerable<Choice> BarrierChoices => Barriers.All.Select(b => new Choice(b.Code, b.Label));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var view = await referrals.Of(Whose, Row);
        if (!view.IsDone)
        {
            return view.Refusal;
        }
        View = view.Value;
        Names = await colleagues.Names();
        Contacts = View.Referral.Service is { } place && !Moves.IsOver(View.Referral.State) ? await handoffs.Of(place) : [];
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Input.What switch
    {
        "introduced" => move.Introduce(Whose, Row, Input.Words),
        "booked" => move.Book(Whose, Row, Input.Day, Input.Words),
        "attended" => move.Attend(Whose, Row, Input.Words),
        "helped" => move.Help(Whose, Row, Input.Words),
        "missed" => move.MissContact(Whose, Row, Input.Words),
        "changed" => move.ChangeMind(Whose, Row, Input.Words),
        "withdraw" => move.Withdraw(Whose, Row, Input.Words),
        _ when Happenings.Reply(Input.What) is { } reply => move.Answer(Whose, Row, reply, Input.Words, Input.Barrier),
        _ => Task.FromResult<Outcome>(Refusal.Rule("Choose what happened.", nameof(Input.What))),
    };

    protected override IActionResult Next() => On(CareLinks.Referral(Whose, Row), "saved");
}
