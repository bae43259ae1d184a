using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Requests.Domain;

namespace Parasol.Requests.Lists;

/// <summary>What workers read of states and deeds. English sentences, keys of their translation.</summary>
static class RequestWords
{
    public static string State(HelpRequest request) => request.State switch
    {
        RequestState.New => request.IsAnswered ? "Answered" : "New request",
        RequestState.Declined => "Declined",
        RequestState.PassedOn => "Passed on",
        _ => "Accepted",
    };

    public static string Deed(RequestDeed deed) => deed switch
    {
        RequestDeed.Answered => "Answered",
        RequestDeed.Declined => "Declined",
        RequestDeed.PassedOn => "Passed on",
        _ => "Accepted",
    };

    /// <summary>The way they prefer; the mailbox when they chose none.</summary>
    public static string Way(SafeContact? reach) => ContactWays.Label(reach?.Ways is [var first, ..] ? first : ContactWays.Mailbox);
}
