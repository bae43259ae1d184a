using Parasol.Kernel;
using Parasol.People;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Asking;

/// <summary>Sends a request for help: sealed to the program's week before it touches a disk. Gives the return code, once.</summary>
sealed class SendRequest(IPublicVault vault, IPrograms programs, TimeProvider time)
{
    /// <param name="program">To which program.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="language">The language of the page: the code's words are of it.</param>
    public async Task<Outcome<string>> Send(ProgramId program, Asked asked, string language)
    {
        if ((await programs.TakingRequests()).All(p => p.Id != program))
        {
            return Closed;
        }
        var at = time.GetUtcNow();
        var received = await vault.Receive(program, language, mailbox => new HelpRequest
        {
            At = at,
            Needs = [.. asked.KnownNeeds.Select(n => n.Code)],
            Words = asked.Words,
            Language = asked.Language,
            Reach = asked.Reach(),
            Mailbox = mailbox,
        }, new PersonLine { Says = "You asked for help. We answer here.", Words = asked.Words });
        return received.Then(r => r.ReturnCode);
    }

    /// <summary>What a machine gets to see: a page like any other, with words that open nothing. Nothing is kept.</summary>
    public string Pretend(string language) => vault.Decoy(language);

    static readonly Refusal Closed = Refusal.Rule("We cannot receive this safely now. Nothing was kept. Please call us instead.");
}
