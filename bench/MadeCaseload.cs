using System.Globalization;
using Parasol.Care.Domain;
using Parasol.Care.FollowUps;
using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Bench;

/// <summary>The files of one program, as many as are asked for: each with a name, a way to be reached, ten notes. Every name is put together from syllables. The same every time.</summary>
static class MadeCaseload
{
    /// <summary>How many notes a file has.</summary>
    public const int Notes = 10;

    /// <summary>One file in so many has something to do within the week.</summary>
    public const int FilesToAFollowUp = 250;

    const int AtOnce = 40;

    static readonly string[] Begin = ["Ma", "Lu", "Ro", "Ke", "Tan", "Vi", "Jo", "Sil", "Bre", "Ola", "Ni", "Dra", "Fer", "Ha", "Wen", "Cor", "Is", "Pa", "Zu", "Ga"];
    static readonly string[] Middle = ["ri", "na", "mo", "li", "ve", "do", "sa", "tu", "ber", "ka", "lo", "mi", "re", "shi", "co"];
    static readonly string[] End = ["sol", "ne", "ta", "ra", "lin", "da", "mar", "to", "vin", "sha", "let", "ko"];
    static readonly string[] Second = ["Ash", "Brook", "Calder", "Dune", "Elm", "Frost", "Glen", "Harbor", "Iron", "Jade", "Kelp", "Lark", "Moss", "North", "Oak", "Pine", "Quill", "Reed", "Stone", "Thorn", "Umber", "Vale", "Willow", "Yarrow", "Zephyr"];
    static readonly string[] Says =
    [
        "Came by after lunch. We talked about the room and what would make it easier to stay there.", "Called the clinic together; they have time on Thursday. Wants somebody to come along.",
        "Asked for food for the week and a warm coat. Took both.", "Wants to think about it. We said that there is no hurry.",
        "The letter from the landlord came. We read it and wrote an answer in their words; a copy is with them. They would like to know what happens when nobody answers, and we promised to ask.",
    ];

    /// <summary>The name of the file with this number.</summary>
    public static string Name(int n) => $"{Begin[n % 20]}{Middle[n / 20 % 15]}{End[n / 300 % 12]} {Second[n / 3600 % 25]}{(n < 90_000 ? "" : Middle[n / 90_000 % 15])}";

    /// <summary>The name with one slip of the finger in its first word: one letter left out, twice, or two in the wrong order.</summary>
    public static string Slipped(int n)
    {
        var name = Name(n);
        return (n % 3) switch
        {
            0 => name.Remove(2, 1),
            1 => name.Insert(2, name[2].ToString()),
            _ => string.Concat(name.AsSpan(0, 1), name.AsSpan(2, 1), name.AsSpan(1, 1), name.AsSpan(3)),
        };
    }

    /// <summary>How many days pass after the files were started, and before anything is measured: what a new file's page looks for is looked for in its first week.</summary>
    public const int Days = 8;

    /// <summary>Fills the worker's program, and gives the files in order.</summary>
    /// <param name="organisation">Whose.</param>
    /// <param name="clients">How many files.</param>
    /// <param name="say">Told every 5000 files.</param>
    /// <param name="from">The number of the first.</param>
    public static async Task<IReadOnlyList<FileId>> Fill(TestOrganisation organisation, int clients, Action<string> say, int from = 0)
    {
        var care = organisation.Programs["Care"];
        var files = new List<FileId>(clients);
        while (files.Count < clients)
        {
            await using var visit = await organisation.Worker.Visit();
            await using var act = visit.Get<IStaffVault>().Begin();
            var me = organisation.Worker.Id;
            var next = Math.Min(clients, files.Count + AtOnce);
            for (var n = from + files.Count; n < from + next; n++)
            {
                var started = await visit.Get<IClientFiles>().Start(act, care, new NewClient
                {
                    CallName = Name(n), Language = n % 4 == 0 ? "es" : "en",
                    SafeContact = new SafeContact { MayContact = true, Phone = string.Create(CultureInfo.InvariantCulture, $"555 {n % 1000:000} {n / 10 % 10000:0000}"), Ways = ["text"] },
                });
                var file = started.IsDone ? started.Value : throw new InvalidOperationException(started.Refusal.Says);
                for (var note = 0; note < Notes; note++)
                {
                    act.Add(file, new Note { Text = Says[(n + note) % Says.Length], At = act.At.AddDays(-3 * (Notes - note)), By = me });
                }
                if (n % FilesToAFollowUp == 0)
                {
                    visit.Get<FollowUpBook>().Add(act, file, care, new FollowUp { Words = "Ask how it went", Day = DateOnly.FromDateTime(act.At.UtcDateTime).AddDays(Days + (n / FilesToAFollowUp % 9) - 2), By = me });
                }
                files.Add(file);
            }
            var done = await act.Commit(AuditCode.Made, "Started files");
            if (!done.IsDone)
            {
                throw new InvalidOperationException(done.Refusal!.Says);
            }
            if (files.Count % 5000 == 0)
            {
                say($"  {files.Count} files");
            }
        }
        return files;
    }
}
