using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Domain;
using Parasol.Clients.OnePerson;
using Parasol.Kernel;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Two files of one program side by side: put together, or noted as two people.</summary>
[Opens]
sealed class ComparePage(CompareFiles compare, PutTogether together, NotTheSame notTheSame, TimeProvider time) : FormPage<ComparePage.Form>
{
    public const string Together = "together";

    public const string Not = "not";

    public const string Anew = "anew";

    public sealed record Form
    {
        [AtMost(10)]
        public string? Act { get; set; }

        [AtMost(40)]
        public string? Stays { get; set; }

        [AtMost(40)]
        public string? Words { get; set; }

        [AtMost(40)]
        public string? Contact { get; set; }

        public override string ToString() => "sealed";
    }

    FileId One => new(Guid.Parse((string)RouteData.Values["id"]!, CultureInfo.InvariantCulture));

    FileId Other => new(Guid.Parse((string)RouteData.Values["other"]!, CultureInfo.InvariantCulture));

    public IReadOnlyList<FileSide> Sides { get; private set; } = [];

    public IReadOnlyList<string> Why { get; private set; } = [];

    /// <summary>What a file has once and both have.</summary>
    public IEnumerable<string> Left => Sides[0].Once.Intersect(Sides[1].Once, StringComparer.Ordinal);

    public bool PlansDiffer => !Banner(Sides[0]).SequenceEqual(Banner(Sides[1]), SameLine);

    public IEnumerable<Choice> Files => Sides.Select(s => new Choice(s.File.Value.ToString(), $"{s.Profile.Code} · {s.Profile.CallName}", IsWords: true));

    public IEnumerable<Choice> Plans =>
    [
        .. Sides.Select(s => new Choice(s.File.Value.ToString(), Say["As {0} says", s.Profile.Code], IsWords: true)),
        new Choice(Anew, "Not at all, until they have said it again"),
    ];

    public IReadOnlyList<BannerLine> Banner(FileSide side) => SafeBanner.Of(side.Contact, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), way => Say[way]);

    protected override async Task<Outcome> Load(bool isNew)
    {
        var read = await compare.Read(One, Other);
        if (!read.IsDone)
        {
            return read.Refusal;
        }
        (Sides, Why) = read.Value;
        if (isNew)
        {
            // The fuller one, where it is open: the less moves the better.
            var stays = Sides.OrderBy(s => s.Profile.Closed is not null).ThenByDescending(s => s.Held.Sum(h => h.Count)).First();
            Input.Stays = Input.Words = stays.File.Value.ToString();
            Input.Contact = (stays.Contact is null ? Sides.First(s => s != stays) : stays).File.Value.ToString();
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do()
    {
        if (Input.Act == Not)
        {
            return notTheSame.Do(One, Other);
        }
        if (Input.Act != Together || Sides.FirstOrDefault(s => Is(s, Input.Stays)) is not { } stays)
        {
            return Task.FromResult<Outcome>(Refusal.Rule("Choose which file stays.", nameof(Form.Stays)));
        }
        if (Input.Contact != Anew && !Sides.Any(s => Is(s, Input.Contact)))
        {
            return Task.FromResult<Outcome>(Refusal.Rule("Choose from the list.", nameof(Form.Contact)));
        }
        var goes = Sides.First(s => s != stays);
        var contact = Input.Contact == Anew ? ContactFrom.AskAnew : Is(goes, Input.Contact) ? ContactFrom.Goes : ContactFrom.Stays;
        return together.Do(stays.File, goes.File, Is(goes, Input.Words), contact);
    }

    protected override IActionResult Next() => Input.Act == Not ? On(ClientsLinks.Same, "saved") : On(ClientsLinks.File(Sides.First(s => Is(s, Input.Stays)).File), "saved");

    static bool Is(FileSide side, string? id) => Guid.TryParse(id, out var asked) && side.File.Value == asked;

    static readonly IEqualityComparer<BannerLine> SameLine = EqualityComparer<BannerLine>.Create((a, b) => a!.Says == b!.Says && a.With.SequenceEqual(b.With), l => l.Says.GetHashCode(StringComparison.Ordinal));
}
