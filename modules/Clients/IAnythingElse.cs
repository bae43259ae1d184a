using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients;

/// <summary>"Anything else today?", asked once on each page that logs a contact. Kept by the module that has needs.</summary>
[Opens]
public interface IAnythingElse
{
    /// <summary>Keeps what was answered, inside the caller's act on a file that it has opened. Empty words are a skipped question: nothing is kept.</summary>
    Outcome Hear(StaffAct act, FileId file, string? words);
}

/// <summary>The one optional question at the end of a contact.</summary>
[Opens]
static class AnythingElse
{
    /// <summary>The most that is written down of it.</summary>
    public const int Longest = 1000;

    /// <summary>Tells all who keep it; the first refusal counts.</summary>
    public static Outcome Hear(this IEnumerable<IAnythingElse> keepers, StaffAct act, FileId file, string? words)
    {
        foreach (var keeper in keepers)
        {
            if (keeper.Hear(act, file, words) is { IsDone: false } refused)
            {
                return refused;
            }
        }
        return Outcome.Done;
    }
}
