using System.Collections.Concurrent;
using System.Net;

namespace Parasol.Testing;

/// <summary>One answer that a browser got, as it came over the wire.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Address">Path and query asked for.</param>
/// <param name="Status">The status.</param>
/// <param name="Title">The page's title; empty where the answer was not a page.</param>
/// <param name="Headers">Every header of the answer, names in lower case, values joined by a comma.</param>
/// <param name="Body">The answer's text.</param>
public sealed record Visit(string Method, string Address, HttpStatusCode Status, string Title, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>
/// Everything that browsers were shown, kept for checks over a whole suite: no identifying word in an address or a
/// title, the same headers on every answer. Safe to use from several tests at once.
/// </summary>
public sealed class Trail
{
    readonly ConcurrentQueue<Visit> _visits = new();

    /// <summary>The trail of this test run; a browser that is given no other leaves its visits here.</summary>
    public static Trail OfThisRun { get; } = new();

    /// <summary>What was seen so far, in no order that a test may rely on.</summary>
    public IReadOnlyCollection<Visit> Visits => _visits;

    internal void Add(Visit visit) => _visits.Enqueue(visit);
}
