using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.Reading;

namespace Parasol.Listings.Importing;

/// <summary>One record as far as it matters for telling whether another is the same thing in the world.</summary>
internal sealed record Lookalike(string Kind, string Source, string Id, string Name, Spot? At)
{
    public IReadOnlySet<string> Postcodes { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlySet<string> Phones { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlySet<string> Websites { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}

/// <summary>Two records that look the same, and what they share beside the name.</summary>
internal sealed record Proposal(Lookalike One, Lookalike Other, IReadOnlyList<string> Same);

/// <summary>
/// Proposes records that may be the same thing: the same folded name, and the same postal code, phone or website. Two that both have a
/// postal code and share none are at different places and never proposed. It only proposes; nothing is merged here or anywhere by itself.
/// The work grows with the number of records, not with its square: a record is compared with a few others under the same key.
/// </summary>
internal static class Doubles
{
    /// <summary>How many of those under one key a record is compared with. A hundred branches of one name are one finding, not five thousand.</summary>
    const int Compared = 8;

    /// <summary>Looks among <paramref name="fresh"/>, and between them and <paramref name="known"/>, which are not compared with each other. The order of either does not matter.</summary>
    public static IReadOnlyList<Proposal> Find(IEnumerable<Lookalike> fresh, IEnumerable<Lookalike> known)
    {
        var buckets = new Dictionary<string, List<Lookalike>>(StringComparer.Ordinal);
        foreach (var record in Ordered(known))
        {
            Put(buckets, record);
        }
        List<Proposal> proposals = [];
        foreach (var record in Ordered(fresh))
        {
            foreach (var other in Keys(record).SelectMany(key => buckets.GetValueOrDefault(key, []).Take(Compared)).Distinct())
            {
                if (Same(record, other) is { Count: > 0 } same)
                {
                    proposals.Add(new Proposal(record, other, same));
                }
            }
            Put(buckets, record);
        }
        return proposals;
    }

    /// <summary>The digits of a number as far as two ways of writing it agree; null where they are too few to tell anything.</summary>
    public static string? DigitsOf(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length < 7 ? null : digits.Length > 10 ? digits[^10..] : digits;
    }

    /// <summary>A web address as far as two ways of writing it agree.</summary>
    public static string WebOf(string address)
    {
        var clean = address.Trim().ToLowerInvariant();
        var start = clean.IndexOf("://", StringComparison.Ordinal);
        clean = start < 0 ? clean : clean[(start + 3)..];
        return (clean.StartsWith("www.", StringComparison.Ordinal) ? clean[4..] : clean).TrimEnd('/');
    }

    /// <summary>A postal code without what is written in one place and left out in another: spaces, and the four digits behind a hyphen.</summary>
    public static string PostcodeOf(string postcode) => string.Concat(postcode.Split('-')[0].Where(char.IsLetterOrDigit)).ToUpperInvariant();

    static IEnumerable<Lookalike> Ordered(IEnumerable<Lookalike> records) =>
        records.OrderBy(record => record.Source, StringComparer.Ordinal).ThenBy(record => record.Kind, StringComparer.Ordinal).ThenBy(record => record.Id, StringComparer.Ordinal);

    static IReadOnlyList<string> Same(Lookalike one, Lookalike other)
    {
        if (one.Postcodes.Count > 0 && other.Postcodes.Count > 0 && !one.Postcodes.Overlaps(other.Postcodes))
        {
            return [];
        }
        List<string> same = [];
        Note(same, "postal code", one.Postcodes, other.Postcodes);
        Note(same, "phone", one.Phones, other.Phones);
        Note(same, "website", one.Websites, other.Websites);
        return same;
    }

    static void Note(List<string> same, string what, IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        if (one.Overlaps(other))
        {
            same.Add(what);
        }
    }

    static void Put(Dictionary<string, List<Lookalike>> buckets, Lookalike record)
    {
        foreach (var key in Keys(record))
        {
            if (!buckets.TryGetValue(key, out var bucket))
            {
                buckets[key] = bucket = [];
            }
            // Those that would never be looked at are not kept.
            if (bucket.Count < Compared)
            {
                bucket.Add(record);
            }
        }
    }

    static IEnumerable<string> Keys(Lookalike record)
    {
        var name = Prose.Fold(record.Name);
        return record.Postcodes.Select(code => $"{record.Kind}|{name}|postcode {code}")
            .Concat(record.Phones.Select(phone => $"{record.Kind}|{name}|phone {phone}"))
            .Concat(record.Websites.Select(website => $"{record.Kind}|{name}|web {website}"));
    }
}

/// <summary>Makes lookalikes of what a package holds and of what the directory holds.</summary>
internal static class Lookalikes
{
    public static IEnumerable<Lookalike> Of(Package package, string source)
    {
        var sites = package.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        var atProvider = package.Sites.ToLookup(site => site.Provider?.Id, site => site.Facts);
        foreach (var provider in package.Providers)
        {
            yield return Of(provider.Facts, source, provider.Id, provider.At, atProvider[provider.Id]);
        }
        foreach (var service in package.Services)
        {
            yield return Of(service.Facts, source, service.Id, service.At, service.Places.Select(place => sites.GetValueOrDefault(place.Site.Id)?.Facts).OfType<SiteFacts>());
        }
    }

    public static Lookalike Of(ProviderFacts facts, string source, string id, Spot? at, IEnumerable<SiteFacts> sites) =>
        Made("organization", source, id, facts.Name, at, facts.Phones, facts.Website, sites);

    public static Lookalike Of(ServiceFacts facts, string source, string id, Spot? at, IEnumerable<SiteFacts> sites) =>
        Made("service", source, id, facts.Name, at, facts.Phones, facts.Website, sites);

    static Lookalike Made(string kind, string source, string id, string name, Spot? at, IEnumerable<Phone> phones, string? website, IEnumerable<SiteFacts> sites)
    {
        var places = sites.ToList();
        return new Lookalike(kind, source, id, name, at)
        {
            Postcodes = places.SelectMany(site => site.Addresses).Where(address => address.Kind is AddressKind.Visit).Select(address => address.Postcode)
                .OfType<string>().Select(Doubles.PostcodeOf).Where(code => code.Length > 0).ToHashSet(StringComparer.Ordinal),
            Phones = phones.Concat(places.SelectMany(site => site.Phones)).Select(phone => Doubles.DigitsOf(phone.Number)).OfType<string>().ToHashSet(StringComparer.Ordinal),
            Websites = website is null ? new HashSet<string>(StringComparer.Ordinal) : new HashSet<string>([Doubles.WebOf(website)], StringComparer.Ordinal),
        };
    }
}
