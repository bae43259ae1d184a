using Parasol.Kernel;
using Parasol.Legal.Matters;
using Parasol.Web.Seams;

namespace Parasol.Legal.Pages.Legal.Days;

/// <summary>Every open deadline and court date of a program, for the lawyer on duty.</summary>
internal sealed class DutyModel(LegalWall wall, KeepDays days, IOrganisationFace here, TimeProvider time) : LegalProgramPage(wall)
{
    const int Soon = 7;
    const int Month = 30;

    public IReadOnlyList<(string Heading, IReadOnlyList<DayLine> Lines)> Lists { get; private set; } = [];

    protected override async Task Read(ProgramId program)
    {
        var (all, today) = (await days.Open(program, "Looked at the deadlines of the program"), here.DayAt(time.GetUtcNow()));
        IReadOnlyList<DayLine> Between(int from, int to) => [.. all.Where(l => l.Day.Day.DayNumber - today.DayNumber is var ahead && ahead >= from && ahead <= to)];
        Lists =
        [
            ("Past their day: ask a lawyer", Between(int.MinValue, -1)), ("Today", Between(0, 0)), ("Within a week", Between(1, Soon)), ("Within a month", Between(Soon + 1, Month)),
            ("Later", Between(Month + 1, int.MaxValue)),
        ];
    }
}
