namespace Parasol.Bench;

/// <summary>What one series came to. Times in milliseconds.</summary>
/// <param name="Count">How many were answered.</param>
/// <param name="PerSecond">How many a second.</param>
/// <param name="P50">Half were at least as quick.</param>
/// <param name="P95">Of twenty, nineteen were at least as quick.</param>
/// <param name="P99">Of a hundred, ninety-nine were at least as quick.</param>
sealed record Figures(int Count, double PerSecond, double P50, double P95, double P99)
{
    public static Figures Of(IReadOnlyCollection<TimeSpan> times, TimeSpan took)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToArray();
        double At(double part) => sorted.Length == 0 ? double.NaN : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(part * sorted.Length) - 1)], 2);
        return new Figures(sorted.Length, Math.Round(sorted.Length / took.TotalSeconds, 1), At(0.50), At(0.95), At(0.99));
    }
}
