using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients.Demands;

/// <summary>A kind of what a file holds.</summary>
/// <param name="Label">As colleagues read it: English, key of its translation.</param>
/// <param name="Rows">The records of that kind, as they are now.</param>
sealed record KindHeld(string Label, IReadOnlyList<AgreedRow> Rows);

/// <summary>What becomes of a kind.</summary>
enum KindChoice
{
    NotAsked,

    Privileged,

    Give,
}

/// <summary>What is put together under a demand: one file of one program, and of it what two agreed on.</summary>
/// <param name="Records">What is given.</param>
/// <param name="Given">How many of each kind.</param>
/// <param name="Privileged">Held back because it is protected, and how many of each kind.</param>
/// <param name="NotAsked">Held back because nobody asked for it, and how many of each kind.</param>
/// <param name="Data">The records as data, UTF-8 JSON.</param>
sealed record Package(IReadOnlyList<(string Label, KeptRecord Record)> Records, IReadOnlyList<KindHeld> Given, IReadOnlyList<KindHeld> Privileged, IReadOnlyList<KindHeld> NotAsked, byte[] Data)
{
    /// <summary>SHA-256 of <see cref="Data"/>, lower-case hexadecimal: so that whoever has the data can show that nothing was changed since.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Data));

    public override string ToString() => "sealed";
}

/// <summary>
/// Puts together what a demand is answered with, once two members of the program have agreed on it. They agree on records as they are; when one of them
/// has changed since, they look at it again. It is a rule of this page: whoever holds the program's key can read the file anyway.
/// </summary>
[Opens]
sealed class GiveOut(IStaffVault vault, KeepDemand keep, IEnumerable<HeldAs> kinds)
{
    // What is about demands and holds themselves is for counsel, and nobody's answer to a demand.
    static readonly TableCode[] Ours = [TableCode.Demand, TableCode.Hold];

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Dictionary<TableCode, string> _labels = kinds.Where(k => !Ours.Contains(k.Table)).GroupBy(k => k.Table).ToDictionary(g => g.Key, g => g.First().ForStaff);

    /// <summary>What the file holds, by kind. Nothing is opened for it.</summary>
    public IReadOnlyList<KindHeld> Held(OpenFile file) =>
        [.. file.Rows.Where(r => _labels.ContainsKey(r.Kind)).GroupBy(r => _labels[r.Kind], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new KindHeld(g.Key, [.. g.Select(r => new AgreedRow(r.Row, r.Version)).OrderBy(r => r.Row.Value)]))];

    /// <summary>One member proposes what is given.</summary>
    public async Task<Outcome> Propose(Opened<Demand> was, OpenFile file, IReadOnlyDictionary<string, KindChoice> choices)
    {
        if (was.Value is not { Telling: Telling.Told, End: null } || !FileChanges.IsClientFile(file))
        {
            return Refusal.NotThere;
        }
        var held = Held(file);
        var rows = held.Where(k => choices.GetValueOrDefault(k.Label) == KindChoice.Give).SelectMany(k => k.Rows).ToList();
        if (rows.Count == 0)
        {
            return Refusal.Rule("Choose at least one kind to give, or note how the demand ended.");
        }
        var giving = new GivingOut
        {
            Rows = rows, AskedBy = vault.Me!.Id, AskedAt = DateTimeOffset.MinValue,
            Privileged = [.. held.Where(k => choices.GetValueOrDefault(k.Label) == KindChoice.Privileged).Select(k => k.Label)],
        };
        return await keep.Change(was, (demand, at) => demand with { Giving = giving with { AskedAt = at } }, "Proposed what of the file to give out under a legal demand");
    }

    /// <summary>Another one agrees to it.</summary>
    public async Task<Outcome> Agree(Opened<Demand> was, OpenFile file)
    {
        if (was.Value is not { Giving: { AgreedBy: null } giving, End: null })
        {
            return Refusal.Clash;
        }
        if (giving.AskedBy == vault.Me!.Id)
        {
            return Refusal.Rule("Whoever proposed it does not agree to it as well: it takes a second person.");
        }
        return IsAsAgreed(giving, file)
            ? await keep.Change(was, (demand, at) => demand with { Giving = giving with { AgreedBy = vault.Me.Id, AgreedAt = at } }, "Agreed, as the second, to what of the file is given out under a legal demand")
            : HasChanged;
    }

    /// <summary>Takes the proposal or the agreement back.</summary>
    public Task<Outcome> TakeBack(Opened<Demand> was) => keep.Change(was, (demand, _) => demand with { Giving = null }, "Took back what of the file was to be given out under a legal demand");

    /// <summary>Puts it together. Each time is kept with the demand.</summary>
    public async Task<Outcome<Package>> PutTogether(Opened<Demand> was, OpenFile file, string organisation)
    {
        if (was.Value is not { IsAgreed: true, Giving: { } giving, End: null })
        {
            return Refusal.NotThere;
        }
        if (!IsAsAgreed(giving, file))
        {
            return HasChanged;
        }
        var (held, rows) = (Held(file), giving.Rows.Select(r => r.Row).ToHashSet());
        List<(string, KeptRecord)> records = [.. file.Everything().Where(r => rows.Contains(r.Row)).Select(r => (_labels[r.Kind], r)).OrderBy(r => r.Item1, StringComparer.Ordinal).ThenBy(r => r.r.Row.Value)];
        if (records.Count != rows.Count)
        {
            return Refusal.Rule("Some of it does not open, so nothing was put together. Tell whoever looks after the computer.");
        }
        var given = records.Select(r => r.Item1).ToHashSet(StringComparer.Ordinal);
        var data = JsonSerializer.SerializeToUtf8Bytes(new
        {
            format = "parasol-given-out/1", organisation, demanded_by = was.Value.From, their_number = was.Value.Number,
            records = records.Select(r => new { kind = JsonNamingPolicy.KebabCaseLower.ConvertName(r.Item2.Kind.ToString()), id = r.Item2.Row.Value, value = r.Item2.Value }),
        }, Readable);
        var kept = await keep.Change(was, (demand, at) => demand with { PutTogether = [.. demand.PutTogether, at] }, "Put together what of the file is given out under a legal demand", wasGiven: true, AuditCode.Shared);
        return kept.IsDone ? new Package(records, [.. held.Where(k => given.Contains(k.Label))], [.. held.Where(k => giving.Privileged.Contains(k.Label))],
            [.. held.Where(k => !given.Contains(k.Label) && !giving.Privileged.Contains(k.Label))], data) : kept.Refusal;
    }

    /// <summary>Every record that was agreed on is there as it was.</summary>
    public static bool IsAsAgreed(GivingOut giving, OpenFile file)
    {
        var now = file.Rows.ToDictionary(r => r.Row, r => r.Version);
        return giving.Rows.All(r => now.TryGetValue(r.Row, out var version) && version == r.Version);
    }

    static Refusal HasChanged => Refusal.Rule("The file has changed since it was proposed. Look at it again, and propose it anew.");
}
