using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Copies;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Lists;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>
/// A copy of the whole file for the person whose it is: to read or print, or as data. The answer to the button is the copy itself, so that it lies nowhere.
/// </summary>
[Opens]
[OfGreatWeight]
sealed class CopyPage(IStaffVault vault, GiveCopy give, FileSheet sheets) : FileForm<CopyPage.Form>(vault)
{
    public const string Show = "show";

    public const string Data = "data";

    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public sealed record Form
    {
        public AskedHow? Asked { get; set; }

        public string? As { get; set; }
    }

    public static IEnumerable<Choice> Ways { get; } =
    [
        new(nameof(AskedHow.ByVoice), "By voice"), new(nameof(AskedHow.InWriting), "In writing"), new(nameof(AskedHow.FromTheMailbox), "From the mailbox"),
    ];

    /// <summary>The copy to read, once it is given.</summary>
    public Sheet? Sheet { get; private set; }

    public IReadOnlyList<KeptRecord> Records { get; private set; } = [];

    protected override string Why => "Opened the file to give a copy";

    public string When(TimelineItem item) => item.At.TimeOfDay == TimeSpan.Zero ? Say.Day(DateOnly.FromDateTime(item.At.UtcDateTime)) : Say.Moment(item.At);

    protected override async Task<Outcome> Do()
    {
        var given = await give.Do(Whose, Input.Asked);
        if (!given.IsDone)
        {
            return given.Refusal;
        }
        Records = given.Value;
        if (Input.As == Data)
        {
            return Outcome.Done;
        }
        var read = await sheets.Read(Whose, "Wrote the copy");
        Sheet = read.IsDone ? read.Value : null;
        return read.Plain;
    }

    protected override IActionResult Next() => Sheet is not null ? Page() : File(Json(), "application/json; charset=utf-8", "copy.json");

    byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(
        new { format = "parasol-file-copy/1", records = Records.Select(r => new { kind = JsonNamingPolicy.KebabCaseLower.ConvertName(r.Kind.ToString()), id = r.Row.Value, value = r.Value }) }, Readable);
}
