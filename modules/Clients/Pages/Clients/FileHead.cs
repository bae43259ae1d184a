using Parasol.Kernel;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The top of every page about one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Profile">Whose it is.</param>
/// <param name="Heading">English, key of its translation.</param>
sealed record FileHead(FileId File, Profile Profile, string Heading)
{
    public override string ToString() => "sealed";
}
