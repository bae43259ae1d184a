namespace Parasol.Cli.Checkups;

/// <summary>What the machine around Parasol must be like. Everything is read from files that any program may read.</summary>
static class MachineChecks
{
    public static Finding Clock(Machine machine, string data, DateTimeOffset now)
    {
        var ahead = Directory.Exists(data) ? Directory.GetFiles(data).Select(File.GetLastWriteTimeUtc).Append(DateTime.MinValue).Max() : DateTime.MinValue;
        if (ahead > now.UtcDateTime.AddMinutes(2))
        {
            return new("clock", Standing.Do, $"The clock says {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC, and files in the data folder were written later than that: it was put back, or was wrong before.", "Set it right (timedatectl set-ntp true). Codes to sign in, last days and backups go by it.");
        }
        return machine.Has("run/systemd/timesync/synchronized")
            ? Finding.Good("clock", $"It says {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC and is kept in step with the world's.")
            : new("clock", Standing.Look, $"It says {now.UtcDateTime:yyyy-MM-dd HH:mm} UTC; whether something keeps it in step cannot be seen from here.", "Compare it with a telephone; more than half a minute off, and codes to sign in fail.");
    }

    public static Finding Disk(Machine machine, string data)
    {
        var (room, stores) = (machine.Room(data), Directory.GetFiles(data, "*.db*").Sum(f => new FileInfo(f).Length));
        return room < Math.Max(1L << 30, 3 * stores)
            ? new("disk", Standing.Do, $"Only {Backups.Backup.Megabytes(room)} are free where the data lies; the stores have {Backups.Backup.Megabytes(stores)}.", "Make room: a full disk stops all work, and an upgrade needs a copy of everything.")
            : Finding.Good("disk", $"{Backups.Backup.Megabytes(room)} are free where the data lies.");
    }

    public static Finding Permissions(string data)
    {
        if (OperatingSystem.IsWindows())
        {
            return new("permissions", Standing.Look, "On this system nobody can tell from here who may read the data folder.");
        }
        const UnixFileMode others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        const UnixFileMode beside = others | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
        if ((File.GetUnixFileMode(data) & (others | UnixFileMode.GroupWrite)) != 0)
        {
            return new("permissions", Standing.Do, "Others on this machine can look into the data folder.", $"Close it: chmod 700 {data}");
        }
        var open = new List<string>();
        foreach (var file in Directory.GetFiles(data).Order(StringComparer.Ordinal))
        {
            // The folder keeps others from reading; the server's key must not depend on that.
            var tooMuch = Path.GetFileName(file) == "server.key" ? beside : UnixFileMode.OtherWrite | UnixFileMode.GroupWrite;
            if ((File.GetUnixFileMode(file) & tooMuch) != 0)
            {
                open.Add(Path.GetFileName(file));
            }
        }
        return open.Count > 0
            ? new("permissions", Standing.Do, $"More people than its owner can read or change {string.Join(", ", open)} in the data folder.", $"Close them: chmod 600 {string.Join(' ', open.Select(f => Path.Combine(data, f)))}")
            : Finding.Good("permissions", "Only its owner can look into the data folder.");
    }

    public static Finding Swap(Machine machine)
    {
        // zram is memory. What lies behind a device mapper may be encrypted, and only who set it up knows.
        var areas = machine.Lines("proc/swaps").Skip(1).Select(l => l.Split([' ', '\t'], 2)[0]).Where(a => a.Length > 0 && !a.StartsWith("/dev/zram", StringComparison.Ordinal)).ToList();
        return areas.Count == 0 ? Finding.Good("swap", "Nothing of the memory is written to a disk.")
            : areas.TrueForAll(a => a.StartsWith("/dev/dm-", StringComparison.Ordinal) || a.StartsWith("/dev/mapper/", StringComparison.Ordinal))
                ? new("swap", Standing.Look, $"Memory may be written to {string.Join(", ", areas)}.", "If that is encrypted with a new key at each start, it is well; if you do not know, switch it off: swapoff -a")
                : new("swap", Standing.Do, $"Memory, with what was just opened, may be written in clear to {string.Join(", ", areas)}.", "Switch it off: swapoff -a, and take its line out of /etc/fstab; or encrypt it.");
    }

    public static Finding CoreDumps(Machine machine)
    {
        var limit = machine.Lines("proc/self/limits").FirstOrDefault(l => l.StartsWith("Max core file size", StringComparison.Ordinal))?["Max core file size".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        var pattern = machine.Lines("proc/sys/kernel/core_pattern").FirstOrDefault() ?? "";
        if (limit is not "0")
        {
            return new("core dumps", Standing.Do, "When this program breaks, its memory may be written to a disk.", "Start it with ./parasol or as the service, which forbid that; or say ulimit -c 0 before.");
        }
        // A program that is handed the memory is not held by the limit; systemd's own asks for it and keeps nothing.
        return pattern.StartsWith('|') && !pattern.Contains("systemd-coredump", StringComparison.Ordinal)
            ? new("core dumps", Standing.Do, $"When a program breaks, its memory is handed to {pattern[1..].Split(' ')[0]}, whatever the program says.", "Switch that off: sysctl -w kernel.core_pattern=core")
            : Finding.Good("core dumps", "When this program breaks, its memory is not written anywhere.");
    }

    public static Finding Debugging(Machine machine)
    {
        var (diagnostics, dump) = (machine.Setting("DOTNET_EnableDiagnostics"), machine.Setting("DOTNET_DbgEnableMiniDump"));
        return diagnostics != "0" || dump is not (null or "" or "0")
            ? new("debugging", Standing.Do, "Another program of the same account could ask this one for its memory.", "Start it with ./parasol or as the service; by hand, set DOTNET_EnableDiagnostics=0 and DOTNET_DbgEnableMiniDump=0.")
            : Finding.Good("debugging", "No other program is let in to look at the memory.");
    }

    public static Finding Tls() =>
        new("certificate", Standing.Look, "Parasol speaks to this machine alone; whoever comes from outside comes through your proxy, which has the certificate.", "Look there how many days it has left.");
}
