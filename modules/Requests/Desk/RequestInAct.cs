using Parasol.Kernel;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Desk;

/// <summary>A request opened in an act in order to change it, with what stands beside it on the desk.</summary>
[Opens]
sealed record RequestInAct(FileId Desk, DeskContents Contents, Opened<HelpRequest> Request)
{
    public HelpRequest Value => Request.Value;

    public override string ToString() => "sealed";

    /// <summary>Finds it at the version that the worker was looking at: whoever saves second is told so.</summary>
    public static async Task<Outcome<RequestInAct>> Find(StaffAct act, ProgramId program, RowId row, long version)
    {
        var desk = await act.OpenDesk(program);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        var contents = DeskContents.Of(desk.Value);
        if (contents.Requests.FirstOrDefault(r => r.Row == row) is not { } request)
        {
            return Refusal.NotThere;
        }
        return request.Version == version ? new RequestInAct(desk.Value.Id, contents, request) : Refusal.Clash;
    }

    /// <summary>The person's letters about it are read now.</summary>
    public void Read(StaffAct act)
    {
        foreach (var unread in Contents.UnreadOf(Value))
        {
            act.Remove(Desk, unread.Row);
        }
    }

    /// <summary>Takes the request and its letters off the desk; refused at the end when somebody saved the request in between.</summary>
    public void TakeOff(StaffAct act)
    {
        Read(act);
        act.Remove(Request);
        foreach (var letter in Contents.LettersOf(Value))
        {
            act.Remove(Desk, letter.Row);
        }
    }
}
