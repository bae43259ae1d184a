using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;

namespace Parasol.Vault.Trust;

/// <summary>
/// The exact bytes that are signed: a label, then each field with its length in front, so that no two statements read alike.
/// </summary>
static class Statements
{
    public static byte[] Charter(CharterRow c) =>
        Of("charter", c.Program.Value, c.Organisation.Value, (long)c.Kind, c.SignKey, c.Desk.Value, c.Founders);

    public static byte[] Member(MemberRow m) =>
        CertifiedKey.Statement(m.Until is { } until ? Of("member-until", m.Program.Value, m.Organisation.Value, m.Staff.Value, m.SignKey, (long)until.DayNumber)
            : Of("member", m.Program.Value, m.Organisation.Value, m.Staff.Value, m.SignKey), SealPublicKey.From(m.SealKey));

    public static byte[] Epoch(EpochRow e) =>
        CertifiedKey.Statement(Of("epoch", e.Program.Value, e.Organisation.Value, (long)e.Epoch), SealPublicKey.From(e.SealKey));

    public static byte[] Grant(GrantRow g, ReadOnlySpan<byte> recipientKey) =>
        Of("grant", g.Program.Value, g.Organisation.Value, (long)g.Epoch, (long)g.Kind, g.Staff.Value, SHA256.HashData(recipientKey), SHA256.HashData(g.Sealed));

    public static byte[] Wrap(WrapRow w) =>
        Of("wrap", w.File.Value, (long)w.Generation, w.Organisation.Value, w.Program.Value, (long)w.Epoch, SHA256.HashData(w.Sealed));

    public static byte[] Help(HelpRow h, ReadOnlySpan<byte> recipientKey) =>
        Of("help", h.File.Value, (long)h.Generation, h.Organisation.Value, h.Program.Value, h.To.Value, (long)h.LastDay.DayNumber, SHA256.HashData(recipientKey), SHA256.HashData(h.Sealed));

    public static byte[] EmergencyHelp(HelpRow h, ReadOnlySpan<byte> recipientKey) =>
        Of("emergency-help", h.File.Value, (long)h.Generation, h.Organisation.Value, h.Program.Value, h.To.Value, h.By.Value, (long)h.LastDay.DayNumber, SHA256.HashData(recipientKey), SHA256.HashData(h.Sealed));

    public static byte[] EmergencyHalf(EmergencyHalfRow h, ReadOnlySpan<byte> recipientKey) =>
        Of("emergency-half", h.Program.Value, h.Organisation.Value, (long)h.Epoch, h.Staff.Value, SHA256.HashData(recipientKey), SHA256.HashData(h.Sealed));

    public static byte[] EmergencyPair(EmergencyPairRow p) =>
        Of("emergency-pair", p.Program.Value, p.Organisation.Value, (long)p.Epoch, p.First.Value, p.Second.Value, SHA256.HashData(p.Sealed));

    public static byte[] Hold(HoldRow h) =>
        Of("hold", h.Number.Value, h.Organisation.Value, h.Program.Value, h.File.Value, (long)h.PutOn.DayNumber, (long)h.ReviewDay.DayNumber, h.By.Value);

    public static byte[] HoldSecond(HoldRow h) =>
        Of("hold-second", h.Number.Value, h.Organisation.Value, h.Program.Value, h.File.Value, (long)h.PutOn.DayNumber, (long)h.ReviewDay.DayNumber, h.By.Value, h.SecondBy!.Value.Value);

    public static byte[] HoldLift(HoldRow h) =>
        Of("hold-lift", h.Number.Value, h.Organisation.Value, h.Program.Value, h.File.Value, h.LiftBy!.Value.Value);

    public static byte[] AuditHead(AuditHead h) =>
        Of("audit-head", h.Node, h.Seq, h.Hash);

    public static byte[] Recovery(RecoveryRow r) =>
        CertifiedKey.Statement(Of("recovery", r.Organisation.Value), SealPublicKey.From(r.SealKey));

    public static byte[] RecoveryGrant(RecoveryGrantRow g, ReadOnlySpan<byte> recoveryKey) =>
        Of("recovery-grant", g.Program.Value, g.Organisation.Value, (long)g.Epoch, (long)g.Kind, SHA256.HashData(recoveryKey), SHA256.HashData(g.Sealed));

    public static byte[] WithoutRecovery(WithoutRecoveryRow w) =>
        Of("without-recovery", w.Program.Value, w.Organisation.Value);

    public static byte[] SearchKey(SearchKeyRow k) =>
        Of("search", k.Id.Value, k.Organisation.Value, k.Program.Value, (long)k.Epoch, SHA256.HashData(k.Sealed));

    public static byte[] Week(WeekRow w) =>
        CertifiedKey.Statement(Of("week", w.Id.Value, w.Organisation.Value, w.Program.Value, (long)w.Week.DayNumber), SealPublicKey.From(w.SealKey));

    /// <summary>One founding member in a charter: id, sealing key, signing key.</summary>
    public static byte[] Founder(StaffId staff, ReadOnlySpan<byte> sealKey, ReadOnlySpan<byte> signKey)
    {
        var founder = new byte[80];
        staff.Value.TryWriteBytes(founder, bigEndian: true, out _);
        sealKey.CopyTo(founder.AsSpan(16));
        signKey.CopyTo(founder.AsSpan(48));
        return founder;
    }

    static byte[] Of(string what, params ReadOnlySpan<object> fields)
    {
        using var statement = new MemoryStream();
        Field(statement, Encoding.ASCII.GetBytes("parasol/v1/statement/" + what));
        foreach (var field in fields)
        {
            Field(statement, field switch
            {
                Guid id => id.ToByteArray(bigEndian: true),
                long number => Number(number),
                byte[] bytes => bytes,
                _ => throw new ArgumentException("A statement holds ids, numbers and bytes."),
            });
        }
        return statement.ToArray();
    }

    static byte[] Number(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    static void Field(MemoryStream statement, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        statement.Write(length);
        statement.Write(bytes);
    }
}
