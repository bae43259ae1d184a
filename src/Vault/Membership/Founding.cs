using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.Doors;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Membership;

[Opens]
sealed class Founding(ParasolDb db, KeyDb keys, ServerSecrets server, RootPins pins, Argon2Gates gates, ProgramMaking making, AuditChain audit) : IFounding
{
    public async Task<Outcome<NewKeys>> Found(
        OrganisationId organisation, string loginName, string? chosenPassphrase, string displayName, IReadOnlyList<NewProgram> programs, Action<ParasolDb, StaffId> rows)
    {
        if (pins.Of(organisation) is not null || await keys.Roots.AnyAsync(r => r.Organisation == organisation))
        {
            return Refusal.Rule("This organisation is set up already. Sign in instead.");
        }
        if (chosenPassphrase is not null && Passphrases.Check(chosenPassphrase, loginName) is { } weak)
        {
            return weak;
        }
        var passphrase = chosenPassphrase ?? Passphrases.Draw();
        var founder = StaffId.New();
        var bundle = new BundleRow
        {
            Id = founder, Organisation = organisation, Handle = server.Handle("login", organisation, Prose.Fold(loginName)), IsAdministrator = true, IsEnabled = true,
        };
        using var mine = Bundle.Create();
        if (!await mine.SealInto(bundle, passphrase, gates))
        {
            return Argon2Gates.Busy;
        }
        using var root = SignKeyPair.Create();
        pins.Add(organisation, root.Public);
        keys.Add(bundle);
        var act = ActId.New();
        foreach (var program in programs)
        {
            making.Add(organisation, program, founder, mine.Pair, mine.Signs, root, act, displayName);
        }
        making.KeepRoot(organisation, root, programs.Single(p => p.Kind == ProgramKind.Oversight).Id);
        await keys.SaveChangesAsync();
        keys.ChangeTracker.Clear();
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            rows(db, founder);
            db.AddRange(making.Records);
            await db.SaveChangesAsync();
            await audit.AppendToOversight(db, organisation, AuditCode.Granted, new AuditDetail { By = founder, Door = Door.Staff, What = "Set the organisation up" });
            await transaction.CommitAsync();
        }
        db.ChangeTracker.Clear();
        await keys.Wraps.Where(w => w.Act == act).ExecuteUpdateAsync(w => w.SetProperty(r => r.State, WrapState.Live));
        return new NewKeys(founder, passphrase, Totp.ToBase32(mine.TotpSecret));
    }
}

/// <summary>Makes a program's keys: charter, first epoch, first member, desk file, week keys.</summary>
[Opens]
sealed class ProgramMaking(KeyDb keys, WeekKeys weeks)
{
    readonly Dictionary<ProgramId, SealPublicKey> _epochs = [];

    /// <summary>Sealed rows that go into the record database.</summary>
    public List<SealedRow> Records { get; } = [];

    public void Add(OrganisationId organisation, NewProgram program, StaffId maker, SealKeyPair pair, SignKeyPair signs, SignKeyPair root, ActId act, string? displayName)
    {
        using var programSigns = SignKeyPair.Create();
        using var epochPair = SealKeyPair.Create();
        var desk = FileId.New();
        var charter = new CharterRow
        {
            Program = program.Id, Organisation = organisation, Kind = program.Kind, SignKey = programSigns.Public.ToBytes(), Desk = desk,
            Founders = Statements.Founder(maker, pair.Public.ToBytes(), signs.Public.ToBytes()), Signature = [],
        };
        charter = new CharterRow
        {
            Program = charter.Program, Organisation = organisation, Kind = charter.Kind, SignKey = charter.SignKey, Desk = desk,
            Founders = charter.Founders, Signature = root.Sign(Statements.Charter(charter)),
        };
        var epoch = new EpochRow { Program = program.Id, Epoch = 1, Organisation = organisation, SealKey = epochPair.Public.ToBytes(), Signature = [] };
        keys.Add(charter);
        keys.Add(new EpochRow { Program = program.Id, Epoch = 1, Organisation = organisation, SealKey = epoch.SealKey, Signature = programSigns.Sign(Statements.Epoch(epoch)) });
        keys.Add(MakeMember(organisation, program.Id, maker, pair.Public.ToBytes(), signs.Public.ToBytes(), programSigns));
        var own = CertifiedKey.OwnKey(pair);
        Span<byte> secret = stackalloc byte[32];
        epochPair.CopySecret(secret);
        keys.Add(MakeGrant(organisation, program.Id, 1, GrantKind.Epoch, maker, own, secret, maker, signs));
        programSigns.CopySeed(secret);
        keys.Add(MakeGrant(organisation, program.Id, 1, GrantKind.Signing, maker, own, secret, maker, signs));
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(secret);
        using var whole = epochPair.AsKey<Keys.EpochKey>();
        using var wrapKey = whole.Derive<Keys.FileWrapKey>();
        using var weekWrap = whole.Derive<Keys.WeekKeyWrap>();
        keys.Add(Wraps.Make(desk, organisation, program.Id, 1, wrapKey, maker, signs, act, out var deskKey));
        using (deskKey)
        {
            Records.AddRange(FirstRows(organisation, program, desk, deskKey, maker, displayName));
        }
        for (var n = 0; n <= 8; n++)
        {
            keys.Add(WeekKeys.Make(organisation, program.Id, 1, weeks.ThisWeek.AddDays(7 * n), programSigns, weekWrap));
        }
        _epochs[program.Id] = epochPair.Public;
        if (program.Kind == ProgramKind.Oversight)
        {
            _oversightWrap = whole.Derive<Keys.FileWrapKey>();
        }
    }

    /// <summary>Seals the root's private half to Oversight, until recovery kits take its place.</summary>
    public void KeepRoot(OrganisationId organisation, SignKeyPair root, ProgramId oversight)
    {
        var row = new RootRow { Organisation = organisation, PublicKey = root.Public.ToBytes(), PrivateKey = [], Oversight = oversight, Epoch = 1 };
        Span<byte> seed = stackalloc byte[32];
        root.CopySeed(seed);
        using var key = _oversightWrap!;
        row.PrivateKey = Envelope.Seal(key, Contexts.Root(row), seed, PadPolicy.None);
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(seed);
        keys.Add(row);
    }

    public static MemberRow MakeMember(OrganisationId organisation, ProgramId program, StaffId staff, byte[] sealKey, byte[] signKey, SignKeyPair programSigns, DateOnly? until = null)
    {
        var member = new MemberRow { Program = program, Staff = staff, Organisation = organisation, SealKey = sealKey, SignKey = signKey, Until = until, Signature = [] };
        return new MemberRow { Program = program, Staff = staff, Organisation = organisation, SealKey = sealKey, SignKey = signKey, Until = until, Signature = programSigns.Sign(Statements.Member(member)) };
    }

    public static GrantRow MakeGrant(OrganisationId organisation, ProgramId program, int epoch, GrantKind kind, StaffId to, CertifiedKey key, ReadOnlySpan<byte> secret, StaffId by, SignKeyPair signs)
    {
        var blank = new GrantRow { Program = program, Epoch = epoch, Staff = to, Kind = kind, Organisation = organisation, Sealed = [], By = by, Signature = [] };
        var envelope = Hpke.Seal(key, Contexts.Grant(blank, to), secret, PadPolicy.None);
        var grant = new GrantRow { Program = program, Epoch = epoch, Staff = to, Kind = kind, Organisation = organisation, Sealed = envelope, By = by, Signature = [] };
        return new GrantRow
        {
            Program = program, Epoch = epoch, Staff = to, Kind = kind, Organisation = organisation, Sealed = envelope, By = by,
            Signature = signs.Sign(Statements.Grant(grant, key.Key.ToBytes())),
        };
    }

    SecretKey<Keys.FileWrapKey>? _oversightWrap;

    static IEnumerable<SealedRow> FirstRows(OrganisationId organisation, NewProgram program, FileId desk, SecretKey<Keys.FileKey> key, StaffId maker, string? displayName)
    {
        var rows = new List<SealedRow>();
        if (program.Kind == ProgramKind.House && displayName is not null)
        {
            using var records = key.Derive<Keys.RecordKey>();
            var context = new SealContext(Purpose.Record, organisation.Value, program.Id.Value, 1, desk.Value, TableCode.Colleague, 0, maker.Value, 1);
            rows.Add(Row(TableCode.Colleague, new RowId(maker.Value), Envelope.Seal(records, context, SealedJson.Write(new Colleague { Name = displayName }), PadPolicy.Note)));
        }
        using var manifests = key.Derive<Keys.ManifestKey>();
        var manifestContext = new SealContext(Purpose.Manifest, organisation.Value, program.Id.Value, 1, desk.Value, TableCode.Manifest, 0, desk.Value, 1);
        rows.Add(Row(TableCode.Manifest, Manifest.RowOf(desk), Envelope.Seal(manifests, manifestContext, Manifest.Of(1, rows.Select(r => (r.Row, r.Version, r.Tag))), PadPolicy.None)));
        return rows;

        SealedRow Row(TableCode table, RowId row, byte[] payload) => new()
        {
            File = desk, Row = row, Organisation = organisation, Program = program.Id, Table = table, Generation = 1, Version = 1,
            Tag = Envelope.Tag(payload).ToArray(), Payload = payload,
        };
    }
}
