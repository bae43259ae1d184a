using Parasol.Care.Domain;
using Parasol.Care.FollowUps;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Seams;

namespace Parasol.Care.FirstContacts;

/// <summary>What was said at a first contact. One need is all it takes.</summary>
internal sealed record FirstWords
{
    /// <summary>In which program.</summary>
    public required ProgramId Program { get; init; }

    /// <summary>Codes of needs.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>A need in own words.</summary>
    public string? OtherNeed { get; init; }

    /// <summary>The name to use.</summary>
    public string? CallName { get; init; }

    /// <summary>The language to speak, as a tag.</summary>
    public string? Language { get; init; }

    /// <summary>Which ways to reach them are safe.</summary>
    public IReadOnlyList<string> Ways { get; init; } = [];

    /// <summary>A phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>What to say when somebody else answers.</summary>
    public string? SayWeAre { get; init; }

    /// <summary>Their words.</summary>
    public string? Words { get; init; }

    /// <summary>By which day to ask again; null for a week.</summary>
    public DateOnly? FollowUpDay { get; init; }

    public override string ToString() => "sealed";
}

/// <summary>A file just opened, and the need to look for places for.</summary>
internal sealed record FirstFile(FileId File, RowId Need);

/// <summary>Opens a file with what was said and nothing more: needs, a follow-up with a day, and which questions were skipped.</summary>
[Opens]
internal sealed class MakeFirstContact(IStaffVault vault, IClientFiles clients, FollowUpBook book, IOrganisationFace here)
{
    public async Task<Outcome<FirstFile>> Do(FirstWords said)
    {
        await using var act = vault.Begin();
        var author = new Author(act.At, vault.Me!.Id);
        var needs = NeedsOf(said, author);
        if (!needs.IsDone)
        {
            return needs.Refusal;
        }
        var day = FollowUp.CheckDay(said.FollowUpDay, here.DayAt(act.At));
        if (!day.IsDone)
        {
            return day.Refusal with { Field = "FollowUpDay" };
        }
        var started = await clients.Start(act, said.Program, ClientOf(said));
        if (!started.IsDone)
        {
            return started.Refusal;
        }
        var file = started.Value;
        var rows = needs.Value.Select(n => act.Add(file, n)).ToList();
        book.Add(act, file, said.Program, new FollowUp { Says = "Ask how things are", Day = day.Value, Need = rows[0], By = author.Staff });
        act.Add(file, new FirstContact { At = act.At, By = author.Staff, Skipped = SkippedIn(said) });
        var done = await act.Commit(AuditCode.Made, "First contact");
        return done.IsDone ? new FirstFile(file, rows[0]) : done.Refusal;
    }

    static Outcome<IReadOnlyList<Need>> NeedsOf(FirstWords said, Author author)
    {
        var needs = new List<Need>();
        var asked = said.Needs.Distinct(StringComparer.Ordinal).Select(code => Need.Note(code, null, author)).ToList();
        if (Prose.Clean(said.OtherNeed) is { } other)
        {
            asked.Add(Need.Note(null, other, author));
        }
        foreach (var need in asked)
        {
            if (!need.IsDone)
            {
                return need.Refusal with { Field = "Needs" };
            }
            needs.Add(need.Value);
        }
        return needs.Count > 0 ? needs : Refusal.Rule("Tick at least one need. Everything else can wait.", "Needs");
    }

    static NewClient ClientOf(FirstWords said) => new()
    {
        CallName = Prose.Clean(said.CallName),
        Language = Prose.Clean(said.Language),
        FirstNote = Prose.Clean(said.Words),
        SafeContact = IsContactSaid(said)
            ? new SafeContact { MayContact = true, Ways = said.Ways, Phone = Prose.Clean(said.Phone), SayWeAre = Prose.Clean(said.SayWeAre) }
            : null,
    };

    static bool IsContactSaid(FirstWords said) => said.Ways.Count > 0 || Prose.Clean(said.Phone) is not null;

    /// <summary>The questions that were left out.</summary>
    public static IReadOnlyList<string> SkippedIn(FirstWords said) => [.. Questions.All.Where(q => q switch
    {
        Questions.Name => Prose.Clean(said.CallName) is null,
        Questions.Language => Prose.Clean(said.Language) is null,
        Questions.Contact => !IsContactSaid(said),
        _ => Prose.Clean(said.Words) is null,
    })];
}
