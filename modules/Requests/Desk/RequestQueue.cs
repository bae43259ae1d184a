using Parasol.Kernel;
using Parasol.People;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Desk;

/// <summary>One line of the queue.</summary>
[Opens]
sealed record QueueLine(ProgramCard Program, Opened<HelpRequest> Request, bool HasUnread)
{
    public RequestState State => Request.Value.State;

    /// <summary>It waits for us, or for an answer to what we wrote.</summary>
    public bool IsOpen => State == RequestState.New || HasUnread;

    /// <summary>When something last came from the person: what the queue is sorted by.</summary>
    public DateTimeOffset Since { get; init; } = Request.Value.At;

    public override string ToString() => "sealed";
}

/// <summary>The requests of the reader's programs: those that wait for us first, the longest waiting on top; then those answered; then the rest.</summary>
[Opens]
sealed class RequestQueue(RequestDesk desk, IPrograms programs)
{
    public async Task<IReadOnlyList<QueueLine>> Read()
    {
        var lines = new List<QueueLine>();
        foreach (var program in await programs.Mine())
        {
            var opened = await desk.Open(program.Id, "Looked at the requests");
            if (opened.IsDone)
            {
                lines.AddRange(opened.Value.Requests.Select(r => Line(program, opened.Value, r)));
            }
        }
        return [.. lines.OrderBy(Rank).ThenBy(l => l.Since)];
    }

    static QueueLine Line(ProgramCard program, DeskContents contents, Opened<HelpRequest> request)
    {
        var unread = contents.UnreadOf(request.Value);
        return new QueueLine(program, request, unread.Count > 0) { Since = unread.Count > 0 ? unread.Min(u => u.Value.At) : request.Value.At };
    }

    static int Rank(QueueLine line) => line switch
    {
        { HasUnread: true } => 0,
        { State: RequestState.New, Request.Value.IsAnswered: false } => 0,
        { State: RequestState.New } => 1,
        _ => 2,
    };
}
