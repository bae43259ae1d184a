using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.People.Team;

/// <summary>Names of colleagues, opened from House once a request.</summary>
sealed class ColleagueNames(IStaffVault vault, IPrograms programs) : IColleagues
{
    Dictionary<StaffId, string>? _names;

    public async Task<IReadOnlyDictionary<StaffId, string>> Names() => _names ??= await Load();

    /// <summary>Somebody's name has changed in this request.</summary>
    public void Forget() => _names = null;

    async Task<Dictionary<StaffId, string>> Load()
    {
        if (vault.Me is null)
        {
            return [];
        }
        var desk = await vault.OpenDesk(await programs.House(), "Looked at colleagues' names");
        return desk.IsDone ? desk.Value.All<Colleague>().ToDictionary(o => new StaffId(o.Row.Value), o => o.Value.Name) : [];
    }
}
