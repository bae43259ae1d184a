using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Listings;

namespace Parasol.Requests.Asking;

/// <summary>What somebody asks, as the form has it. Every part may be left out.</summary>
sealed record Asked
{
    /// <summary>The longest words that are taken.</summary>
    public const int LongestWords = 5000;

    /// <summary>The longest short answer.</summary>
    public const int LongestLine = 200;

    /// <summary>The ways to choose from, the safest first: it is also what holds when nothing is chosen.</summary>
    public static IReadOnlyList<string> Ways { get; } = [ContactWays.Mailbox, ContactWays.Text, ContactWays.Call, ContactWays.Email, ContactWays.TheyContactUs];

    public IReadOnlyList<string> Needs { get; init; } = [];

    public string? Words { get; init; }

    public string? Language { get; init; }

    public string? Way { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? SayWeAre { get; init; }

    public bool Voicemail { get; init; }

    public string? Times { get; init; }

    /// <summary>About how many bytes keeping it takes, the mailbox and its first line included.</summary>
    public int Size => 4096 + 4 * (Words?.Length ?? 0);

    /// <summary>The needs that the directory knows, in its order; anything else was not on our page.</summary>
    public IReadOnlyList<Need> KnownNeeds => [.. Listings.Needs.All.Where(n => Needs.Contains(n.Code, StringComparer.Ordinal))];

    /// <summary>The way chosen. One that lacks its number or address is no way: then it is the mailbox.</summary>
    public string ChosenWay => Way switch
    {
        ContactWays.Text or ContactWays.Call when Phone is not null => Way,
        ContactWays.Email when Email is not null => Way,
        ContactWays.TheyContactUs => Way,
        _ => ContactWays.Mailbox,
    };

    /// <summary>A way was chosen that cannot work yet, because the number or address is missing.</summary>
    public bool LacksAddress => Way is not null && Way != ChosenWay;

    /// <summary>How to reach them, with nothing in it that the way does not need.</summary>
    public SafeContact Reach()
    {
        var way = ChosenWay;
        var byPhone = way is ContactWays.Text or ContactWays.Call;
        var mayAnswer = byPhone || way == ContactWays.Email;
        return new SafeContact
        {
            MayContact = true,
            Ways = way == ContactWays.Mailbox ? [way] : [way, ContactWays.Mailbox],
            Phone = byPhone ? Phone : null,
            Email = way == ContactWays.Email ? Email : null,
            SayWeAre = mayAnswer ? SayWeAre : null,
            Voicemail = way == ContactWays.Call ? Voicemail : null,
            Times = mayAnswer ? Times : null,
        };
    }
}
