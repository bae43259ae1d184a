using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings.Upkeep;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Listings.Pages.Listings;

/// <summary>One change for several ticked places: what it does to each is shown first, and then it is done to all or to none.</summary>
[Opens]
internal sealed class TogetherPage(ChangeTogether together) : FormPage<TogetherPage.TogetherInput>
{
    public sealed record TogetherInput
    {
        /// <summary>What was ticked.</summary>
        public List<Guid> Services { get; set; } = [];

        /// <summary>The versions that the preview showed, in the same order.</summary>
        public List<long> Versions { get; set; } = [];

        public string? Change { get; set; }

        /// <summary>The change whose preview was seen, and is to be made.</summary>
        public string? Confirmed { get; set; }
    }

    public IReadOnlyList<PreviewLine> Lines { get; private set; } = [];

    public OneChange? Change { get; private set; }

    public IEnumerable<Choice> Choices => OneChange.All.Select(one => new Choice(one.Code, Say[FieldWords.Label(one.Field)] + ": " + (one.Code == OneChange.CheckedToday ? Say["today"] : Say.Tell(FieldWords.Lines(one.Field, one.Code[(one.Field.Length + 1)..])[0])), IsWords: true));

    bool _isDone;

    protected override async Task<Outcome> Load(bool isNew)
    {
        if (Input.Services.Count > ChangeTogether.Most)
        {
            return Refusal.NotThere;
        }
        Change = OneChange.Find(Input.Confirmed ?? Input.Change);
        var read = await together.Preview([.. Input.Services.Distinct().Select(id => new ServiceId(id))], Change);
        if (read.IsDone)
        {
            Lines = read.Value;
        }
        return read.IsDone ? Outcome.Done : read.Refusal;
    }

    protected override async Task<Outcome> Do()
    {
        if (Input.Services.Count == 0)
        {
            return Refusal.Rule("Tick at least one place.");
        }
        if (Input.Confirmed is null)
        {
            return Outcome.Done;
        }
        if (Change is null || Input.Versions.Count != Input.Services.Count)
        {
            return Refusal.Rule("Choose what is to change.", nameof(Input.Change));
        }
        var done = await together.Do([.. Input.Services.Zip(Input.Versions, (service, version) => new Ticked(new ServiceId(service), version)).DistinctBy(one => one.Service)], Change);
        _isDone = done.IsDone;
        return done;
    }

    // Until somebody has seen what it does, the answer is the preview.
    protected override IActionResult Next() => _isDone ? On(ListingsLinks.Upkeep(false), "saved") : Page();
}
