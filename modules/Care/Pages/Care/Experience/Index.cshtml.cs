using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Listings.Experience;
using Parasol.People;
using Parasol.Web.Forms;
using Parasol.Web.Words;

namespace Parasol.Care.Pages.Care.Experience;

/// <summary>What may be told of how it was: places, our own programs, sectors; and what must be known at once.</summary>
internal sealed class IndexModel(IExperience experience, IPrograms programs, Say say) : ReadPage
{
    readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);

    public IReadOnlyList<AlarmLine> Alarms { get; private set; } = [];

    public IReadOnlyList<Felt> Places { get; private set; } = [];

    public IReadOnlyList<Felt> Own { get; private set; } = [];

    public IReadOnlyList<Felt> Sectors { get; private set; } = [];

    public string NameOf(string about) => _own.TryGetValue(about, out var name) ? name
        : about.Split(':') is ["sector", var code] && Listings.Needs.Find(code) is { } need ? say[need.Label] : "?";

    public async Task<IActionResult> OnGetAsync()
    {
        foreach (var program in await programs.All())
        {
            _own[About.Program(program.Id)] = program.Name;
        }
        Alarms = await experience.Alarms();
        var all = await experience.All();
        Places = [.. all.Where(felt => felt.Name is not null)];
        Own = [.. all.Where(felt => _own.ContainsKey(felt.About))];
        Sectors = [.. all.Where(felt => felt.About.StartsWith("sector:", StringComparison.Ordinal))];
        return Page();
    }

    public async Task<IActionResult> OnPostSeenAsync(Guid alarm) => After(await experience.SeenTo(RowId.Of(alarm)));

    public async Task<IActionResult> OnPostRepairedAsync(Guid service) => After(await experience.Repaired(ServiceId.Of(service)));

    IActionResult After(Outcome done) => done.IsDone ? On(CareLinks.HowItWas, "saved") : Refused(done.Refusal);
}
