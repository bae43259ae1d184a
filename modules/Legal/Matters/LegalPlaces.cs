using Parasol.Web.Seams;

namespace Parasol.Legal.Matters;

/// <summary>The place Legal in the navigation: for whoever holds a program with legal work, and nobody else.</summary>
internal sealed class LegalPlaces(LegalWall wall) : IPlacesOfSome
{
    static readonly IReadOnlyList<NavigationItem> All = [new(30, "Legal", LegalLinks.Matters)];

    public async Task<IReadOnlyList<NavigationItem>> Mine() => (await wall.Mine()).Count > 0 ? All : [];
}
