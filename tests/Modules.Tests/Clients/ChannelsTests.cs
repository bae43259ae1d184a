using Microsoft.Extensions.Configuration;
using Parasol.Clients;
using Parasol.Clients.Outbox;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Modules.Tests.Clients;

/// <summary>The ways out by themselves.</summary>
public sealed class ChannelsTests
{
    [Fact]
    public async Task A_mail_server_of_others_takes_what_we_send_in_both_languages()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var server = await MailServer.Start(stop);
        var channel = new SmtpChannel(new MailOptions { Host = "127.0.0.1", Port = server.Port, From = "post@mail.example", UseTls = false }, NeutralLinesTests.Words);

        foreach (var language in new[] { "en", "es" })
        {
            (await channel.Send("rowan@post.example", NeutralLine.Tomorrow, language, stop)).ShouldBeTrue();
        }

        var letters = server.Letters.Select(l => new TakenLetter("", "", l)).ToList();
        letters.Select(l => l.Words).ShouldBe(["A reminder for tomorrow.", "Un recordatorio para mañana."], ignoreOrder: true);
        letters.ShouldAllBe(l => l.Data.Contains("To: rowan@post.example", StringComparison.Ordinal) && l.Data.Contains("From: post@mail.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rowan@post.example\r\nBcc: all@post.example")]
    [InlineData("rowan@post.example, other@post.example")]
    [InlineData("Rowan <rowan@post.example>")]
    [InlineData("no address")]
    public async Task An_address_that_is_more_or_less_than_one_is_refused(string to)
    {
        await using var mail = new SmtpListener();

        (await new SmtpChannel(new MailOptions { Host = "127.0.0.1", Port = mail.Port, From = "post@mail.example", UseTls = false }, NeutralLinesTests.Words)
            .Send(to, NeutralLine.Message, "en", TestContext.Current.CancellationToken)).ShouldBeFalse();

        mail.Letters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("post@mail.example\r\nBcc: all@post.example"), InlineData("post@mail.example\nX-Canary: 1"), InlineData("post\r@mail.example"), InlineData("\"post\r\n Bcc: all\"@mail.example")]
    [InlineData("Lantern House\r\nBcc: all@post.example <post@mail.example>"), InlineData("Lantern House <post@mail.example>"), InlineData("post@mail.example\u2028Bcc: x"), InlineData("post@mail.example\0")]
    public async Task Line_breaks_in_the_sender_or_the_receiver_never_reach_the_head_of_a_letter(string written)
    {
        await using var mail = new SmtpListener();
        SmtpChannel From(string from) => new(new MailOptions { Host = "127.0.0.1", Port = mail.Port, From = from, UseTls = false }, NeutralLinesTests.Words);

        From(written).IsSetUp.ShouldBeFalse();
        (await From(written).Send("rowan@post.example", NeutralLine.Message, "en", TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await From("post@mail.example").Send(written.Replace("post@mail", "rowan@post", StringComparison.Ordinal), NeutralLine.Message, "en", TestContext.Current.CancellationToken)).ShouldBeFalse();
        mail.Letters.ShouldBeEmpty();

        (await From("post@mail.example").Send("rowan@post.example", NeutralLine.Message, "en", TestContext.Current.CancellationToken)).ShouldBeTrue();
        var head = mail.Letters.ShouldHaveSingleItem().Data.ReplaceLineEndings("\n").Split("\n\n")[0].Split('\n').Where(l => !l.StartsWith(' ')).Select(l => l.Split(':')[0].ToLowerInvariant());
        head.ShouldBe(["mime-version", "from", "to", "date", "subject", "content-type", "content-transfer-encoding"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("mail.example", true, true)]
    [InlineData("mail.example", false, false)]
    [InlineData("192.0.2.1", false, false)]
    [InlineData(null, true, false)]
    public void Without_TLS_only_a_server_on_this_machine_will_do(string? host, bool useTls, bool isSetUp) =>
        new SmtpChannel(new MailOptions { Host = host, From = "post@mail.example", UseTls = useTls }, NeutralLinesTests.Words).IsSetUp.ShouldBe(isSetUp);

    [Fact]
    public async Task Texts_go_to_a_file_in_a_test_only_and_never_into_the_data_folder()
    {
        var (data, elsewhere) = (Directory.CreateTempSubdirectory("parasol-test-").FullName, Directory.CreateTempSubdirectory("parasol-test-").FullName);
        FileTexts Texts(string? file, string? isTest) => new(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Texts:TestFile"] = file, ["Texts:IsTest"] = isTest }).Build(), new StoreOptions { DataFolder = data }, NeutralLinesTests.Words);

        Texts(null, null).IsSetUp.ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => Texts(Path.Combine(elsewhere, "texts"), null));
        Should.Throw<InvalidOperationException>(() => Texts(Path.Combine(data, "texts"), "true"));
        Should.Throw<InvalidOperationException>(() => Texts(Path.Combine(elsewhere, "..", Path.GetFileName(data), "deep", "texts"), "true"));
        var texts = Texts(Path.Combine(elsewhere, "texts"), "true");
        (await texts.Send("212-555-0142", NeutralLine.Message, "es", TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await File.ReadAllTextAsync(Path.Combine(elsewhere, "texts"), TestContext.Current.CancellationToken)).ShouldBe("212-555-0142\tTienes un mensaje.\n");
    }
}
