using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Parasol.Kernel;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;
using Parasol.Vault.Trust;

namespace Parasol.Vault.Membership;

/// <summary>Seals the file keys of a program under its newest epoch. The keys inside stay what they are.</summary>
[Opens]
sealed class Rewrapping(KeyDb keys, SessionKeys session, Chain chain)
{
    const int AtATime = 5000;

    /// <summary>Those that are still under an earlier epoch, whoever made them; each some thousands in a transaction of their own.</summary>
    public async Task Run(HeldProgram held)
    {
        var (program, epoch, left) = (held.Id, held.Epoch, 0);
        Dictionary<StaffId, byte[]>? makers = null;
        while (true)
        {
            var old = await keys.Wraps.Where(w => w.Program == program && w.Epoch < epoch).OrderBy(w => w.File).ThenBy(w => w.Generation).Skip(left).Take(AtATime).ToListAsync();
            if (old.Count == 0)
            {
                return;
            }
            makers ??= (await keys.Members.Where(m => m.Program == program).ToListAsync()).Where(m => chain.Member(held.Charter, m)).ToDictionary(m => m.Staff, m => m.SignKey);
            left += old.Count - await Rewrap(held, old, makers);
        }
    }

    async Task<int> Rewrap(HeldProgram held, List<WrapRow> old, Dictionary<StaffId, byte[]> makers)
    {
        var (me, signs, now) = (session.Reader!.Id, session.Signs!, held.WrapKey(held.Epoch)!);
        var before = old.Select(w => w.Epoch).Distinct().ToDictionary(e => e, held.WrapKey);
        var done = new WrapRow?[old.Count];
        Parallel.For(0, old.Count, at =>
        {
            var wrap = old[at];
            // What a member did not sign, or what does not open, must not become good by this: it stays as it is, and the proof of the walls names it.
            if (!makers.TryGetValue(wrap.By, out var maker) || wrap.Signature.Length != 64 || !Signature.Verify(SignPublicKey.From(maker), Statements.Wrap(wrap), wrap.Signature) || before[wrap.Epoch] is not { } key)
            {
                return;
            }
            try
            {
                using var file = Envelope.Unwrap<Keys.FileWrapKey, Keys.FileKey>(key, Contexts.Wrap(wrap), wrap.Sealed);
                var fresh = new WrapRow
                {
                    File = wrap.File, Generation = wrap.Generation, Organisation = wrap.Organisation, Program = wrap.Program, Epoch = held.Epoch, Sealed = [],
                    State = wrap.State, Act = wrap.Act, MadeIn = wrap.MadeIn, ManifestVersion = wrap.ManifestVersion, By = me, Signature = [],
                };
                fresh.Sealed = Envelope.Wrap(now, Contexts.Wrap(fresh), file);
                fresh.Signature = signs.Sign(Statements.Wrap(fresh));
                done[at] = fresh;
            }
            catch (SealBroken)
            {
                // As above.
            }
        });
        var made = done.OfType<WrapRow>().ToList();
        await using var transaction = await keys.Database.BeginTransactionAsync();
        await Write(made, transaction.GetDbTransaction());
        await transaction.CommitAsync();
        return made.Count;
    }

    // Row by row through the change tracker takes ten times as long.
    async Task Write(IReadOnlyList<WrapRow> made, DbTransaction transaction)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        if (keys.IsSqlite)
        {
            command.CommandText = "UPDATE keys_wraps SET epoch = @epoch, sealed = @sealed, signature = @signature, by = @by WHERE file = @file AND generation = @generation AND epoch < @epoch";
            var (epoch, envelope, signature, by, file, generation) = (Parameter("epoch"), Parameter("sealed"), Parameter("signature"), Parameter("by"), Parameter("file"), Parameter("generation"));
            foreach (var wrap in made)
            {
                (epoch.Value, envelope.Value, signature.Value, by.Value, file.Value, generation.Value) =
                    (wrap.Epoch, wrap.Sealed, wrap.Signature, wrap.By.Value.ToByteArray(bigEndian: true), wrap.File.Value.ToByteArray(bigEndian: true), wrap.Generation);
                await command.ExecuteNonQueryAsync();
            }
            return;
        }
        command.CommandText =
            """
            UPDATE keys_wraps w SET epoch = v.epoch, sealed = v.sealed, signature = v.signature, by = v.by
            FROM unnest(@epoch, @sealed, @signature, @by, @file, @generation) AS v(epoch, sealed, signature, by, file, generation)
            WHERE w.file = v.file AND w.generation = v.generation AND w.epoch < v.epoch
            """;
        Parameter("epoch").Value = made.Select(w => w.Epoch).ToArray();
        Parameter("sealed").Value = made.Select(w => w.Sealed).ToArray();
        Parameter("signature").Value = made.Select(w => w.Signature).ToArray();
        Parameter("by").Value = made.Select(w => w.By.Value).ToArray();
        Parameter("file").Value = made.Select(w => w.File.Value).ToArray();
        Parameter("generation").Value = made.Select(w => w.Generation).ToArray();
        await command.ExecuteNonQueryAsync();

        DbParameter Parameter(string name)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
            return parameter;
        }
    }
}
