using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.Watching;

/// <summary>One thing that was done in a program.</summary>
/// <param name="Who">The colleague's name, empty for a former one; null where it was no colleague.</param>
/// <param name="Door">Through which door.</param>
/// <param name="What">What: English, key of its translation.</param>
/// <param name="At">When, UTC.</param>
sealed record Done(string? Who, Door Door, string What, DateTimeOffset At);

/// <summary>Reads a program's audit for its members.</summary>
[Opens]
sealed class ReadWhatWasDone(IStaffVault vault, IPrograms programs, IColleagues colleagues)
{
    /// <summary>How many stand on a page.</summary>
    public const int Most = 50;

    /// <summary>A page of it, counted from 1, with the program, and whether there is more. What one person did several times in one minute stands there once.</summary>
    public async Task<Outcome<(ProgramCard Program, IReadOnlyList<Done> Done, bool HasMore)>> Read(ProgramId program, int page)
    {
        var entries = await vault.WhatWasDone(program, (page - 1) * Most, Most + 1);
        if (!entries.IsDone || await programs.Find(program) is not { } card)
        {
            return entries.Refusal ?? Refusal.NotThere;
        }
        var names = await colleagues.Names();
        var done = entries.Value.Take(Most).Select(e => new Done(e.Detail.By is { } by ? names.GetValueOrDefault(by, "") : null, e.Detail.Door, e.Detail.What, e.Detail.At));
        return (card, [.. done.DistinctBy(d => (d.Who, d.Door, d.What, d.At.UtcTicks / TimeSpan.TicksPerMinute))], entries.Value.Count > Most);
    }
}
