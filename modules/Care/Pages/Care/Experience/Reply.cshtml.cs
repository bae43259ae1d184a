using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Experience;
using Parasol.Web.Forms;

namespace Parasol.Care.Pages.Care.Experience;

internal sealed record ReplyInput
{
    [AtMost(1000)]
    public string? Words { get; init; }
}

/// <summary>What a place answers to what people say about it.</summary>
internal sealed class ReplyModel(IExperience experience) : FormPage<ReplyInput>
{
    public Felt Felt { get; private set; } = null!;

    ServiceId Service => ServiceId.Of(Guid.Parse((string)RouteData.Values["service"]!));

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (await experience.Of(Service) is not { } felt)
        {
            return Refusal.NotThere;
        }
        Felt = felt;
        if (isNew)
        {
            Input = new ReplyInput { Words = felt.Reply };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => experience.Reply(Service, Input.Words);

    protected override IActionResult Next() => On(CareLinks.HowItWas, "saved");
}
