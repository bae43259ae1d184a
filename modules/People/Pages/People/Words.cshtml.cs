using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Settings;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

sealed class WordsModel(SettingsRead read, ChangeWords change) : FormPage<WordsModel.Form>
{
    protected override async Task<Outcome> Load(bool isNew)
    {
        var words = await read.Words();
        if (words.IsDone && isNew)
        {
            var w = words.Value;
            Input = new Form
            {
                EnClient = w.GetValueOrDefault("EnClient"), EnClients = w.GetValueOrDefault("EnClients"), EnAClient = w.GetValueOrDefault("EnAClient"),
                EnTheClient = w.GetValueOrDefault("EnTheClient"), EnTheClients = w.GetValueOrDefault("EnTheClients"),
                EsClient = w.GetValueOrDefault("EsClient"), EsClients = w.GetValueOrDefault("EsClients"), EsAClient = w.GetValueOrDefault("EsAClient"),
                EsTheClient = w.GetValueOrDefault("EsTheClient"), EsTheClients = w.GetValueOrDefault("EsTheClients"),
            };
        }
        return words.Plain;
    }

    protected override Task<Outcome> Do() => change.Do(new Dictionary<string, IReadOnlyDictionary<string, string?>>
    {
        ["en"] = Forms(Input.EnClient, Input.EnClients, Input.EnAClient, Input.EnTheClient, Input.EnTheClients),
        ["es"] = Forms(Input.EsClient, Input.EsClients, Input.EsAClient, Input.EsTheClient, Input.EsTheClients),
    });

    protected override IActionResult Next() => On(PeopleLinks.Settings, "saved");

    static Dictionary<string, string?> Forms(params string?[] texts) =>
        Domain.OwnWord.Forms.Zip(texts).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal);

    internal sealed record Form
    {
        [AtMost(40)]
        public string? EnClient { get; init; }

        [AtMost(40)]
        public string? EnClients { get; init; }

        [AtMost(40)]
        public string? EnAClient { get; init; }

        [AtMost(40)]
        public string? EnTheClient { get; init; }

        [AtMost(40)]
        public string? EnTheClients { get; init; }

        [AtMost(40)]
        public string? EsClient { get; init; }

        [AtMost(40)]
        public string? EsClients { get; init; }

        [AtMost(40)]
        public string? EsAClient { get; init; }

        [AtMost(40)]
        public string? EsTheClient { get; init; }

        [AtMost(40)]
        public string? EsTheClients { get; init; }
    }
}
