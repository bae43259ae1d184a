using System.Security.Cryptography;
using Parasol.Kernel;

namespace Parasol.Clients.Domain;

/// <summary>
/// Makes names to call somebody by who gave none: a colour and a bird, a plant or a place. Words that are also slang, a medical word or
/// a common surname of one group are left out on purpose.
/// </summary>
static class CallNames
{
    static readonly string[] EnglishFirst =
    [
        "Amber", "Azure", "Bright", "Bronze", "Calm", "Cobalt", "Copper", "Coral", "Crimson", "Emerald", "Gentle", "Golden", "Indigo", "Jade",
        "Lilac", "Mauve", "Misty", "Ochre", "Pearl", "Plum", "Quiet", "Russet", "Sapphire", "Silver", "Slate", "Sunny", "Teal", "Topaz",
        "Turquoise", "Umber", "Velvet", "Violet",
    ];

    static readonly string[] EnglishSecond =
    [
        "Acacia", "Alder", "Almond", "Aspen", "Aster", "Avocet", "Bamboo", "Birch", "Brook", "Camellia", "Cedar", "Clover", "Comet", "Crane",
        "Curlew", "Cypress", "Dahlia", "Dove", "Egret", "Fern", "Finch", "Harbor", "Heather", "Heron", "Iris", "Juniper", "Kestrel",
        "Kingfisher", "Lark", "Laurel", "Lavender", "Linden", "Linnet", "Lotus", "Lupin", "Magnolia", "Maple", "Marigold", "Meadow", "Myrtle",
        "Olive", "Orchid", "Oriole", "Osprey", "Pebble", "Peony", "Plover", "Primrose", "Puffin", "Quince", "River", "Rowan", "Sandpiper",
        "Sorrel", "Sparrow", "Starling", "Tern", "Thistle", "Thyme", "Warbler", "Waxwing", "Willow", "Wren", "Yarrow",
    ];

    static readonly string[] SpanishFirst =
    [
        "Abedul", "Acacia", "Álamo", "Albahaca", "Almendro", "Alondra", "Arce", "Arroyo", "Avellano", "Azucena", "Bambú", "Brisa", "Calandria",
        "Caléndula", "Camelia", "Cedro", "Ceibo", "Ciprés", "Colibrí", "Dalia", "Encina", "Enebro", "Estrella", "Garza", "Geranio", "Girasol",
        "Golondrina", "Gorrión", "Grulla", "Helecho", "Iris", "Jacarandá", "Jazmín", "Jilguero", "Laurel", "Lavanda", "Loto", "Magnolia",
        "Membrillo", "Menta", "Mirlo", "Mirto", "Olivo", "Olmo", "Orquídea", "Peonía", "Prado", "Prímula", "Ribera", "Roble", "Romero",
        "Ruiseñor", "Salvia", "Sauce", "Tilo", "Tomillo", "Tórtola", "Trébol", "Vencejo", "Zorzal",
    ];

    // Only colours that are the same beside a feminine and a masculine noun: a name must not guess a gender.
    static readonly string[] SpanishSecond =
    [
        "Ámbar", "Añil", "Arena", "Azul", "Bronce", "Canela", "Celeste", "Ciruela", "Cobalto", "Cobre", "Coral", "Esmeralda", "Granate", "Gris",
        "Índigo", "Jade", "Lila", "Malva", "Miel", "Nácar", "Ocre", "Oliva", "Perla", "Plata", "Topacio", "Turquesa", "Verde", "Violeta",
        "Zafiro", "Suave",
    ];

    /// <summary>How many names there are in this language.</summary>
    public static int Count(string language) => Of(language) is var (first, second) ? first.Length * second.Length : 0;

    /// <summary>
    /// A name that nobody in <paramref name="taken"/> has. When the list is used up, a small number follows the words.
    /// </summary>
    public static string New(string language, IReadOnlyCollection<string> taken)
    {
        var (first, second) = Of(language);
        var folded = taken.Select(Prose.Fold).ToHashSet(StringComparer.Ordinal);
        var count = first.Length * second.Length;
        // A random start and a stride without a common factor visit every pair once, in an order that tells nothing.
        var start = RandomNumberGenerator.GetInt32(count);
        for (var round = 1; ; round++)
        {
            for (var i = 0; i < count; i++)
            {
                var at = (int)((start + (long)i * Stride) % count);
                var name = $"{first[at / second.Length]} {second[at % second.Length]}{(round == 1 ? "" : $" {round}")}";
                if (!folded.Contains(Prose.Fold(name)))
                {
                    return name;
                }
            }
        }
    }

    // A prime larger than any list, so that it divides no count.
    const int Stride = 7919;

    static (string[] First, string[] Second) Of(string language) =>
        language.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? (SpanishFirst, SpanishSecond) : (EnglishFirst, EnglishSecond);
}
