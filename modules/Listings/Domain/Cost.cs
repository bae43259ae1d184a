using System.Globalization;
using System.Text.RegularExpressions;
using Parasol.Kernel;

namespace Parasol.Listings.Domain;

/// <summary>One price of several: for whom or for what, how much, and when.</summary>
internal sealed record Price(string? Option, decimal? Amount, string? Currency, string? IsFor, DateOnly? From, DateOnly? To);

/// <summary>What a service costs: what is known for sure, and always the source's words.</summary>
internal sealed partial record Cost
{
    public Answer IsFree { get; init; }

    /// <summary>The price follows what the person earns.</summary>
    public Answer IsSliding { get; init; }

    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    /// <summary>What the amount buys: "per 1 hour session".</summary>
    public string? AmountIsFor { get; init; }

    /// <summary>Every price the source lists, where it lists any.</summary>
    public IReadOnlyList<Price> Prices { get; init; } = [];

    public string? Words { get; init; }

    /// <summary>How one can pay, and which insurance is taken, in the source's words.</summary>
    public string? Payments { get; init; }

    public static Cost Unknown { get; } = new();

    /// <summary>
    /// What fee words say. "None." is free; "None, except for …" and "None for emergency services. Vary …" are not known to be;
    /// a suggested donation is free; words about income make it sliding; an amount alone makes it not free.
    /// </summary>
    public static Cost Read(string? words, string? payments = null)
    {
        var clean = Prose.Clean(words);
        if (clean is null)
        {
            return new Cost { Payments = Prose.Clean(payments) };
        }
        var folded = Prose.Fold(clean);
        var isFree = FreeThroughout().IsMatch(clean.ToLowerInvariant()) && !folded.Contains("except", StringComparison.Ordinal);
        var isSliding = SlidingWords.Any(word => folded.Contains(word, StringComparison.Ordinal));
        var asksMoney = MoneyAmount().IsMatch(clean) && !isFree;
        var isDonation = folded.Contains("suggested donation", StringComparison.Ordinal) && !folded.Contains("mandatory", StringComparison.Ordinal);
        return new Cost
        {
            IsFree = isFree || isDonation ? Answer.Yes : asksMoney ? Answer.No : Answer.Unknown,
            IsSliding = isSliding ? Answer.Yes : Answer.Unknown,
            Words = clean,
            Payments = Prose.Clean(payments),
        };
    }

    /// <summary>The same cost with a price that the source gives as a number. Nought is free.</summary>
    public Cost WithAmount(decimal amount, string? currency, string? isFor) => this with
    {
        Amount = amount,
        Currency = currency?.ToUpperInvariant(),
        AmountIsFor = isFor,
        IsFree = amount == 0 ? Answer.Yes : Answer.No,
    };

    /// <summary>What it costs, as one sentence.</summary>
    public Sentence Says() => (IsFree, IsSliding, Amount, Words) switch
    {
        (Answer.Yes, _, _, null) => new("Free"),
        (Answer.Yes, _, _, { } words) => Prose.Fold(words) is "free" or "none" ? new("Free") : new("Free. In their words: {0}", words),
        (_, Answer.Yes, _, { } words) => new("The price follows income. In their words: {0}", words),
        (_, Answer.Yes, _, null) => new("The price follows income."),
        (_, _, { } amount, _) when AmountIsFor is not null => new("It costs {0} {1}: {2}", Shown(amount), Currency ?? "", AmountIsFor),
        (_, _, { } amount, _) => new("It costs {0} {1}.", Shown(amount), Currency ?? ""),
        (_, _, null, { } words) => new("In their words: {0}", words),
        _ => new("Nobody has told us the price. Ask first."),
    };

    static string Shown(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    static readonly string[] SlidingWords =
        ["sliding", "according to income", "based on income", "by income", "depending on income", "ability to pay", "income based", "escala movil", "segun ingresos"];

    // Said of the whole service: the sentence ends there, or goes on only about donations.
    [GeneratedRegex(@"^\s*(none|free|free of charge|no fees?|no charge|no cost|no costs|gratis|gratuito|sin costo)\s*(\.|$)(?<rest>(?!.*\bvar(y|ies)\b).*)$", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FreeThroughout();

    [GeneratedRegex(@"[$€£]\s?\d|\b\d+([.,]\d\d)?\s?(usd|eur|gbp|dollars)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MoneyAmount();
}
