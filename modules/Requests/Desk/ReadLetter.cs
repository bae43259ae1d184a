using Parasol.Kernel;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Desk;

/// <summary>A person's letter that waits in their file.</summary>
[Opens]
sealed record LetterView(FileId File, string CallName, Letter Letter)
{
    public override string ToString() => "sealed";
}

/// <summary>Opens the letter that a mark on the desk tells of.</summary>
[Opens]
sealed class ReadLetter(RequestDesk desk, IStaffVault vault)
{
    public async Task<Outcome<LetterView>> Read(ProgramId program, RowId mark)
    {
        var opened = await desk.Open(program, "Looked at the replies");
        if (!opened.IsDone)
        {
            return opened.Refusal;
        }
        if (opened.Value.Unread.FirstOrDefault(u => u.Row == mark)?.Value is not { File: { } file } unread)
        {
            return Refusal.NotThere;
        }
        var client = await vault.Open(file, "Read a reply");
        if (!client.IsDone)
        {
            return client.Refusal;
        }
        if (client.Value.Find<Letter>(unread.Letter) is not { } letter)
        {
            return Refusal.Damaged;
        }
        return new LetterView(file, client.Value.One<IndexCard>()?.Value.CallName ?? "", letter.Value);
    }
}
