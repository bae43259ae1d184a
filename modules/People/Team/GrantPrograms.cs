using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.Team;

/// <summary>
/// Grants programs that one holds to a colleague, after both have read the eight words of the colleague's keys aloud. House comes
/// along: whoever works here knows colleagues by name.
/// </summary>
sealed class GrantPrograms(IStaffVault vault, IMembers members, IPrograms programs)
{
    /// <param name="to">To whom.</param>
    /// <param name="wanted">Which programs.</param>
    /// <param name="wordsShown">The eight words that stood on the page.</param>
    /// <param name="wordsCompared">Both have said the same words.</param>
    /// <param name="until">The last day, for somebody who is here for a while.</param>
    public async Task<Outcome> Do(StaffId to, IReadOnlyCollection<ProgramId> wanted, string? wordsShown, bool wordsCompared, DateOnly? until = null)
    {
        if (vault.Me is null || (await members.All()).FirstOrDefault(m => m.Staff == to) is not { } colleague)
        {
            return Refusal.NotThere;
        }
        var mine = await vault.MyPrograms();
        if (wanted.Any(p => !mine.Contains(p)))
        {
            return Refusal.NotThere;
        }
        if (to == vault.Me.Id)
        {
            return Refusal.Rule("You cannot grant yourself a program. A colleague who holds it can.");
        }
        if (!colleague.HasKeys || !colleague.IsEnabled)
        {
            return Refusal.Rule("This colleague has not joined yet. They use their invitation first.");
        }
        if (wanted.Count == 0)
        {
            return Refusal.Rule("Tick at least one program.", "Programs");
        }
        if (!wordsCompared)
        {
            return Refusal.Rule("Read the eight words aloud together first, then tick the box. They show that these keys are your colleague's own.", "WordsCompared");
        }
        if (wordsShown != colleague.Fingerprint)
        {
            return Refusal.Rule("The words have changed since you opened this page: your colleague has new keys. Read the new words together.", "WordsCompared");
        }
        var house = await programs.House();
        var all = wanted.Concat(mine.Contains(house) ? [house] : []).Distinct().Where(p => !colleague.Programs.Contains(p) || colleague.Until.ContainsKey(p));
        foreach (var program in all)
        {
            if ((await members.Grant(program, to, until)).Refusal is { } refusal)
            {
                return refusal;
            }
        }
        return Outcome.Done;
    }
}
