using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Requests.Asking;
using Parasol.Web.Edge;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Public.Requests;

/// <summary>
/// Asking for help: one address, one question a page, earlier answers in hidden fields. The answer to the last button is a page and no
/// redirect, because the return code on it must not be kept anywhere in order to be fetched again.
/// </summary>
[EvenSized]
sealed class AskModel(OpenForms forms, SendRequest send) : FormPage<AskInput>
{
    const string Send = "send";
    const string Back = "back";

    /// <summary>Which button was pressed: on, back, send, or the name of the page to go to.</summary>
    [BindProperty]
    public string? Go { get; set; }

    public AskStep Step { get; private set; }

    public Forms Forms { get; private set; } = new([], []);

    /// <summary>The return code, once it is sent.</summary>
    public string? Code { get; private set; }

    /// <summary>The question that is asked while very much comes in.</summary>
    public PersonQuestion? Question { get; private set; }

    public Asked Asked => Input.Answers();

    public int Number => (int)Step;

    public static int Last => (int)AskStep.Check;

    /// <summary>
    /// The program chosen; whoever does not know which writes to the first, and is passed on. Null where the one that was chosen cannot receive any more: what was meant for
    /// its people alone goes to nobody else.
    /// </summary>
    public ProgramCard? Chosen => Forms.Open.FirstOrDefault(p => Input.Program is not { } chosen || p.Id.Value == chosen);

    /// <summary>Those that the page must name, because there are several or the one that was chosen is closed.</summary>
    public bool HasChoice => Forms.Open.Count + Forms.Closed.Count > 1;

    protected override bool MindsHaste => true;

    public override async Task<IActionResult> OnPostAsync()
    {
        if (Go == Send)
        {
            Step = FirstWrong() ?? AskStep.Check;
            return await base.OnPostAsync();
        }
        await Load(isNew: false);
        if (OnlySpeaks)
        {
            Step = Input.Step;
            FindNoFault();
            return Page();
        }
        if (Go != Back && IsWrong(Input.Step))
        {
            Step = Input.Step;
            return Again(422);
        }
        // What was typed on the page before is no error of the page that comes.
        ModelState.Clear();
        Step = NextStep();
        return Page();
    }

    protected override async Task<Outcome> Load(bool isNew)
    {
        Forms = await forms.Read();
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do()
    {
        if (Input.Website is not null)
        {
            Code = send.Pretend(Say.Language);
            return Outcome.Done;
        }
        var isPerson = PersonQuestion.IsAnswered(Input.Question, Input.Answer);
        var sent = await send.Send(Chosen?.Id ?? default, Asked, Say.Language, isPerson);
        Code = sent.IsDone ? sent.Value : null;
        if (sent.Refusal?.Field == nameof(AskInput.Answer))
        {
            Question = PersonQuestion.Any();
            ModelState.Remove("Input.Question");
            ModelState.Remove("Input.Answer");
        }
        return sent.Plain;
    }

    protected override IActionResult Next() => Page();

    AskStep NextStep() => Go switch
    {
        Back => (AskStep)Math.Max((int)Input.Step - 1, 0),
        { } name when Enum.TryParse<AskStep>(name, out var step) && Enum.IsDefined(step) => step,
        _ => (AskStep)Math.Min((int)Input.Step + 1, (int)AskStep.Check),
    };

    bool IsWrong(AskStep step) => Wrong().Contains(step);

    AskStep? FirstWrong() => Wrong().Order().Cast<AskStep?>().FirstOrDefault();

    IEnumerable<AskStep> Wrong() => ModelState.Where(e => e.Value!.Errors.Count > 0 && e.Key.StartsWith("Input.", StringComparison.Ordinal)).Select(e => AskInput.StepOf(e.Key["Input.".Length..]));
}
