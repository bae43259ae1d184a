using Parasol.Care.Domain;
using Parasol.Clients.Domain;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Care.Asked;

/// <summary>
/// What a person says about themselves to one program that asks. It is for people to read: no matching, ranking, fee or screening may open it
/// (a test walks everything they reach).
/// </summary>
[SealedAs(TableCode.AboutThem)]
internal sealed record AboutThem : SealedRecord
{
    public string? Identities { get; init; }

    public IReadOnlyList<string> WorkKinds { get; init; } = [];

    public string? Work { get; init; }

    public IReadOnlyList<string> IAmKinds { get; init; } = [];

    public string? IAm { get; init; }

    /// <summary>A band, never a day of birth.</summary>
    public string? Age { get; init; }

    /// <summary>Which notice about a duty to report stood over the question for the age, as it read.</summary>
    public string? Notice { get; init; }

    /// <summary>As tags.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public string? Interpreter { get; init; }

    public string? InterpreterWords { get; init; }

    /// <summary>Someone who …: codes of <see cref="AboutFields.Traits"/>.</summary>
    public IReadOnlyList<string> Wishes { get; init; } = [];

    public string? Wish { get; init; }

    /// <summary>Fields that the person chose to skip. Skipped is an answer; it is not the same as not asked.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    public DateTimeOffset At { get; init; }

    public StaffId? By { get; init; }

    /// <summary>The fields that hold an answer or a skip.</summary>
    public IEnumerable<string> Held => AboutFields.All.Select(f => f.Key).Where(f => Answers(f) || Skipped.Contains(f));

    public bool Answers(string field) => field switch
    {
        AboutFields.Identities => Identities is not null,
        AboutFields.Work => Work is not null || WorkKinds.Count > 0,
        AboutFields.IAm => IAm is not null || IAmKinds.Count > 0,
        AboutFields.Age => Age is not null,
        AboutFields.Languages => Languages.Count > 0 || Interpreter is not null || InterpreterWords is not null,
        AboutFields.Peer => Wish is not null || Wishes.Count > 0,
        _ => false,
    };

    /// <summary>What was said, in the fields that are asked; everything else stays as it was.</summary>
    public Outcome<AboutThem> Write(AboutSaid said, IReadOnlyCollection<string> asked, string notice, Author author)
    {
        if (Unknown(said) is { } field)
        {
            return Refusal.Rule("Choose from the list.", field);
        }
        bool Asks(string key) => asked.Contains(key);
        var (work, iAm, speaks, wishes) = (Asks(AboutFields.Work), Asks(AboutFields.IAm), Asks(AboutFields.Languages), Asks(AboutFields.Peer));
        if (iAm && !said.SaidByThem && (Prose.Clean(said.IAm) != IAm || !said.IAmKinds.ToHashSet().SetEquals(IAmKinds)) && (said.IAmKinds.Count > 0 || Prose.Clean(said.IAm) is not null))
        {
            return Refusal.Rule("Only the person says this. Tick that they said it themselves, or leave it out.", nameof(AboutSaid.SaidByThem));
        }
        var age = Asks(AboutFields.Age) ? Prose.Clean(said.Age) : Age;
        var now = this with
        {
            Identities = Asks(AboutFields.Identities) ? Prose.Clean(said.Identities) : Identities,
            WorkKinds = work ? [.. said.WorkKinds.Distinct()] : WorkKinds, Work = work ? Prose.Clean(said.Work) : Work,
            IAmKinds = iAm ? [.. said.IAmKinds.Distinct()] : IAmKinds, IAm = iAm ? Prose.Clean(said.IAm) : IAm,
            Age = age, Notice = age is null ? null : age == Age ? Notice : notice,
            Languages = speaks ? [.. said.Languages.Distinct()] : Languages, Interpreter = speaks ? Prose.Clean(said.Interpreter) : Interpreter, InterpreterWords = speaks ? Prose.Clean(said.InterpreterWords) : InterpreterWords,
            Wishes = wishes ? [.. said.Wishes.Distinct()] : Wishes, Wish = wishes ? Prose.Clean(said.Wish) : Wish,
            At = author.At, By = author.Staff,
        };
        return now with { Skipped = [.. Skipped.Where(s => !Asks(s)).Concat(said.Skipped.Distinct().Where(s => Asks(s) && !now.Answers(s)))] };
    }

    /// <summary>The same without what is no longer asked.</summary>
    public AboutThem Only(IReadOnlyCollection<string> asked)
    {
        bool Asks(string key) => asked.Contains(key);
        return new AboutThem
        {
            Identities = Asks(AboutFields.Identities) ? Identities : null, WorkKinds = Asks(AboutFields.Work) ? WorkKinds : [], Work = Asks(AboutFields.Work) ? Work : null,
            IAmKinds = Asks(AboutFields.IAm) ? IAmKinds : [], IAm = Asks(AboutFields.IAm) ? IAm : null, Age = Asks(AboutFields.Age) ? Age : null, Notice = Asks(AboutFields.Age) ? Notice : null,
            Languages = Asks(AboutFields.Languages) ? Languages : [], Interpreter = Asks(AboutFields.Languages) ? Interpreter : null, InterpreterWords = Asks(AboutFields.Languages) ? InterpreterWords : null,
            Wishes = Asks(AboutFields.Peer) ? Wishes : [], Wish = Asks(AboutFields.Peer) ? Wish : null, Skipped = [.. Skipped.Where(Asks)], At = At, By = By,
        };
    }

    static string? Unknown(AboutSaid said) =>
        said.WorkKinds.Any(k => AboutFields.WorkKinds.All(t => t.Code != k)) ? nameof(AboutSaid.WorkKinds)
        : said.IAmKinds.Any(k => AboutFields.IAmKinds.All(t => t.Code != k)) ? nameof(AboutSaid.IAmKinds)
        : Prose.Clean(said.Age) is { } age && AboutFields.Ages.All(t => t.Code != age) ? nameof(AboutSaid.Age)
        : said.Languages.Any(l => SpokenLanguages.All.All(s => s.Tag != l)) ? nameof(AboutSaid.Languages)
        : Prose.Clean(said.Interpreter) is { } way && AboutFields.Interpreters.All(t => t.Code != way) ? nameof(AboutSaid.Interpreter)
        : said.Wishes.Any(w => AboutFields.Traits.All(t => t.Code != w)) ? nameof(AboutSaid.Wishes)
        : null;
}

/// <summary>What is said on the page. Also what the page sends.</summary>
internal sealed record AboutSaid
{
    public string? Identities { get; init; }

    public IReadOnlyList<string> WorkKinds { get; init; } = [];

    public string? Work { get; init; }

    public IReadOnlyList<string> IAmKinds { get; init; } = [];

    public string? IAm { get; init; }

    /// <summary>The person said it themselves, in these words.</summary>
    public bool SaidByThem { get; init; }

    public string? Age { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public string? Interpreter { get; init; }

    public string? InterpreterWords { get; init; }

    public IReadOnlyList<string> Wishes { get; init; } = [];

    public string? Wish { get; init; }

    public IReadOnlyList<string> Skipped { get; init; } = [];

    public override string ToString() => "sealed";
}
