using Microsoft.Extensions.DependencyInjection;
using Parasol.Kernel;

namespace Parasol.Vault.Drill;

/// <summary>Envelopes of one program, by what they are.</summary>
/// <param name="Records">Sealed records: files, the desk, what has arrived for the week.</param>
/// <param name="Keys">File keys, week keys; for Oversight also the organisation's root.</param>
/// <param name="Audit">Details of audit entries.</param>
public sealed record EnvelopeCount(int Records, int Keys, int Audit)
{
    /// <summary>None.</summary>
    public static EnvelopeCount None { get; } = new(0, 0, 0);

    /// <summary>All of them.</summary>
    public int All => Records + Keys + Audit;
}

/// <summary>Everything that lies sealed in the three stores.</summary>
/// <param name="Programs">What is sealed to each program. Of audit entries the stores do not say whose they are: zero here, and all in <paramref name="Audit"/>.</param>
/// <param name="Audit">Details of audit entries, of every program and organisation.</param>
/// <param name="ToOnePerson">What is sealed to one person or one link alone: members' bundles and grants, sessions, mailboxes and their lines, partners' pages.</param>
public sealed record LyingSealed(IReadOnlyDictionary<ProgramId, EnvelopeCount> Programs, int Audit, int ToOnePerson)
{
    /// <summary>How many epochs each program has had.</summary>
    public required IReadOnlyDictionary<ProgramId, int> Epochs { get; init; }

    /// <summary>How many halves of emergency ways are sealed to each colleague.</summary>
    public required IReadOnlyDictionary<StaffId, int> Halves { get; init; }
}

/// <summary>What one passphrase opens, by every key that follows from it.</summary>
/// <param name="Staff">Whose passphrase it is.</param>
/// <param name="Keys">How many keys follow from it.</param>
/// <param name="Tries">How often a key was tried on an envelope.</param>
/// <param name="Programs">What was opened of each program; a program of which nothing was opened is absent.</param>
/// <param name="Own">What was opened of this person's own: bundle and grants.</param>
/// <param name="OfOthers">What was opened that is sealed to somebody else alone. It should be nothing.</param>
public sealed record Reached(StaffId Staff, int Keys, long Tries, IReadOnlyDictionary<ProgramId, EnvelopeCount> Programs, int Own, int OfOthers)
{
    /// <summary>What was opened of a program.</summary>
    public EnvelopeCount Of(ProgramId program) => Programs.GetValueOrDefault(program, EnvelopeCount.None);
}

/// <summary>A key of somebody made up, to be looked for in a picture of a server's memory.</summary>
[Opens]
public sealed class KeyToFind(string what, byte[] bytes)
{
    /// <summary>What kind of key it is, in words.</summary>
    public string What => what;

    /// <summary>The key, or the private half of a pair.</summary>
    public byte[] Bytes => bytes;
}

/// <summary>
/// For the drills alone: what a thief opens who has copies of all stores, <c>server.key</c>, and one staff member's passphrase. Every key
/// that follows is tried on every envelope, whatever signatures, clear columns and the product's own code say about whose it is.
/// Reads the stores once, when first asked, and tells counts; keys it hands out to be looked for alone. Never registered in the server.
/// </summary>
[Opens]
public interface IReachability
{
    /// <summary>What lies sealed in the stores.</summary>
    Task<LyingSealed> All();

    /// <summary>What this passphrase opens. Refused when it opens no account of this organisation; no authenticator is asked for, as a thief's own tools would not.</summary>
    Task<Outcome<Reached>> From(string loginName, string passphrase);

    /// <summary>Every key that follows from a passphrase, and from the token of the session that was begun with it. Refused as <see cref="From"/> is.</summary>
    Task<Outcome<IReadOnlyList<KeyToFind>>> Keys(string loginName, string passphrase, string token);

    /// <summary>What two printed kits open; one kit is given twice. Refused for words that are no kit.</summary>
    Task<Outcome<IReadOnlyDictionary<ProgramId, EnvelopeCount>>> FromKits(TwoKits kits);

    /// <summary>
    /// Reads the stores anew and opens what it can with the keys that earlier calls led to, and with what follows from them now: what somebody opens who
    /// copied every key they could reach, and the stores some time later.
    /// </summary>
    Task<IReadOnlyDictionary<ProgramId, EnvelopeCount>> Again();
}

/// <summary>Registers what the cold drill needs of Vault.</summary>
public static class DrillModule
{
    /// <summary>Adds <see cref="IReachability"/>. Only for an instance of the drill's own.</summary>
    public static IServiceCollection AddReachability(this IServiceCollection services) => services.AddScoped<IReachability, Reachability>();
}
