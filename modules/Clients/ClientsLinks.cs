using Parasol.Kernel;

namespace Parasol.Clients;

/// <summary>The addresses of this module's pages. They carry random ids and nothing about anybody.</summary>
public static class ClientsLinks
{
    /// <summary>Files of the reader's programs: list and search.</summary>
    public static string People => "/people";

    /// <summary>Start a file.</summary>
    public static string New => "/people/new";

    /// <summary>Says that a file was deleted, and what that means.</summary>
    public static string Gone => "/people/gone";

    /// <summary>A copy of a file for the person whose it is.</summary>
    public static string Copy(FileId file) => $"{File(file)}/copy";

    /// <summary>A person's own file, by return code.</summary>
    public static string MyFile => "/mailbox/file";

    /// <summary>A file.</summary>
    public static string File(FileId file) => $"/file/{file.Value}";

    /// <summary>Change the profile.</summary>
    public static string Profile(FileId file) => $"/file/{file.Value}/profile";

    /// <summary>Change how to reach them safely.</summary>
    public static string Contact(FileId file) => $"/file/{file.Value}/contact";

    /// <summary>Reach the person: now, or at the next safe moment; log how it went.</summary>
    public static string Reach(FileId file) => $"/file/{file.Value}/reach";

    /// <summary>Add a note.</summary>
    public static string NewNote(FileId file) => $"/file/{file.Value}/note";

    /// <summary>Files that are perhaps about the same person.</summary>
    public static string Same => "/people/same";

    /// <summary>Whose notes wait for a sign-off.</summary>
    public static string Supervision => "/people/supervision";

    /// <summary>Sign a note off, or give it back.</summary>
    public static string SignOff(FileId file, RowId note) => $"{Note(file, note)}/sign-off";

    /// <summary>Two files side by side.</summary>
    public static string Compare(FileId one, FileId other) => $"{File(one)}/same/{other.Value}";

    /// <summary>The files that were put together with this one.</summary>
    public static string Together(FileId file) => $"{File(file)}/together";

    /// <summary>Who is around the person.</summary>
    public static string Around(FileId file) => $"/file/{file.Value}/around";

    /// <summary>What somebody would get who takes hold of something.</summary>
    public static string WouldGet => "/settings/what-would-they-get";

    /// <summary>Asking to be let into a file of another program in an emergency, and agreeing to it.</summary>
    public static string Emergency => "/people/emergency";

    /// <summary>Who may do that for a program.</summary>
    public static string WhoMayLetIn(ProgramId program) => $"/people/emergency/{program.Value}";

    /// <summary>How long a program keeps closed files.</summary>
    public static string Keeping(ProgramId program) => $"/people/keeping/{program.Value}";

    /// <summary>Delete a note for good.</summary>
    public static string DeleteNote(FileId file, RowId note) => $"{Note(file, note)}/delete";

    /// <summary>A note with its earlier versions; correct it.</summary>
    public static string Note(FileId file, RowId note) => $"/file/{file.Value}/note/{note.Value}";

    /// <summary>The releases of a file.</summary>
    public static string Releases(FileId file) => $"/file/{file.Value}/releases";

    /// <summary>Write down a release.</summary>
    public static string NewRelease(FileId file) => $"/file/{file.Value}/releases/new";

    /// <summary>The person's mailbox: write to it, give a return code.</summary>
    public static string Mailbox(FileId file) => $"/file/{file.Value}/mailbox";

    /// <summary>Help from a colleague outside the program: ask for it, end it.</summary>
    public static string Help(FileId file) => $"/file/{file.Value}/help";

    /// <summary>The holds on a file: put one on, sign it, lift it.</summary>
    public static string Hold(FileId file) => $"/file/{file.Value}/hold";

    /// <summary>The legal demands to a program of the reader.</summary>
    public static string Demands(ProgramId? program = null) => program is { } one ? $"/people/demands/{one.Value}" : "/people/demands";

    /// <summary>Write down a legal demand that asks for nobody's file.</summary>
    public static string NewDemand(ProgramId program) => $"{Demands(program)}/new";

    /// <summary>One legal demand.</summary>
    public static string Demand(ProgramId program, RowId row) => $"{Demands(program)}/{row.Value}";

    /// <summary>What is given out under it.</summary>
    public static string GivenOut(ProgramId program, RowId row) => $"{Demand(program, row)}/give";

    /// <summary>A letter about it.</summary>
    public static string DemandLetter(ProgramId program, RowId row, string letter) => $"{Demand(program, row)}/letter/{letter}";

    /// <summary>The legal demands for a file; write one down.</summary>
    public static string FileDemand(FileId file) => $"/file/{file.Value}/demand";

    /// <summary>How many legal demands came, for the public.</summary>
    public static string PublicDemands => "/demands";

    /// <summary>The same file for the colleague who helps.</summary>
    public static string Helping(FileId file) => $"/file/{file.Value}/helping";

    /// <summary>Who has opened the file.</summary>
    public static string Opened(FileId file) => $"/file/{file.Value}/opened";

    /// <summary>Close the file, open it again, delete it for good.</summary>
    public static string End(FileId file) => $"/file/{file.Value}/end";
}
