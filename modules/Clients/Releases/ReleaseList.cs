using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Clients.Releases;

/// <summary>A release, how it stands, and what a partner reads under it today.</summary>
sealed record ReleaseLine(ReleaseStanding Standing, IReadOnlyList<ReleasedField> Fields, string By)
{
    public override string ToString() => "sealed";
}

/// <summary>The releases of a file.</summary>
sealed record FileReleases(Profile Profile, IReadOnlyList<ReleaseLine> Lines)
{
    public override string ToString() => "sealed";
}

/// <summary>Reads the releases of a file, newest first.</summary>
[Opens]
sealed class ReleaseList(IStaffVault vault, IClientFiles files, IColleagues colleagues)
{
    public async Task<Outcome<FileReleases>> Read(FileId id)
    {
        var opened = await vault.Open(id, "Looked at the releases");
        if (!opened.IsDone || !FileChanges.IsClientFile(opened.Value))
        {
            return opened.Refusal ?? Refusal.NotThere;
        }
        var file = opened.Value;
        var standings = await files.Releases(file);
        var names = await colleagues.Names();
        return new FileReleases(files.ProfileOf(file),
            [.. standings.Select(s => new ReleaseLine(s, files.Fields(file, s.Release.Value), names.GetValueOrDefault(s.Release.Value.By, "")))]);
    }
}
