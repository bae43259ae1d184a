using Parasol.Kernel;

namespace Parasol.Legal;

/// <summary>The addresses of Legal's pages. None says anything about a person but random ids.</summary>
public static class LegalLinks
{
    /// <summary>The reader's matters; a program's id may follow.</summary>
    public const string Matters = "/legal";

    /// <summary>Those of one program.</summary>
    public static string MattersOf(ProgramId program) => $"{Matters}/{program.Value:D}";

    /// <summary>Every deadline and court date of a program, for the lawyer on duty.</summary>
    public static string Duty(ProgramId program) => $"{MattersOf(program)}/days";

    /// <summary>A call about an arrest.</summary>
    public const string Arrest = "/legal/arrest";

    /// <summary>Who is on duty in a program.</summary>
    public static string OnDuty(ProgramId program) => $"{MattersOf(program)}/duty";

    /// <summary>The matters of a file.</summary>
    public static string File(FileId file) => $"/file/{file.Value:D}/legal";

    /// <summary>One matter.</summary>
    public static string Matter(FileId file, RowId row) => $"{File(file)}/{row.Value:D}";

    /// <summary>What a matter is about.</summary>
    public static string About(FileId file, RowId row) => $"{Matter(file, row)}/about";

    /// <summary>Who works on it.</summary>
    public static string Team(FileId file, RowId row) => $"{Matter(file, row)}/team";

    /// <summary>Its deadlines and court dates.</summary>
    public static string Days(FileId file, RowId row) => $"{Matter(file, row)}/days";

    /// <summary>A screen, by its name.</summary>
    public static string Screen(FileId file, RowId row, string screen) => $"{Matter(file, row)}/screen/{screen}";

    /// <summary>Instructions, stages and what came of it.</summary>
    public static string Steps(FileId file, RowId row) => $"{Matter(file, row)}/steps";
}
