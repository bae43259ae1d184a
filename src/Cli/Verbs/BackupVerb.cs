using System.CommandLine;
using Parasol.Cli.Backups;

namespace Parasol.Cli.Verbs;

/// <summary><c>backup</c>: copies both stores while the server goes on working.</summary>
static class BackupVerb
{
    public static Command Command(Option<string> data, Option<bool> json)
    {
        var to = new Option<string>("--to") { Description = "The folder of records backups, best on another disk. May be kept for years.", Required = true };
        var keysTo = new Option<string?>("--keys-to") { Description = "The folder of keys backups, in another place. Without it, keys in the folder of the records." };
        var keep = new Option<int>("--keep-keys") { Description = "After so many days a keys backup is deleted.", DefaultValueFactory = _ => 14 };
        keep.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 366)
            {
                result.AddError("--keep-keys takes a number of days from 1 to 366.");
            }
        });
        var command = new Command("backup", "Copies records and keys, each to its own folder. May run beside a server at work.") { to, keysTo, keep };
        command.SetAction(async (args, cancel) =>
        {
            if (!Directory.Exists(args.GetValue(data)!))
            {
                throw new CannotDo($"There is no data folder {args.GetValue(data)}. Say --data with the one you mean.");
            }
            var order = new BackupOrder(Ground.Stores(args.GetValue(data)!), args.GetValue(to)!, args.GetValue(keysTo), args.GetValue(keep));
            var made = await new Backup(order, TimeProvider.System).Make(cancel);
            Ground.Answer(args.GetValue(json), made, Sentences(order, made));
            return 0;
        });
        return command;
    }

    static IEnumerable<string> Sentences(BackupOrder order, BackupMade made)
    {
        yield return $"Records: {made.Records}";
        yield return $"Keys: {made.Keys}";
        yield return $"{Backup.Megabytes(made.Bytes)} in all. Without the keys the records open nothing; with them they open by the passphrases of your staff.";
        yield return $"From {made.KeysUntil:yyyy-MM-dd} on the next backup deletes these keys. Until then, what is destroyed from now on could be brought back with them; after that with nothing from here. Whoever copies them elsewhere lengthens that.";
        if (made.Deleted.Count > 0)
        {
            yield return $"{Commands.Count(made.Deleted.Count, "keys backup", "keys backups")} of more than {Commands.Count(order.KeepKeys, "day", "days")} {(made.Deleted.Count == 1 ? "was" : "were")} overwritten and deleted: {string.Join(", ", made.Deleted)}. A solid-state disk, or a file system that keeps snapshots, may still hold the old bytes: keep these folders on an encrypted disk.";
        }
        if (order.KeepKeys > 14)
        {
            yield return $"Keys are kept for {order.KeepKeys} days: what is destroyed is gone for good only after that. Fourteen days is the usual measure.";
        }
        if (order.KeysTo is null)
        {
            yield return "Both lie in one place: whoever takes it has the records and their keys. Say --keys-to with another place.";
        }
        yield return "Try it now and then: ./parasol restore --check says what it would give back, and changes nothing.";
    }
}
