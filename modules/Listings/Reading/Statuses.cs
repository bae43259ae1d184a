namespace Parasol.Listings.Reading;

/// <summary>The words by which sources say whether a service runs: those of HSDS, and those of Ohana, which knows one fewer.</summary>
internal static class Statuses
{
    public static readonly IReadOnlyList<(string Word, ServiceStatus Status)> Hsds =
        [("active", ServiceStatus.Active), ("inactive", ServiceStatus.Inactive), ("defunct", ServiceStatus.Defunct), ("temporarily closed", ServiceStatus.TemporarilyClosed)];

    public static readonly IReadOnlyList<(string Word, ServiceStatus Status)> Ohana = [.. Hsds.Take(3)];

    /// <summary>What a cell says; where it says nothing, <paramref name="unsaid"/>, and where that is null a fault.</summary>
    public static ServiceStatus Read(this Findings findings, Cell cell, IReadOnlyList<(string Word, ServiceStatus Status)> known, ServiceStatus? unsaid)
    {
        if (cell.Text is null && unsaid is { } status)
        {
            return status;
        }
        foreach (var (word, means) in known)
        {
            if (string.Equals(word, cell.Text, StringComparison.OrdinalIgnoreCase))
            {
                return means;
            }
        }
        if (cell.Text is null)
        {
            findings.Fault(cell.At, Remarks.Empty);
        }
        else
        {
            findings.Fault(cell.At, Remarks.NotOneOf, string.Join(", ", known.Select(k => k.Word)));
        }
        return ServiceStatus.Inactive;
    }
}
