using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.Helping;

/// <summary>Gives a colleague outside the program the key of one file for some days, and takes it back.</summary>
[Opens]
sealed class KeepHelp(IStaffVault vault, IHelpVault help, IMembers members, IColleagues colleagues, IClientFiles files, IPrograms programs, IEnumerable<OptionalField> offered)
{
    /// <summary>For how many days help can be given.</summary>
    public static IReadOnlyList<int> Days { get; } = [1, 3, 7, IHelpVault.MostDays];

    /// <summary>The colleagues who could help with a file of this program: of House, with an account that is open, and outside the program.</summary>
    public async Task<IReadOnlyDictionary<StaffId, string>> Outside(ProgramId program)
    {
        var (names, house) = (await colleagues.Names(), await vault.House());
        return house is not { } all ? new Dictionary<StaffId, string>()
            : (await members.All()).Where(m => m.IsEnabled && m.HasKeys && m.Programs.Contains(all) && !m.Programs.Contains(program) && names.ContainsKey(m.Staff)).ToDictionary(m => m.Staff, m => names[m.Staff]);
    }

    /// <summary>This program keeps what it holds to its own members, so that nobody outside it helps.</summary>
    public async Task<bool> KeepsApart(ProgramId program) =>
        await programs.Find(program) is { } card && offered.Any(o => o.KeepsApart && card.OptionalFields.Contains(o.Key));

    public async Task<Outcome> Give(FileId file, StaffId? to, int? days, string? why)
    {
        if (to is not { } helper)
        {
            return Refusal.Rule("Choose a colleague.", "To");
        }
        if (days is not { } some || !Days.Contains(some))
        {
            return Refusal.Rule("Choose for how many days.", "Days");
        }
        if (Prose.Clean(why) is not { } reason)
        {
            return Refusal.Rule("Say what they are to help with.", "Reason");
        }
        await using var act = vault.Begin();
        var open = await FileChanges.Open(act, file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (await KeepsApart(open.Value.Program))
        {
            return Refusal.Rule("This program keeps what it holds to its own members. Nobody outside it can help with its files.");
        }
        if (!(await Outside(open.Value.Program)).ContainsKey(helper))
        {
            return Refusal.Rule("They open this program themselves, or are not here. Choose a colleague outside it.", "To");
        }
        var lastDay = DateOnly.FromDateTime(act.At.UtcDateTime).AddDays(some);
        var given = await act.GiveHelp(file, helper, lastDay);
        if (!given.IsDone)
        {
            return given;
        }
        act.Add(file, new HelpGiven { To = helper, Why = reason, LastDay = lastDay, By = vault.Me!.Id, At = act.At });
        await files.MarkChanged(act, file);
        return await act.Commit(AuditCode.Granted, "Asked a colleague outside the program to help for some days");
    }

    public async Task<Outcome> End(FileId file, StaffId to)
    {
        if ((await help.With(file)).All(h => h.To != to))
        {
            return Refusal.NotThere;
        }
        await using var act = vault.Begin();
        var open = await FileChanges.Open(act, file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        act.EndHelp(file, to);
        await files.MarkChanged(act, file);
        return await act.Commit(AuditCode.Granted, "Ended a colleague's help with the file");
    }
}
