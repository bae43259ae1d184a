using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Drills.Browsing;
using Parasol.Cli.Drills.Driving;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Cli.MadeUp;

/// <summary>Made-up people to try Parasol out with: an organisation that does not exist, filled through the product's own forms.</summary>
static class Demo
{
    const string SignIns = "demo-sign-ins.txt";

    /// <summary>Fills an empty data folder; does nothing where an organisation is.</summary>
    public static async Task Fill(string folder)
    {
        await using (var ground = await Ground.Open(folder, mustExist: false))
        {
            await using var scope = ground.Services.CreateAsyncScope();
            if ((await scope.ServiceProvider.GetRequiredService<ISetUp>().Organisations()).Count > 0)
            {
                return;
            }
        }
        Console.Error.WriteLine("Making up an organisation, its people and a directory ...");
        // It begins weeks ago, so that there are things that are overdue, and by day: at 15:00 UTC it is morning in Port Ellery.
        var now = TimeProvider.System.GetUtcNow();
        await using var instance = await Instance.Start(Ground.Stores(folder), "127.0.0.1", new MovingClock(now.Date.AddDays(-Filling.Days).AddHours(15) - now.UtcDateTime));
        var filling = new Filling(instance);
        await filling.Run();
        await File.WriteAllLinesAsync(Path.Combine(folder, SignIns), Written(filling), Encoding.UTF8);
    }

    /// <summary>What to print once the server is ready; nothing where the folder holds no made-up people.</summary>
    public static IEnumerable<string> HowToSignIn(string folder)
    {
        var file = Path.Combine(folder, SignIns);
        if (!File.Exists(file))
        {
            yield break;
        }
        yield return "";
        yield return "Everybody and everything here is made up: Lantern House, its staff, its clients, its directory. Do not put anybody real in.";
        var lines = File.ReadAllLines(file).Select(l => l.Split('\t')).Where(l => l.Length == 4).ToList();
        foreach (var (name, part) in new[] { ("ana", "administrator, member of every program"), ("ben", "Care"), ("esme", "Legal") })
        {
            if (lines.Find(l => l[0] == name) is [var signIn, var passphrase, var key, _])
            {
                yield return $"  {part}: sign-in name {signIn}, passphrase \"{passphrase}\", authenticator key {key}, six digits now {Digits(key)}";
            }
        }
        yield return $"The six digits are good for a minute and once. For new ones: ./parasol code KEY";
        foreach (var code in lines.Where(l => l[0] == "return code"))
        {
            yield return $"  A return code for /mailbox ({code[3]}): {code[1]}";
        }
        yield return $"The other five, and these again: {file}";
    }

    static string Digits(string key) => AuthenticatorCode.Now(key, TimeProvider.System) is { IsDone: true } code ? code.Value : "(the key does not read)";

    static IEnumerable<string> Written(Filling filling) =>
    [
        "# Sign-ins of made-up people, for trying Parasol out. The staff of a real organisation have theirs in their heads and nowhere else:",
        "# never use a data folder with this file in it for anybody real.",
        "# sign-in name, passphrase, authenticator key, who; the six digits: ./parasol code KEY",
        .. filling.Workers.Select(w => string.Join('\t', w.SignIn, w.Passphrase, w.AuthenticatorKey, $"{w.Name}: {string.Join(", ", w.Programs)}")),
        "# return codes of two made-up people, to be typed in at /mailbox",
        .. filling.ReturnCodes.Select(c => string.Join('\t', "return code", c.Code, "", c.What)),
    ];
}
