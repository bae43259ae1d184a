using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Referrals;
using Parasol.Kernel;
using Parasol.Listings.WarmHandoffs;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Referrals;

internal sealed class ScriptModel(HandOver handOver, MoveReferral move, IWarmHandoffs handoffs) : FormPage<HappenedInput>
{
    public FileId Whose => this.FileOf();

    public RowId Row => this.RowOf();

    /// <summary>What may be said; null when nothing may.</summary>
    public ReleasedWords? Words { get; private set; }

    /// <summary>Whom to ask for there.</summary>
    public IReadOnlyList<Opened<HandoffContact>> Contacts { get; private set; } = [];

    /// <summary>Why nothing may be said.</summary>
    public Refusal? Shut { get; private set; }

    public static IEnumerable<Choice> WhatChoices => Happenings.All.Where(h => Happenings.Reply(h.What) is not null).Select(h => new Choice(h.What, h.Label));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var words = await handOver.Script(Whose, Row);
        if (words.Refusal is { Kind: not RefusalKind.Rule } absent)
        {
            return absent;
        }
        (Words, Shut) = (words.IsDone ? words.Value : null, words.Refusal);
        Contacts = Words?.Service is { } place ? await handoffs.Of(place) : [];
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Happenings.Reply(Input.What) is { } reply
        ? move.Answer(Whose, Row, reply, Input.Words, Input.Barrier)
        : Task.FromResult<Outcome>(Refusal.Rule("Choose what they said.", nameof(Input.What)));

    protected override IActionResult Next() => On(CareLinks.Referral(Whose, Row), "saved");
}
