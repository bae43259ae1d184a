using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Legal.Pages.Legal.Matters;

internal sealed class TeamInput
{
    [AtMost(40)]
    public string? Who { get; set; }

    public int Role { get; set; } = (int)TeamRole.Attorney;

    [DataType(DataType.Date)]
    public DateOnly? LastDay { get; set; }

    public bool Consented { get; set; }

    /// <summary>Whom to take off, as <see cref="TeamModel.Key"/> writes it; null to put somebody on.</summary>
    [AtMost(60)]
    public string? Off { get; set; }
}

/// <summary>Who works on a matter.</summary>
internal sealed class TeamModel(ReadMatters read, KeepMatter keep) : MatterPage<TeamInput>(read)
{
    public IReadOnlyList<Choice> People { get; private set; } = [];

    public static IEnumerable<Choice> Roles => Enum.GetValues<TeamRole>().Select(r => new Choice(((int)r).ToString(CultureInfo.InvariantCulture), MatterWords.Label(r)));

    public static string Key(TeamMember one) => $"{one.Who.Value:D} {(int)one.Role}";

    protected override async Task<Outcome> Fill(bool isNew)
    {
        People = [.. (await keep.CouldJoin(Sheet.Open.Program)).OrderBy(p => p.Value, StringComparer.OrdinalIgnoreCase).Select(p => new Choice($"{p.Key.Value:D}", p.Value, IsWords: true))];
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => Input.Off is null
        ? keep.Join(Whose, Row, Speaking.Staff(Input.Who), (TeamRole)Input.Role, Input.LastDay, Input.Consented)
        : Matter.Team.FirstOrDefault(t => Key(t) == Input.Off) is { } one ? keep.Leave(Whose, Row, one.Who, one.Role) : Task.FromResult<Outcome>(Refusal.NotThere);

    protected override IActionResult Next() => On(LegalLinks.Team(Whose, Row), "saved");
}
