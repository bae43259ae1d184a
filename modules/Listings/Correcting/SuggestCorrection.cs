using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Listings.Correcting;

/// <summary>Takes in a suggested correction at the public door: sealed, and with nothing that tells who sent it but what they wrote.</summary>
internal sealed class SuggestCorrection(IPublicVault vault, TimeProvider time)
{
    /// <summary>The longest words that are taken.</summary>
    public const int LongestWords = 2000;

    public Task<bool> IsOpen() => vault.HouseIsOpen();

    public async Task<Outcome> Send(ServiceId service, IReadOnlyList<string> what, string? words, string? contact)
    {
        List<string> known = [.. Wrong.All.Select(wrong => wrong.Code).Where(what.Contains)];
        if (known.Count == 0 && words is null)
        {
            return Refusal.Rule("Tick what is wrong, or write it.", "Words");
        }
        if (vault.Crowd(4096 + (4 * (words?.Length ?? 0))) != Crowd.Calm)
        {
            return Refusal.Rule("Very many messages are coming in now. Please send this again in a few minutes. Everything you wrote is still here.");
        }
        return await vault.LeaveForHouse([new Correction { At = time.GetUtcNow(), Service = service, What = known, Words = words, Contact = contact }]);
    }
}
