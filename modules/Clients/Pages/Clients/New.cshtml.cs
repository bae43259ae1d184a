using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Starts a file.</summary>
[Opens]
sealed class NewPage(StartFile start, IPrograms programs) : FormPage<NewPage.Form>
{
    public sealed record Form
    {
        public Guid? Program { get; set; }

        [AtMost(80)]
        public string? CallName { get; set; }

        [AtMost(80)]
        public string? Pronouns { get; set; }

        [AtMost(35)]
        public string? Language { get; set; }

        [AtMost(20_000)]
        public string? Note { get; set; }

        public override string ToString() => "sealed";
    }

    FileId _started;

    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public IEnumerable<Choice> ProgramChoices => Programs.Select(p => new Choice(p.Id.Value.ToString(), p.Name, IsWords: true));

    public IEnumerable<Choice> Languages => LanguageChoices.Of(Say, Input.Language);

    protected override async Task<Outcome> Load(bool isNew)
    {
        Programs = await programs.Mine();
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        if (Input.Program is not { } program)
        {
            return Refusal.Rule("Choose a program.", nameof(Form.Program));
        }
        var started = await start.Do(new ProgramId(program), new NewClient { CallName = Input.CallName, Pronouns = Input.Pronouns, Language = Input.Language, FirstNote = Input.Note });
        _started = started.IsDone ? started.Value : default;
        return started.Plain;
    }

    protected override IActionResult Next() => On(ClientsLinks.File(_started));
}
