using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Web.Tests.Clients;

/// <summary>Types a word that is nowhere else into every box of every form, then looks for it in everything that is stored.</summary>
public sealed class SealedAtRestTests
{
    const string Canary = "Zq7kanarienvogel";

    // The exit site of an organisation stands in clear and is read as a control: what this test looks through is really where things are stored.
    const string Control = "weather.example";

    [Theory, MemberData(nameof(FileScene.Engines), MemberType = typeof(FileScene))]
    public async Task Nothing_that_is_typed_about_somebody_is_stored_in_clear(Engine engine)
    {
        var scene = await FileScene.On(engine);
        var typed = 0;
        foreach (var (address, button) in new[]
        {
            ("/people/new", "Save"), (ClientsLinks.Profile(scene.File), "Save"), (ClientsLinks.Contact(scene.File), "Save"), (ClientsLinks.NewNote(scene.File), "Save"),
            (ClientsLinks.NewRelease(scene.File), "Save the release"), (ClientsLinks.Mailbox(scene.File), "Make a code"), (ClientsLinks.Mailbox(scene.File), "Send"), ("/people", "Find"), ("/raid/lists", "Save"),
        })
        {
            await scene.Worker.Get(address);
            foreach (var box in scene.Worker.Page.Document.QuerySelectorAll("main input[type=text], main input[type=tel], main input[type=email], main textarea"))
            {
                scene.Worker.Fill(box.GetAttribute("name")!, Canary + typed++);
            }
            foreach (var time in scene.Worker.Page.Document.QuerySelectorAll("main input[type=time]").Select(t => t.GetAttribute("name")!))
            {
                scene.Worker.Fill(time, time.EndsWith("From", StringComparison.Ordinal) ? "09:00" : "17:00");
            }
            foreach (var tick in scene.Worker.Page.Document.QuerySelectorAll("main input[type=checkbox]"))
            {
                scene.Worker.Tick("#" + tick.Id);
            }
            if (address == ClientsLinks.Contact(scene.File))
            {
                scene.Worker.Choose("May we contact you?", "Yes");
            }
            await scene.Worker.Press(button);
            scene.Worker.Errors.ShouldBeEmpty(address);
        }
        typed.ShouldBeGreaterThan(20);
        await scene.Worker.Get(scene.Address);
        scene.Worker.Text.ShouldContain(Canary);

        var stored = engine == Engine.Sqlite ? Files(scene.Organisation.App.Stores.DataFolder) : await Tables(scene.Organisation.App);

        stored.Any(s => Holds(s.Bytes, Control)).ShouldBeTrue();
        stored.Where(s => Holds(s.Bytes, Canary)).Select(s => s.Where).ShouldBeEmpty();
    }

    static bool Holds(byte[] bytes, string word) =>
        new[] { Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(word))), Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(word[..15]))) }
            .Any(form => bytes.AsSpan().IndexOf(form) >= 0);

    static List<(string Where, byte[] Bytes)> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f =>
        {
            using var stream = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return (Path.GetFileName(f), copy.ToArray());
        }),
    ];

    static async Task<List<(string Where, byte[] Bytes)>> Tables(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var stored = new List<(string, byte[])>();
        foreach (var db in new DbContext[] { scope.ServiceProvider.GetRequiredService<ParasolDb>(), scope.ServiceProvider.GetRequiredService<KeyDb>(), scope.ServiceProvider.GetRequiredService<SessionDb>() })
        {
            var connection = db.Database.GetDbConnection();
            await connection.OpenAsync();
            foreach (var table in await Texts(connection, "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"))
            {
                // Rows as text: bytes stand there as hexadecimal digits.
                stored.Add((table, Encoding.UTF8.GetBytes(string.Join('\n', await Texts(connection, $"SELECT t::text FROM {table} t")))));
            }
        }
        return stored;
    }

    static async Task<List<string>> Texts(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.GetString(0));
        }
        return texts;
    }
}
