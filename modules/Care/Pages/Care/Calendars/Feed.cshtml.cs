using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Calendars;
using Parasol.Kernel;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care.Calendars;

internal sealed class FeedInput
{
    /// <summary>"make" or "stop".</summary>
    [AtMost(8)]
    public string Do { get; set; } = "";
}

/// <summary>A secret feed of the reader's busy times.</summary>
internal sealed class FeedModel(Busy busy) : FormPage<FeedInput>
{
    public bool HasOne { get; private set; }

    /// <summary>The address just made; shown on this one answer and never again.</summary>
    public string? Address { get; private set; }

    protected override async Task<Outcome> Load(bool isNew)
    {
        HasOne = await busy.HasMine();
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        if (Input.Do == "stop")
        {
            return await busy.Stop();
        }
        var made = await busy.Make();
        Address = made.IsDone ? $"{Request.Scheme}://{Request.Host}{CareLinks.Busy(made.Value)}" : null;
        return made.Plain;
    }

    // Not a redirect where there is an address: it is in this answer and nowhere else.
    protected override IActionResult Next() => Address is null ? On(CareLinks.Feed, "saved") : Page();
}
