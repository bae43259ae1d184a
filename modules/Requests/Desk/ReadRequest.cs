using Parasol.Kernel;
using Parasol.People;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Desk;

/// <summary>One request as its page shows it.</summary>
[Opens]
sealed record RequestView(ProgramCard Program, Opened<HelpRequest> Request, IReadOnlyList<Letter> Letters, bool HasUnread, IReadOnlyDictionary<StaffId, string> Names)
{
    public HelpRequest Value => Request.Value;

    /// <summary>It can be answered here.</summary>
    public bool CanAnswer => Value.Mailbox is not null && Value.State != RequestState.PassedOn;

    public bool CanAccept => Value.State is RequestState.New or RequestState.Declined;

    public bool CanDecline => Value.State == RequestState.New;

    public override string ToString() => "sealed";
}

/// <summary>Opens one request.</summary>
[Opens]
sealed class ReadRequest(RequestDesk desk, IPrograms programs, IColleagues colleagues)
{
    public async Task<Outcome<RequestView>> Read(ProgramId program, RowId row, string what = "Opened a request")
    {
        // House and Oversight have desks too, and never requests.
        if ((await programs.Mine()).FirstOrDefault(p => p.Id == program) is not { } card)
        {
            return Refusal.NotThere;
        }
        var opened = await desk.Open(program, what);
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        var contents = opened.Value;
        if (contents.Requests.FirstOrDefault(r => r.Row == row) is not { } request)
        {
            return Refusal.NotThere;
        }
        var letters = contents.LettersOf(request.Value);
        return new RequestView(card, request, [.. letters.Select(l => l.Value)], contents.UnreadOf(request.Value).Count > 0, await colleagues.Names());
    }

    /// <summary>The other programs to which it could be passed on.</summary>
    public async Task<IReadOnlyList<ProgramCard>> Others(ProgramId program) => [.. (await programs.TakingRequests()).Where(p => p.Id != program)];
}
