using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Asked;
using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Asked;

internal sealed class AboutInput
{
    public long Version { get; set; }

    [AtMost(1000)]
    public string? Identities { get; set; }

    public List<string> WorkKinds { get; set; } = [];

    [AtMost(300)]
    public string? Work { get; set; }

    public List<string> IAmKinds { get; set; } = [];

    [AtMost(300)]
    public string? IAm { get; set; }

    public bool SaidByThem { get; set; }

    [AtMost(20)]
    public string? Age { get; set; }

    public List<string> Languages { get; set; } = [];

    [AtMost(20)]
    public string? Interpreter { get; set; }

    [AtMost(300)]
    public string? InterpreterWords { get; set; }

    public List<string> Wishes { get; set; } = [];

    [AtMost(300)]
    public string? Wish { get; set; }

    public List<string> Skipped { get; set; } = [];

    public bool ForgetsRest { get; set; }
}

/// <summary>The fields that this file's program has switched on, with one Save.</summary>
internal sealed class IndexModel(KeepAbout keep) : FormPage<AboutInput>
{
    public FileId Whose => this.FileOf();

    public AboutView View { get; private set; } = null!;

    /// <summary>What the words in the form stand over; after a clash what is stored now, which the page shows.</summary>
    public long Version => Problem?.Kind == RefusalKind.Clash ? View.Version : Input.Version;

    public (string Says, bool IsWords) Notice => ReportingDuty.Of(View.Program);

    public IEnumerable<Choice> Languages => SpokenLanguages.All.Select(l => new Choice(l.Tag, LanguageChoices.Show(Say, l.Tag), IsWords: true));

    public IEnumerable<Choice> Skippable => AboutFields.All.Where(f => Asks(f.Key)).Select(f => new Choice(f.Key, f.Label));

    /// <summary>What is stored, in words, by field.</summary>
    public IEnumerable<(string Label, string Words)> Saved => AboutFields.All.Where(f => Asks(f.Key)).Select(f => (f.Label, Words(f.Key)));

    public bool Asks(string field) => View.Asked.Contains(field);

    public static IEnumerable<Choice> Choices(IReadOnlyList<Tickable> list) => list.Select(t => new Choice(t.Code, t.Label));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await keep.Read(Whose);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        View = read.Value;
        if (isNew)
        {
            var now = View.Now;
            Input = new AboutInput
            {
                Version = View.Version, Identities = now.Identities, WorkKinds = [.. now.WorkKinds], Work = now.Work, IAmKinds = [.. now.IAmKinds], IAm = now.IAm, SaidByThem = now.Answers(AboutFields.IAm), Age = now.Age,
                Languages = [.. now.Languages], Interpreter = now.Interpreter, InterpreterWords = now.InterpreterWords, Wishes = [.. now.Wishes], Wish = now.Wish, Skipped = [.. now.Skipped],
            };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => keep.Save(Whose, Input.Version, new AboutSaid
    {
        Identities = Input.Identities, WorkKinds = Input.WorkKinds, Work = Input.Work, IAmKinds = Input.IAmKinds, IAm = Input.IAm, SaidByThem = Input.SaidByThem, Age = Input.Age,
        Languages = Input.Languages, Interpreter = Input.Interpreter, InterpreterWords = Input.InterpreterWords, Wishes = Input.Wishes, Wish = Input.Wish, Skipped = Input.Skipped,
    }, Notice.Says, Input.ForgetsRest);

    protected override IActionResult Next() => On(CareLinks.About(Whose), "saved");

    string Words(string field)
    {
        var now = View.Now;
        string?[] said = field switch
        {
            AboutFields.Identities => [now.Identities],
            AboutFields.Work => [.. Labels(AboutFields.WorkKinds, now.WorkKinds), now.Work],
            AboutFields.IAm => [.. Labels(AboutFields.IAmKinds, now.IAmKinds), now.IAm],
            AboutFields.Age => [.. Labels(AboutFields.Ages, now.Age is { } age ? [age] : [])],
            AboutFields.Languages => [.. now.Languages.Select(l => LanguageChoices.Show(Say, l)), .. Labels(AboutFields.Interpreters, now.Interpreter is { } way ? [way] : []), now.InterpreterWords],
            _ => [.. Labels(AboutFields.Traits, now.Wishes), now.Wish],
        };
        return string.Join(", ", said.OfType<string>()) is { Length: > 0 } words ? words : Say[now.Skipped.Contains(field) ? "Skipped" : "Not asked"];
    }

    IEnumerable<string> Labels(IReadOnlyList<Tickable> list, IEnumerable<string> codes) => codes.Select(c => Say[AboutFields.Label(list, c)]);
}
