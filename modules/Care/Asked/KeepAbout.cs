using Parasol.Care.Domain;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Care.Asked;

/// <summary>What a file says about its person, as far as its program asks.</summary>
/// <param name="CallName">The name to use.</param>
/// <param name="Program">Whose questions they are.</param>
/// <param name="Asked">The fields that are switched on.</param>
/// <param name="Now">What is said in them.</param>
/// <param name="Version">0 where nothing is kept.</param>
/// <param name="Rest">How many fields hold something and are switched off: sealed, not shown, and can be deleted.</param>
/// <param name="Peers">Colleagues who fit the person's wish or speak their language.</param>
internal sealed record AboutView(string CallName, ProgramCard Program, IReadOnlyList<string> Asked, AboutThem Now, long Version, int Rest, IReadOnlyList<Peer> Peers)
{
    public override string ToString() => "sealed";
}

/// <summary>Keeps what a person says about themselves, in the fields that their program has switched on.</summary>
[Opens]
internal sealed class KeepAbout(IStaffVault vault, IClientFiles clients, IPrograms programs, IMembers members, IColleagues colleagues)
{
    public async Task<Outcome<AboutView>> Read(FileId file)
    {
        var open = await vault.Open(file, "Looked at what they say about themselves");
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (await programs.Find(open.Value.Program) is not { } program)
        {
            return Refusal.NotThere;
        }
        var (kept, asked) = (open.Value.One<AboutThem>(), Asked(program));
        var all = kept?.Value ?? new AboutThem();
        var now = all.Only(asked);
        var peers = asked.Contains(AboutFields.Peer) ? await Peers(open.Value, now) : [];
        return new AboutView(clients.ProfileOf(open.Value).CallName, program, asked, now, kept?.Version ?? 0, all.Held.Count(f => !asked.Contains(f)), peers);
    }

    /// <param name="file">Whose.</param>
    /// <param name="version">The version the words were written over; another one is a clash.</param>
    /// <param name="said">What is said; fields that are switched off are not taken.</param>
    /// <param name="notice">The notice that stood over the question for the age.</param>
    /// <param name="forgetsRest">Deletes what is kept in fields that are switched off.</param>
    public async Task<Outcome> Save(FileId file, long version, AboutSaid said, string notice, bool forgetsRest)
    {
        await using var act = vault.Begin();
        var open = await act.Open(file);
        if (!open.IsDone)
        {
            return open.Refusal;
        }
        if (await programs.Find(open.Value.Program) is not { } program)
        {
            return Refusal.NotThere;
        }
        var (was, asked) = (open.Value.One<AboutThem>(), Asked(program));
        if ((was?.Version ?? 0) != version)
        {
            return Refusal.Clash;
        }
        var written = (was?.Value ?? new AboutThem()).Write(said, asked, notice, new Author(act.At, vault.Me!.Id));
        if (!written.IsDone)
        {
            return written.Refusal;
        }
        var now = forgetsRest ? written.Value.Only(asked) : written.Value;
        if (now.Held.Any())
        {
            if (was is null)
            {
                act.Add(file, now, OnePlace.Of(file, TableCode.AboutThem));
            }
            else
            {
                act.Change(was, now);
            }
        }
        else if (was is not null)
        {
            act.Remove(was);
        }
        else
        {
            return Outcome.Done;
        }
        await clients.MarkChanged(act, file);
        return await act.Commit(AuditCode.Changed, "Wrote down what they say about themselves");
    }

    async Task<IReadOnlyList<Peer>> Peers(OpenFile file, AboutThem now)
    {
        if (await vault.House() is not { } house || await vault.OpenDesk(house, "Looked at what colleagues say about themselves") is not { IsDone: true } desk)
        {
            return [];
        }
        var here = (await members.All()).Where(m => m.IsEnabled && m.Programs.Contains(file.Program)).Select(m => m.Staff).ToHashSet();
        var languages = now.Languages.Append(clients.ProfileOf(file).Language).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Peer.Matching(now.Wishes, languages, desk.Value.All<ColleagueSays>().Select(c => c.Value).Where(c => here.Contains(c.Staff)), await colleagues.Names());
    }

    static List<string> Asked(ProgramCard program) => [.. AboutFields.All.Select(f => f.Key).Where(program.OptionalFields.Contains)];
}

/// <summary>What a colleague says about themselves, on a page of their own settings.</summary>
[Opens]
internal sealed class KeepMyWords(IStaffVault vault)
{
    /// <summary>What they have said; and whether they can say it: not while nobody has granted House to them.</summary>
    public async Task<Outcome<(bool HasHouse, ColleagueSays Now)>> Read()
    {
        if (vault.Me is not { } me)
        {
            return Refusal.NotThere;
        }
        if (await vault.House() is not { } house)
        {
            return (false, new ColleagueSays());
        }
        var desk = await vault.OpenDesk(house, "Looked at what they say about themselves");
        return desk.IsDone ? (true, desk.Value.Find<ColleagueSays>(Row(me))?.Value ?? new ColleagueSays()) : desk.Refusal;
    }

    public async Task<Outcome> Save(IReadOnlyList<string> languages, IReadOnlyList<string> traits, string? words)
    {
        if (vault.Me is not { } me || await vault.House() is not { } house)
        {
            return Refusal.NotThere;
        }
        var says = ColleagueSays.Write(me.Id, languages, traits, words);
        if (!says.IsDone)
        {
            return says.Refusal;
        }
        await using var act = vault.Begin();
        var desk = await act.OpenDesk(house);
        if (!desk.IsDone)
        {
            return desk.Refusal;
        }
        switch (desk.Value.Find<ColleagueSays>(Row(me)), says.Value.IsEmpty)
        {
            case (null, true):
                return Outcome.Done;
            case (null, false):
                act.Add(desk.Value.Id, says.Value, Row(me));
                break;
            case ({ } was, true):
                act.Remove(was);
                break;
            case ({ } was, false):
                act.Change(was, says.Value);
                break;
        }
        return await act.Commit(AuditCode.Changed, "Wrote what they say about themselves");
    }

    static RowId Row(Reader me) => OnePlace.Of(me.Id, TableCode.ColleagueSays);
}
