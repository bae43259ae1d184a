using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Appointments;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Appointments;

internal sealed class WentInput
{
    /// <summary>"kept", "not", "moved", "off", or "along" for going along.</summary>
    [AtMost(8)]
    public string? What { get; set; }

    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? Until { get; set; }

    [AtMost(1000)]
    public string? Words { get; set; }

    public bool Anyway { get; set; }
}

/// <summary>One appointment: what is agreed on, and how it went.</summary>
internal sealed class AppointmentModel(KeepAppointment keep, AppointmentList list, IColleagues colleagues) : FormPage<WentInput>
{
    public FileId Whose => this.FileOf();

    public Appointment One { get; private set; } = null!;

    public string CallName { get; private set; } = "";

    public IReadOnlyDictionary<StaffId, string> Names { get; private set; } = new Dictionary<StaffId, string>();

    public bool IsClash { get; private set; }

    public static IEnumerable<Choice> WhatChoices =>
    [
        new("kept", Appointment.Label(AppointmentState.Kept)), new("not", Appointment.Label(AppointmentState.DidNotHappen), "It is nobody's fault. We can find another day."),
        new("moved", Appointment.Label(AppointmentState.Moved), "Write it below."), new("off", Appointment.Label(AppointmentState.CalledOff)),
    ];

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await list.Of(Whose);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        if (read.Value.All.FirstOrDefault(a => a.Row == this.RowOf())?.Value is not { } found)
        {
            return Refusal.NotThere;
        }
        (One, CallName, Names) = (found, read.Value.CallName, await colleagues.Names());
        if (isNew)
        {
            Input = new WentInput { Day = found.Day, From = found.From, Until = found.Until };
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        var row = this.RowOf();
        var done = Input.What switch
        {
            "kept" => await keep.Say(Whose, row, AppointmentState.Kept, Input.Words),
            "not" => await keep.Say(Whose, row, AppointmentState.DidNotHappen, Input.Words),
            "off" => await keep.Say(Whose, row, AppointmentState.CalledOff, Input.Words),
            "along" => await keep.GoAlong(Whose, row, Input.Anyway),
            "moved" => await keep.Move(Whose, row, Input.Day, Input.From, Input.Until, Input.Words, Input.Anyway),
            _ => Refusal.Rule("Choose what happened.", nameof(Input.What)),
        };
        IsClash = done.Refusal == KeepAppointment.ClashFound;
        return done;
    }

    protected override IActionResult Next() => On(CareLinks.Appointments(Whose), "saved");
}
