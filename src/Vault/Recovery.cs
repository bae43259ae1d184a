using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>One of three printed kits: ten words drawn by chance and one that checks them.</summary>
/// <param name="Number">1, 2 or 3.</param>
/// <param name="Words">Eleven words of the English list.</param>
public sealed record PrintedKit(int Number, IReadOnlyList<string> Words)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>Kits that were drawn and are kept nowhere yet.</summary>
/// <param name="Kits">The three.</param>
/// <param name="Sealed">The same, sealed to whoever drew them: it travels through the page and comes back with the words that were typed.</param>
public sealed record DrawnKits(IReadOnlyList<PrintedKit> Kits, string Sealed)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>Two kits, as they were typed.</summary>
public sealed record TwoKits(string? One, string? Other)
{
    /// <summary>The word "sealed", whatever is inside.</summary>
    public override string ToString() => "sealed";
}

/// <summary>How a program stands to recovery.</summary>
/// <param name="Program">Which.</param>
/// <param name="IsCovered">Two kits bring its keys back.</param>
/// <param name="IsLeftOut">Its members keep it without recovery.</param>
/// <param name="Holders">How many with an open account hold it.</param>
/// <param name="IsMine">The reader holds it.</param>
public sealed record ProgramRecovery(ProgramId Program, bool IsCovered, bool IsLeftOut, int Holders, bool IsMine);

/// <summary>How the organisation stands to recovery.</summary>
/// <param name="HasKits">Kits were made.</param>
/// <param name="MayMake">The reader may make them: an administrator who belongs to Oversight.</param>
/// <param name="Programs">Each program.</param>
public sealed record RecoveryState(bool HasKits, bool MayMake, IReadOnlyList<ProgramRecovery> Programs);

/// <summary>
/// Bringing back what nobody can open any more. Programs seal their keys to the organisation's recovery key; its private half, and the root's, are sealed under each pair of
/// three printed kits and lie nowhere else once kits are made. One kit opens nothing.
/// </summary>
[Opens]
public interface IRecovery
{
    /// <summary>How things stand; null for nobody.</summary>
    Task<RecoveryState?> State();

    /// <summary>Draws three kits. Nothing is kept until <see cref="Keep"/>.</summary>
    Task<Outcome<DrawnKits>> Draw();

    /// <summary>The kits that <see cref="Draw"/> drew for the reader, to show them once more; not there for what is none.</summary>
    Outcome<DrawnKits> Again(string? drawn);

    /// <summary>
    /// Keeps them: makes the recovery key, seals it under each pair, gives it the programs that the reader holds, and deletes the root's private half where it lay for Oversight. Others'
    /// programs follow with the next request of a member. Kits from before open nothing after that.
    /// </summary>
    /// <param name="drawn">What <see cref="Draw"/> gave.</param>
    /// <param name="typedBack">The third and the eighth word of each kit, as typed: six.</param>
    /// <param name="before">Two kits of those that are replaced; null where there were none.</param>
    Task<Outcome> Keep(string? drawn, IReadOnlyList<string?> typedBack, TwoKits? before);

    /// <summary>Gives the reader the keys of every program that nobody with an open account holds. Refused when there is none. Returns how many.</summary>
    Task<Outcome<int>> BringBack(TwoKits kits);

    /// <summary>A member leaves a program out of recovery, or takes it in again. What recovery held of it is deleted in the same transaction.</summary>
    Task<Outcome> LeaveOut(ProgramId program, bool isLeftOut);
}
