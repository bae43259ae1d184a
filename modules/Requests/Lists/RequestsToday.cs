using Parasol.Kernel;
using Parasol.Listings;
using Parasol.People;
using Parasol.Requests.Desk;
using Parasol.Requests.Domain;
using Parasol.Vault;
using Parasol.Web.Lists;
using Parasol.Web.Words;

namespace Parasol.Requests.Lists;

/// <summary>Today: requests that nobody has answered yet, and replies that nobody has read.</summary>
[Opens]
sealed class RequestsToday(RequestDesk desk, IPrograms programs, IStaffVault vault, IAside aside, Say say) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> Items()
    {
        var items = new List<(DateTimeOffset At, TodayItem Item)>();
        foreach (var program in await programs.Mine())
        {
            var opened = await desk.Open(program.Id, "Looked at today's list");
            if (opened.IsDone)
            {
                items.AddRange(Requests(program, opened.Value));
                items.AddRange(await Replies(program, opened.Value));
            }
        }
        var waiting = items.OrderBy(i => i.At).Select(i => i.Item);
        return [.. await aside.Count() > 0 ? waiting.Append(new TodayItem(TodayPart.Arrived, "Requests were set aside while very many came in", null, RequestsLinks.Queue)) : waiting];
    }

    IEnumerable<(DateTimeOffset, TodayItem)> Requests(ProgramCard program, DeskContents contents)
    {
        foreach (var request in contents.Requests)
        {
            var unread = contents.UnreadOf(request.Value);
            if (unread.Count > 0)
            {
                yield return (unread.Min(u => u.Value.At), Item(program, request, "A reply to a request waits"));
            }
            else if (request.Value is { State: RequestState.New, IsAnswered: false })
            {
                yield return (request.Value.At, Item(program, request, "Somebody asks for help"));
            }
        }
    }

    TodayItem Item(ProgramCard program, Opened<HelpRequest> request, string says) =>
        new(TodayPart.Arrived, says, NeedWords.Of(say, request.Value.Needs), RequestsLinks.Request(program.Id, request.Row)) { Program = program.Id, Request = request.Row };

    async Task<IEnumerable<(DateTimeOffset, TodayItem)>> Replies(ProgramCard program, DeskContents contents)
    {
        if (contents.Files.Count == 0)
        {
            return [];
        }
        var cards = await vault.Cards(contents.Files);
        return contents.Unread.Where(u => u.Value.File is { } file && cards.ContainsKey(file)).Select(u => (u.Value.At, new TodayItem(
            TodayPart.Arrived, "A reply waits", cards[u.Value.File!.Value].Card.CallName, RequestsLinks.Letter(program.Id, u.Row))));
    }
}

/// <summary>Needs in the reader's words.</summary>
static class NeedWords
{
    /// <summary>The labels of these codes, one after the other; null when there is none.</summary>
    public static string? Of(Say say, IReadOnlyList<string> codes) =>
        string.Join(", ", codes.Select(Needs.Find).OfType<Need>().Select(n => say[n.Label])) is { Length: > 0 } words ? words : null;
}
