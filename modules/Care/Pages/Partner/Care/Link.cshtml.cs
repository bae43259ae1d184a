using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Partner.Care;

internal sealed class AnswerInput
{
    /// <summary>"show" or "answer".</summary>
    public string Do { get; set; } = "show";

    public PartnerReply? Reply { get; set; }

    [AtMost(4000)]
    public string? Words { get; set; }
}

/// <summary>
/// A one-time link. GET shows a page without content and changes nothing, since mail scanners follow links; "Show" opens it. Whatever does not
/// open (answered, stopped, past its day, never made) gets the one answer that every absent page gets.
/// </summary>
internal sealed class LinkModel(IPartnerVault vault) : FormPage<AnswerInput>
{
    bool _isAnswered;

    string Token => RouteData.Values["token"]!.ToString()!;

    /// <summary>Exactly what is released; null before "Show".</summary>
    public PartnerPage? Shown { get; private set; }

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (isNew)
        {
            return await vault.IsThere(Token) ? Outcome.Done : Refusal.NotThere;
        }
        var opened = await vault.Open(Token);
        Shown = opened.IsDone ? opened.Value : null;
        return opened.Plain;
    }

    protected override async Task<Outcome> Do()
    {
        if (Input.Do != "answer")
        {
            return Outcome.Done;
        }
        if (Input.Reply is not { } reply || !Enum.IsDefined(reply))
        {
            return Refusal.Rule("Choose one of the four answers.", nameof(Input.Reply));
        }
        var answered = await vault.Answer(Token, reply, Prose.Clean(Input.Words));
        _isAnswered = answered.IsDone;
        return answered;
    }

    // What is shown answers the form itself: a page of its own would need a place to keep it.
    protected override IActionResult Next() => _isAnswered ? On($"{CareLinks.Thanks}?lang={Say.Language}") : Page();
}
