using System.CommandLine;
using System.Data.Common;
using Parasol.Cli.Backups;

namespace Parasol.Cli.Verbs;

/// <summary><c>restore</c>: puts a backup back into a new folder, or with <c>--check</c> says what it would give back.</summary>
static class RestoreVerb
{
    public static Command Command(Option<string> data, Option<bool> json)
    {
        var from = new Option<string>("--from") { Description = "A records backup, or the folder of them: then the newest.", Required = true };
        var keysFrom = new Option<string?>("--keys-from") { Description = "A keys backup, or the folder of them: then the newest." };
        var check = new Option<bool>("--check") { Description = "Changes nothing: says what it would give back." };
        var work = new Option<string?>("--work") { Description = "With --check: in which folder to unpack it for the moment. Without it, beside the records backup." };
        var older = new Option<bool>("--older-keys") { Description = "Takes keys that are older than the records, if there are no others." };
        var command = new Command("restore", "Puts a backup back into a new data folder.") { from, keysFrom, check, work, older };
        command.SetAction(async (args, cancel) =>
        {
            var isCheck = args.GetValue(check);
            var pair = await BackupPair.Find(args.GetValue(from)!, args.GetValue(keysFrom), cancel);
            Restored restored;
            try
            {
                restored = isCheck
                    ? await new Restore(TimeProvider.System).Check(pair, Ground.Settings(args.GetValue(data)!), args.GetValue(work) ?? Path.GetDirectoryName(pair.RecordsFolder)!, cancel)
                    : await new Restore(TimeProvider.System).Into(pair, Ground.Settings(args.GetValue(data)!), args.GetValue(older), cancel);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
            {
                throw new CannotDo($"{(isCheck ? "The backup could not be unpacked for a look; --work names another folder for that" : "The backup could not be put back")}: {e.Message}");
            }
            Ground.Answer(args.GetValue(json), restored, Sentences(pair, restored, isCheck, args.GetValue(data)!));
            if (restored.IsGood)
            {
                return 0;
            }
            await Console.Error.WriteLineAsync($"Not all of it can be proved. {(isCheck ? "Try an older backup as well before you decide" : "./parasol walls verify and ./parasol audit verify name what is not as it must be")}.");
            return 1;
        });
        return command;
    }

    static IEnumerable<string> Sentences(BackupPair pair, Restored restored, bool isCheck, string data)
    {
        var kept = restored.Kept;
        yield return $"Records of {Restore.Moment(restored.RecordsMade)}, keys of {Restore.Moment(restored.KeysMade)}, made by Parasol {restored.Product}. Every file is as it was written.";
        yield return $"{(isCheck ? "It would give back" : "It gave back")} {Commands.Count(kept.Files, "sealed file", "sealed files")} with their keys, the programs' own among them.";
        if (kept.Destroyed > 0)
        {
            yield return pair.HasOlderKeys
                ? $"{Commands.Count(kept.Destroyed, "sealed file has", "sealed files have")} no key here: begun after the keys were copied, or destroyed before. Nobody opens them."
                : $"{Commands.Count(kept.Destroyed, "file was", "files were")} destroyed after these records were copied. Nobody opens them, and what is left of them {(isCheck ? "would be" : "was")} deleted.";
        }
        if (pair.HasOlderKeys)
        {
            yield return "These keys are older than the records: what was destroyed after they were copied opens again. Destroy it again.";
        }
        if (kept.Behind > 0)
        {
            yield return $"{Commands.Count(kept.Behind, "file was", "files were")} changed after these records were copied: they open as they were then, and their pages say that something is missing.";
        }
        if (kept.Missing > 0)
        {
            yield return $"{Commands.Count(kept.Missing, "file was", "files were")} begun after these records were copied: nothing of them is here.";
        }
        if (kept.Loose > 0)
        {
            yield return $"{Commands.Count(kept.Loose, "sealed line", "sealed lines")} of requests and mailboxes {(kept.Loose == 1 ? "has" : "have")} no key any more: they were taken in or closed meanwhile.";
        }
        yield return restored.WallsProved ? $"The walls are proved, from {Commands.Count(restored.Statements, "signed statement", "signed statements")}." : "The walls are NOT proved.";
        yield return restored.AuditDamages.Count == 0
            ? $"The audit is whole: {Commands.Count(restored.AuditEntries, "entry", "entries")}, as far as when the records were copied."
            : $"The audit is NOT whole: {restored.AuditDamages[0].What} Entry {restored.AuditDamages[0].Seq} of chain {restored.AuditDamages[0].Node:D}.";
        yield return $"Everything but whole files that were destroyed stands as on {restored.RecordsMade:yyyy-MM-dd}: a release that was stopped since is live again, and a request that was deleted since is there again. A file of which a note was deleted since opens empty with newer keys, and with the note with keys of that day. Go through it with the programs before anybody else signs in.";
        if (restored.KeysUntil is { } until)
        {
            yield return $"A file that was destroyed before {Restore.Moment(restored.KeysMade)} does not come back. These keys themselves are deleted by the first backup on {until:yyyy-MM-dd} or later; after that nothing older can come back from them.";
        }
        if (!isCheck)
        {
            yield return $"It is in {data}. Start it with ./parasol serve --data {data}, and everybody signs in anew.";
        }
    }
}
