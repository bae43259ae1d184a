using Parasol.Data;
using Parasol.Kernel;

namespace Parasol.People.SettingUp;

/// <summary>The first organisation, set up in a browser by whoever can read the console.</summary>
sealed class SetUpFirst(ISetUp setUp, SetUpToken token, OrganisationMemory memory, ParasolDb db)
{
    static readonly SemaphoreSlim OneAtATime = new(1);

    public async Task<bool> IsOver() => await memory.HasAny(db);

    public async Task<Outcome<Founded>> Do(string? typed, NewOrganisation organisation)
    {
        await OneAtATime.WaitAsync();
        try
        {
            return await IsOver() ? Refusal.NotThere
                : token.Matches(typed) ? await setUp.AddOrganisation(organisation)
                : Refusal.Rule("This is not the token that stands on the console. Copy it from there.", "Token");
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
