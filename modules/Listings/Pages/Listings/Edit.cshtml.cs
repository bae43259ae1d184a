using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Deciding;
using Parasol.Listings.Domain;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Listings.Pages.Listings;

/// <summary>What a worker decides about a service. Facts come from the source and are not changed here.</summary>
[Opens]
internal sealed class EditPage(DecideOnListing decide) : FormPage<EditPage.EditInput>
{
    public sealed record EditInput
    {
        public long Version { get; set; }

        public Publication Publication { get; set; }

        public ServiceStatus? Status { get; set; }

        public DateOnly? LastChecked { get; set; }

        public DateOnly? TrainedOn { get; set; }

        public bool NeedsFromWords { get; set; }

        public List<string> Needs { get; set; } = [];

        [AtMost(500)]
        public string? Cautions { get; set; }

        public AddressVisibility? Visibility { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Standing Standing { get; private set; } = null!;

    /// <summary>What the form stands over. After a clash it is what is kept now, which the page shows: saving again is then meant.</summary>
    public long Version => Problem?.Kind is RefusalKind.Clash ? Standing.Service.Version : Input.Version;

    public static IEnumerable<Choice> Publications => Enum.GetValues<Publication>().Select(one => new Choice(one.ToString(), one.Label()));

    public static IEnumerable<Choice> Statuses => Enum.GetValues<ServiceStatus>().Select(one => new Choice(one.ToString(), one.Label()));

    public static IEnumerable<Choice> Visibilities => Enum.GetValues<AddressVisibility>().Select(one => new Choice(one.ToString(), one.Label()));

    public static IEnumerable<Choice> NeedChoices => Parasol.Listings.Needs.All.Select(need => new Choice(need.Code, need.Label));

    ServiceId Service => new(Id);

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await decide.Read(Service);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        Standing = read.Value;
        if (isNew)
        {
            var service = Standing.Service;
            Input = new EditInput
            {
                Version = service.Version, Publication = service.Publication, Status = service.StatusHere, LastChecked = service.LastChecked, TrainedOn = service.TrainedOn,
                NeedsFromWords = service.NeedsHere is null, Needs = [.. Standing.Needs.Select(need => need.Code)], Cautions = service.Cautions, Visibility = Standing.Visibility,
            };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => decide.Do(Service, Input.Version, new Decision
    {
        Publication = Input.Publication, Status = Input.Status, LastChecked = Input.LastChecked, TrainedOn = Input.TrainedOn,
        Needs = Input.NeedsFromWords ? null : Input.Needs, Cautions = Input.Cautions,
    }, Standing.Visibility is null ? null : Input.Visibility);

    protected override IActionResult Next() => On(ListingsLinks.Service(Service), "saved");
}
