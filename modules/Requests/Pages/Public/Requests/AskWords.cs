using Parasol.Clients.Domain;

namespace Parasol.Requests.Pages.Public.Requests;

/// <summary>The ways of being reached, in words for the person who chooses. English sentences, keys of their translation.</summary>
static class AskWords
{
    public static string Way(string way) => way switch
    {
        ContactWays.Text => "A text message",
        ContactWays.Call => "A call",
        ContactWays.Email => "An e-mail",
        ContactWays.TheyContactUs => "I will come or call myself",
        _ => "Only in my mailbox here",
    };

    public static string? WayHint(string way) => way switch
    {
        ContactWays.Mailbox => "The safest way: nobody gets a message.",
        ContactWays.Text => "A text message can be read on the screen of the phone.",
        _ => null,
    };
}
