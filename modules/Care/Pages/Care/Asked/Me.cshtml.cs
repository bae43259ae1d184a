using Microsoft.AspNetCore.Mvc;
using Parasol.Care.Asked;
using Parasol.Clients;
using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Care.Pages.Care.Asked;

internal sealed class MeInput
{
    public List<string> Languages { get; set; } = [];

    public List<string> Traits { get; set; } = [];

    [AtMost(500)]
    public string? Words { get; set; }
}

/// <summary>What somebody who works here says about themselves, of their own will.</summary>
internal sealed class MeModel(KeepMyWords keep) : FormPage<MeInput>
{
    public bool HasHouse { get; private set; }

    public IEnumerable<Choice> Spoken => SpokenLanguages.All.Select(l => new Choice(l.Tag, LanguageChoices.Show(Say, l.Tag), IsWords: true));

    public static IEnumerable<Choice> Traits => AboutFields.Traits.Select(t => new Choice(t.Code, t.Label));

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await keep.Read();
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        HasHouse = read.Value.HasHouse;
        if (isNew)
        {
            var now = read.Value.Now;
            Input = new MeInput { Languages = [.. now.Languages], Traits = [.. now.Traits], Words = now.Words };
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => keep.Save(Input.Languages, Input.Traits, Input.Words);

    protected override IActionResult Next() => On(CareLinks.MyWords, "saved");
}
