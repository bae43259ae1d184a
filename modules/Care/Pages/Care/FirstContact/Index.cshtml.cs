using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Domain;
using Parasol.Care.FirstContacts;
using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Seams;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.FirstContact;

internal sealed class FirstContactInput
{
    public List<string> Needs { get; set; } = [];

    [AtMost(300)]
    public string? OtherNeed { get; set; }

    public Guid? Program { get; set; }

    [AtMost(100)]
    public string? CallName { get; set; }

    [AtMost(20)]
    public string? Language { get; set; }

    public List<string> Ways { get; set; } = [];

    [AtMost(60)]
    public string? Phone { get; set; }

    [AtMost(200)]
    public string? SayWeAre { get; set; }

    [AtMost(10_000)]
    public string? Words { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? FollowUpDay { get; set; }
}

internal sealed class IndexModel(MakeFirstContact firstContact, IPrograms programs, IOrganisationFace here, TimeProvider time) : FormPage<FirstContactInput>
{
    FirstFile? _made;

    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public static IEnumerable<Choice> NeedChoices => Listings.Needs.All.Select(n => new Choice(n.Code, n.Label));

    public IEnumerable<Choice> Languages => LanguageChoices.Of(Say, Input.Language);

    public static IEnumerable<Choice> WayChoices => ContactWays.All.Select(w => new Choice(w, ContactWays.Label(w)));

    protected override async Task<Outcome> Load(bool isNew)
    {
        // A first contact leads to a referral, which is not for peers and volunteers.
        Programs = [.. (await programs.Mine()).Where(p => !p.IsNarrow)];
        if (isNew)
        {
            Input = new FirstContactInput { Program = Programs.Count > 0 ? Programs[0].Id.Value : null, FollowUpDay = FollowUp.DefaultDay(here.DayAt(time.GetUtcNow())) };
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        // Who works in one program is not asked which.
        var program = Programs.Count == 1 ? Programs[0].Id : Programs.FirstOrDefault(p => p.Id.Value == Input.Program)?.Id;
        if (program is not { } chosen)
        {
            return Refusal.Rule("Choose a program. Its members can read the file, and colleagues whom they ask to help with it.", nameof(Input.Program));
        }
        var made = await firstContact.Do(new FirstWords
        {
            Program = chosen, Needs = Input.Needs, OtherNeed = Input.OtherNeed, CallName = Input.CallName, Language = Input.Language,
            Ways = [.. Input.Ways.Where(w => ContactWays.All.Contains(w))], Phone = Input.Phone, SayWeAre = Input.SayWeAre, Words = Input.Words, FollowUpDay = Input.FollowUpDay,
        });
        _made = made.IsDone ? made.Value : null;
        return made.Plain;
    }

    protected override IActionResult Next() => On(CareLinks.NewReferral(_made!.File, _made.Need), "saved");
}
