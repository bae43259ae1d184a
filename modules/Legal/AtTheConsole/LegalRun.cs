namespace Parasol.Legal.AtTheConsole;

/// <summary>What a file of cases, or a lint, came to.</summary>
/// <param name="Faults">What to put right, one sentence each; where there is one, nothing is answered.</param>
/// <param name="Answers">One answer for each case in the order of the file, to be written as JSON. Nothing in it says who somebody is.</param>
/// <param name="Sentences">The same to be read.</param>
public sealed record LegalRun(IReadOnlyList<string> Faults, IReadOnlyList<object> Answers, IReadOnlyList<string> Sentences);
