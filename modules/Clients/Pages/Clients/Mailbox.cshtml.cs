using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Mailboxes;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;
using Parasol.Web.Words;

namespace Parasol.Clients.Pages.Clients;

/// <summary>
/// Writes to the person, or gives a return code. The code is the answer to the form itself: a redirect would have to keep it somewhere.
/// </summary>
[Opens]
sealed class MailboxPage(IStaffVault vault, IClientFiles files, WriteToPerson write, GiveReturnCode give) : FileForm<MailboxPage.Form>(vault)
{
    public const string Write = "write";

    public const string Give = "give";

    public sealed record Form
    {
        public string? Act { get; set; }

        [AtMost(8000)]
        public string? Words { get; set; }

        public string? Language { get; set; }

        public override string ToString() => "sealed";
    }

    public static IEnumerable<Choice> Languages { get; } = [.. WordBook.Languages.Select(l => new Choice(l, Say.NameOf(l), IsWords: true))];

    public bool HasMailbox => files.MailboxOf(Open) is not null;

    /// <summary>The code just made; shown once.</summary>
    public string? Code { get; private set; }

    public string CodeLanguage => Input.Language is { } language && WordBook.Languages.Contains(language, StringComparer.Ordinal) ? language : WordBook.Languages[0];

    public string Address => $"{Request.Host}/mailbox";

    protected override string Why => "Opened the mailbox page";

    protected override void Fill() => Input = new Form { Language = Profile.Language is { } tag && WordBook.Languages.FirstOrDefault(l => tag.StartsWith(l, StringComparison.OrdinalIgnoreCase)) is { } own ? own : Say.Language };

    protected override async Task<Outcome> Do()
    {
        if (Input.Act != Give)
        {
            return await write.Do(Whose, Input.Words);
        }
        var given = await give.Do(Whose, CodeLanguage);
        Code = given.IsDone ? given.Value : null;
        return given.Plain;
    }

    protected override IActionResult Next() => Code is null ? On(ClientsLinks.File(Whose), "sent") : Page();
}
