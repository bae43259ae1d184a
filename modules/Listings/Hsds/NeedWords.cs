using Parasol.Listings.Domain;

namespace Parasol.Listings.Hsds;

/// <summary>The needs of this product as a taxonomy, by which one instance tells another what a service helps with.</summary>
internal static class NeedWords
{
    public const string Taxonomy = "Parasol needs";

    public static Term TermOf(Need need) => new(need.Label, need.Code, Taxonomy);
}
