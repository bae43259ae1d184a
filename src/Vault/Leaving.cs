using Parasol.Kernel;

namespace Parasol.Vault;

/// <summary>A program that makes keys anew because somebody's access has ended.</summary>
/// <param name="Program">Which.</param>
/// <param name="IsBegun">The new epoch is there; false while the next request of a member is waited for.</param>
/// <param name="Files">How many files the program has.</param>
/// <param name="Waiting">How many of them still wait for a new key of their own; 0 where nobody was shut out.</param>
public sealed record KeysInMaking(ProgramId Program, bool IsBegun, int Files, int Waiting);

/// <summary>
/// Colleagues leave programs. What they hold is gone with the next click; the program's keys are then made anew on the next request of a member: what is
/// written from then on is sealed to those who stay. What they have read or copied before cannot be unread.
/// </summary>
[Opens]
public interface ILeaving
{
    /// <summary>
    /// Takes somebody out of one program, oneself as well: by a member of it, or by an administrator. Refused while fewer than two others hold it, or, where they
    /// are shut out, no other; House is left with the account.
    /// </summary>
    /// <param name="program">Which program.</param>
    /// <param name="staff">Who.</param>
    /// <param name="isShutOut">Every file of the program gets a new key as well, so that keys they may have copied open nothing that is there.</param>
    Task<Outcome> TakeOut(ProgramId program, StaffId staff, bool isShutOut);

    /// <summary>Closes an account: their sessions end at once, they cannot sign in, and they leave every program. Administrators only; never the last one.</summary>
    Task<Outcome> Disable(StaffId staff, bool isShutOut);

    /// <summary>The programs of this organisation that make keys anew. Counts only: no key is needed.</summary>
    Task<IReadOnlyList<KeysInMaking>> InMaking();
}
