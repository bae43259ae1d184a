using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Appointments;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Appointments;

internal sealed class PlanInput
{
    [AtMost(200)]
    public string? With { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? Until { get; set; }

    [AtMost(300)]
    public string? Where { get; set; }

    /// <summary>"peer", a colleague's id, or nothing.</summary>
    [AtMost(40)]
    public string? Along { get; set; }

    [AtMost(1000)]
    public string? MeetingPlan { get; set; }

    [AtMost(1000)]
    public string? HowToLeave { get; set; }

    [AtMost(300)]
    public string? SayWho { get; set; }

    [AtMost(1000)]
    public string? Words { get; set; }

    /// <summary>A language, as a tag.</summary>
    [AtMost(20)]
    public string? Interpreter { get; set; }

    [AtMost(300)]
    public string? InterpreterWords { get; set; }

    public bool Reminds { get; set; }

    public bool Anyway { get; set; }
}

/// <summary>A file's appointments, and a new one in one Save.</summary>
internal sealed class IndexModel(KeepAppointment keep, AppointmentList list, IColleagues colleagues, IStaffVault vault) : FormPage<PlanInput>
{
    const string Peer = "peer";

    /// <summary>The referral that the new one hangs on.</summary>
    [BindProperty(SupportsGet = true, Name = "referral")]
    public Guid? About { get; set; }

    public FileId Whose => this.FileOf();

    public AppointmentsView View { get; private set; } = null!;

    public bool IsClash { get; private set; }

    public IEnumerable<Choice> Languages => LanguageChoices.Of(Say, null);

    public IEnumerable<Choice> AlongChoices { get; private set; } = [];

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await list.Of(Whose, Speaking.Row(About));
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        View = read.Value;
        AlongChoices = [new Choice(Peer, "A peer or volunteer"), .. (await colleagues.Names()).Where(n => n.Key != vault.Me!.Id).OrderBy(n => n.Value, StringComparer.CurrentCulture).Select(n => new Choice($"{n.Key.Value:D}", n.Value, IsWords: true))];
        if (isNew && View.Referral is { } referral)
        {
            Input = new PlanInput { With = referral.To, Day = referral.BookedFor };
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        if (!string.IsNullOrEmpty(Input.Along) && !AlongChoices.Any(c => c.Value == Input.Along))
        {
            return Refusal.Rule("Choose from the list.", nameof(Input.Along));
        }
        var colleague = Guid.TryParse(Input.Along, out var id) ? new StaffId(id) : (StaffId?)null;
        var made = await keep.Make(Whose, Speaking.Row(About), new Plan
        {
            With = Input.With, Where = Input.Where, Day = Input.Day, From = Input.From, Until = Input.Until, Colleague = colleague, MeetingPlan = Input.MeetingPlan, HowToLeave = Input.HowToLeave,
            SayWho = Input.SayWho, Interpreter = Input.Interpreter, InterpreterWords = Input.InterpreterWords, Words = Input.Words, Along = colleague is not null ? Companion.Colleague : Input.Along == Peer ? Companion.Peer : Companion.Nobody,
        }, Input.Reminds, Input.Anyway);
        IsClash = made.Refusal == KeepAppointment.ClashFound;
        return made;
    }

    protected override IActionResult Next() => On(CareLinks.Appointments(Whose), "saved");
}
