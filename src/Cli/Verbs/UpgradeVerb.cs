using System.CommandLine;
using Parasol.Cli.Backups;

namespace Parasol.Cli.Verbs;

/// <summary><c>upgrade</c>: brings the stores to this version, with a backup before and a way back.</summary>
static class UpgradeVerb
{
    public static Command Command(Option<string> data, Option<bool> json)
    {
        var to = new Option<string>("--to") { Description = "The folder of records backups: one is made first.", Required = true };
        var keysTo = new Option<string?>("--keys-to") { Description = "The folder of keys backups, in another place." };
        var command = new Command("upgrade", "Brings the stores to this version. If anything goes wrong they are as they were. Stop the server first.") { to, keysTo };
        command.SetAction(async (args, cancel) =>
        {
            if (!Directory.Exists(args.GetValue(data)!))
            {
                throw new CannotDo($"There is no data folder {args.GetValue(data)}. Say --data with the one you mean.");
            }
            var done = await new Upgrade(new BackupOrder(Ground.Settings(args.GetValue(data)!), args.GetValue(to)!, args.GetValue(keysTo), KeepKeys: 14), TimeProvider.System).Run(cancel);
            Ground.Answer(args.GetValue(json), new { isChanged = done is not null, done }, done is null
                ? [$"The stores are of this version already ({Backup.Product}). Nothing was done."]
                : [$"Backed up first: {done.Backup.Records} and {done.Backup.Keys}.", $"The stores are of version {Backup.Product} now; walls and audit are proved. Start the server."]);
            return 0;
        });
        return command;
    }
}
