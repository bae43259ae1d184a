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
    /// <param name="isPerson">The question that is asked while very much comes in was answered.</param>
    public async Task<Outcome<string>> Send(ProgramId program, Asked asked, string language, bool isPerson)
    {
        if ((await programs.TakingRequests()).All(p => p.Id != program))
        {
            return Closed;
        }
        var crowd = vault.Crowd(asked.Size, isPerson);
        if (crowd != Crowd.Calm)
        {
            return crowd == Crowd.Full ? Closed : isPerson ? Later : AskPerson;
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
        }, new PersonLine { Says = "You asked for help. We answer here.", Words = asked.Words }, isAside: isPerson);
        return received.Then(r => r.ReturnCode);
    }

    /// <summary>What a machine gets to see: a page like any other, with words that open nothing. Nothing is kept.</summary>
    public string Pretend(string language) => vault.Decoy(language);

    /// <summary>The refusal that asks for one more answer.</summary>
    public static readonly Refusal AskPerson = Refusal.Rule("Very many messages are coming in now. Please answer the question below and press Send again. Everything you wrote is still here.", "Answer");

    static readonly Refusal Later = Refusal.Rule("Very many messages are coming in now. Please press Send again in a minute, or call us. Everything you wrote is still here.", "Answer");

    static readonly Refusal Closed = Refusal.Rule("We cannot receive this safely now. Nothing was kept. Please call us instead.");
}
