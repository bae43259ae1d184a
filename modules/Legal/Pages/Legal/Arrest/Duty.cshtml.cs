using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.Web.Forms;
using Parasol.Web.Seams;

namespace Parasol.Legal.Pages.Legal.Arrest;

internal sealed class DutyInput
{
    [DataType(DataType.Date)]
    public DateOnly? Day { get; set; }

    [DataType(DataType.Time)]
    public TimeOnly? Hour { get; set; }

    /// <summary>"off" to leave the duty.</summary>
    [AtMost(10)]
    public string? What { get; set; }
}

/// <summary>Who is on duty in a program, for whoever takes a call.</summary>
internal sealed class DutyListModel(LegalWall wall, KeepDuty keep, IOrganisationFace here) : FormPage<DutyInput>
{
    public ProgramId Program => new(Guid.Parse(RouteData.Values["program"]!.ToString()!));

    public IReadOnlyList<(OnDuty Duty, string Name)> Now { get; private set; } = [];

    protected override async Task<Outcome> Load(bool isNew)
    {
        if ((await wall.Mine()).All(p => p.Id != Program))
        {
            return Refusal.NotThere;
        }
        Now = await keep.Now(Program);
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => keep.Say(Program, Until(), Input.What == "off");

    protected override IActionResult Next() => On(LegalLinks.OnDuty(Program), "saved");

    DateTimeOffset? Until()
    {
        if (Input.Day is not { } day || day.Year is < 2000 or > 2199)
        {
            return null;
        }
        var end = Input.Hour is { } hour ? day.ToDateTime(hour) : day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(end, here.TimeZone.GetUtcOffset(end)).ToUniversalTime();
    }
}
