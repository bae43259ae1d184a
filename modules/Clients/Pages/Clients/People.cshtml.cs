using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Files;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>The list of files, and the search. Words that somebody looked for stay out of every address: a search is posted and answered at once.</summary>
[Opens]
sealed class PeoplePage(FileList files) : FormPage<PeoplePage.Query>
{
    public sealed record Query
    {
        [AtMost(100)]
        public string? Words { get; set; }

        public Guid? Program { get; set; }

        public override string ToString() => "sealed";
    }

    public IReadOnlyList<ProgramCard> Programs { get; private set; } = [];

    public IEnumerable<Choice> ProgramChoices => Programs.Select(p => new Choice(p.Id.Value.ToString(), p.Name, IsWords: true));

    public FileLines List { get; private set; } = new([], 1, false);

    public bool IsSearch { get; private set; }

    protected override async Task<Outcome> Load(bool isNew)
    {
        Programs = await files.Programs();
        if (isNew)
        {
            var page = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 100_000) : 1;
            List = await files.Page(page);
        }
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        if (Input.Words is null && Input.Program is null)
        {
            List = await files.Page(1);
            return Outcome.Done;
        }
        IsSearch = true;
        List = await files.Find(Input.Words ?? "", Input.Program is { } program ? new ProgramId(program) : null);
        return Outcome.Done;
    }

    protected override IActionResult Next() => Page();
}
