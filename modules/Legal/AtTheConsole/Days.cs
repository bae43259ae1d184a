using Parasol.Kernel;

namespace Parasol.Legal.AtTheConsole;

/// <summary>Days that a case may name: those of people who live, and of their courts.</summary>
internal static class Days
{
    static readonly DateOnly First = new(1900, 1, 1);
    static readonly DateOnly Last = new(2199, 12, 31);

    /// <summary>The day in a field; null where it was left out, or is none, which is then named.</summary>
    public static DateOnly? Read(CaseReader fields, string field, bool isNeeded = false)
    {
        var day = fields.Day(field, isNeeded);
        if (day is null || (day >= First && day <= Last))
        {
            return day;
        }
        fields.Fault(field, "write a day between 1900 and 2199.");
        return null;
    }
}
