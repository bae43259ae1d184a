using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Edge;
using Parasol.Web.Words;

namespace Parasol.Web.Forms;

/// <summary>
/// A page that shows something. <see cref="Show{T}"/> turns what a read gave into the page or the one answer for its refusal.
/// </summary>
public abstract class ReadPage : PageModel
{
    /// <summary>Speaks to the reader.</summary>
    public Say Say => HttpContext.RequestServices.GetRequiredService<Say>();

    /// <summary>The page with what was read, or the answer for a refusal.</summary>
    protected IActionResult Show<T>(Outcome<T> read, Action<T> keep)
    {
        if (!read.IsDone)
        {
            return Refused(read.Refusal);
        }
        keep(read.Value);
        return Page();
    }

    /// <summary>The one answer for each kind of refusal where there is no form to show it on.</summary>
    protected IActionResult Refused(Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.Busy)
        {
            Response.Headers.RetryAfter = "10";
        }
        HttpContext.Items[Errors.Refused] = refusal;
        return new StatusCodeResult(Status(refusal.Kind));
    }

    static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.NotThere => 404,
        RefusalKind.Clash => 409,
        RefusalKind.Busy => 503,
        RefusalKind.Damaged => 409,
        _ => 400,
    };

    /// <summary>On to an address of our own, with a word of what was done: one of <see cref="Said"/>'s keys.</summary>
    protected static IActionResult On(string href, string? said = null) => new SeeOther(said is null ? href : Address.With(href, "said", said));

    /// <summary>The same, with the two entries that it is about.</summary>
    protected static IActionResult On(string href, string said, OlderRecords older) => new SeeOther(Address.With(Address.With(href, "said", said), Said.Entries, Said.Write(older)));
}

/// <summary>
/// A page with one form: bind, call one act, turn the outcome into a page, redirect. Errors stand beside their field and in a summary, and
/// everything typed is kept.
/// </summary>
/// <typeparam name="TInput">The input record, with data annotations whose messages are English sentences, keys of their translation.</typeparam>
public abstract class FormPage<TInput> : ReadPage where TInput : class, new()
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <summary>The refusal of the last try that belongs to no field, for the summary.</summary>
    public Refusal? Problem { get; private set; }

    /// <summary>Reads what the page shows, before GET and before a form is shown again. On GET it may fill <see cref="Input"/>.</summary>
    /// <param name="isNew">True on GET: nothing has been typed yet.</param>
    protected virtual Task<Outcome> Load(bool isNew) => Task.FromResult(Outcome.Done);

    /// <summary>The one act.</summary>
    protected abstract Task<Outcome> Do();

    /// <summary>Where to go when it is done.</summary>
    protected abstract IActionResult Next();

    /// <summary>Shows the form; as it was typed, if it came too late before and its writer is back.</summary>
    public virtual async Task<IActionResult> OnGetAsync()
    {
        var late = await LateForms.Take(HttpContext);
        if (late is not null)
        {
            await TryUpdateModelAsync(Input, nameof(Input), late);
            FindNoFault();
        }
        else
        {
            await LateForms.Look(HttpContext);
        }
        return await Load(isNew: late is null) is { IsDone: false } refused ? Refused(refused.Refusal!) : Page();
    }

    /// <summary>A form that came back within three seconds is shown once more: for forms that anybody can send.</summary>
    protected virtual bool MindsHaste => false;

    /// <summary>Where what came too late waits, for a page that signs somebody in; null when nothing does.</summary>
    protected Task<string?> Late() => LateForms.Waiting(HttpContext);

    /// <summary>On a page marked <see cref="OfGreatWeightAttribute"/>: what was sent is the act, or one of the acts, that the mark is for.</summary>
    protected virtual bool IsGrave => true;

    /// <summary>The form was sent in order to see it in another language: nothing is done with it.</summary>
    protected bool OnlySpeaks => Request.Form.ContainsKey(Say.Speak);

    /// <summary>Takes the form.</summary>
    public virtual async Task<IActionResult> OnPostAsync()
    {
        if (await Load(isNew: false) is { IsDone: false } absent)
        {
            return Refused(absent.Refusal!);
        }
        if (OnlySpeaks)
        {
            FindNoFault();
            return Page();
        }
        if (Antiforgery.Verdict(HttpContext) is FormCheck.Again or FormCheck.Late || (MindsHaste && Antiforgery.Verdict(HttpContext) is FormCheck.Early))
        {
            return Again(Refusal.Rule("Please press the button once more. Everything you wrote is still here."));
        }
        if (IsGrave && GreatWeight.IsOn(GetType()) && await Weigh() is { } asked)
        {
            return asked;
        }
        if (!ModelState.IsValid)
        {
            return Again(422);
        }
        var outcome = await Do();
        if (!outcome.IsDone)
        {
            return Again(outcome.Refusal);
        }
        await LateForms.Sent(HttpContext);
        return Next();
    }

    async Task<IActionResult?> Weigh()
    {
        var proved = await GreatWeight.Check(HttpContext);
        if (proved.IsDone)
        {
            // Where everybody's next click leads when everything is sealed.
            return proved.Value ? null : On("/today");
        }
        FindNoFault();
        ModelState.AddModelError(GreatWeight.Field, Say[proved.Refusal]);
        return Again(StatusOf(proved.Refusal));
    }

    /// <summary>What is wrong with a form is said when it is sent: until then it keeps what was typed and nothing else.</summary>
    protected void FindNoFault()
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }

    /// <summary>The form again, with a refusal; what is not there has one answer everywhere.</summary>
    protected IActionResult Again(Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.NotThere)
        {
            return Refused(refusal);
        }
        if (refusal.Field is { } field && typeof(TInput).GetProperty(field) is not null)
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", Say[refusal]);
        }
        else
        {
            Problem = refusal;
            ModelState.AddModelError("", Say[refusal]);
        }
        return Again(StatusOf(refusal));
    }

    int StatusOf(Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.Busy)
        {
            Response.Headers.RetryAfter = "10";
        }
        return refusal.Kind switch { RefusalKind.Clash or RefusalKind.Damaged => 409, RefusalKind.Busy => 503, _ => 422 };
    }

    /// <summary>The form again, as it was typed.</summary>
    protected IActionResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}

/// <summary>303: whatever was posted, the next page is fetched with GET.</summary>
sealed class SeeOther(string href) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = Address.Carry(context.HttpContext.RequestServices.GetRequiredService<Say>(), href);
        return Task.CompletedTask;
    }
}

/// <summary>What a page may say after a redirect: a fixed list, so that no address can put words into our mouth.</summary>
public static class Said
{
    static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["saved"] = "Saved.",
        ["sent"] = "Sent.",
        ["deleted"] = "Deleted.",
        ["stopped"] = "Stopped. Nothing more is shared.",
        ["done"] = "Done.",
        ["older"] = "The records here are older than when you signed in last. If nobody has put a backup back, tell your colleagues and whoever looks after the computer, and write nothing new until it is explained.",
        ["granted"] = "The keys are granted.",
        ["ended"] = "Nobody had clicked for a while, so you were signed out. What you wrote is kept: come in again and it is there.",
        ["taken"] = "Taken. When two people of two programs have been here within 30 minutes, and all that both of them typed was right, the doors are open: then sign in. If not, begin again.",
        ["kept"] = "This cannot be deleted now: we have to keep it for some time. Ask somebody here why.",
        ["signed-out"] = "You are signed out.",
    };

    /// <summary>In an address: the entries of the audit that a sentence is about.</summary>
    public const string Entries = "entries";

    const string None = "none";

    /// <summary>As it stands in an address.</summary>
    public static string Write(OlderRecords older) => $"{older.Remembered}.{older.Now ?? None}";

    /// <summary>Read from an address; null for anything but two short hashes, so that nobody writes a sentence of their own there.</summary>
    public static OlderRecords? Older(string? written) => written?.Split('.') is [var remembered, var now] && IsHash(remembered) && (now == None || IsHash(now)) ? new OlderRecords(remembered, now == None ? null : now) : null;

    static bool IsHash(string text) => text.Length == OlderRecords.Length && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The sentence for a key, or null.</summary>
    public static string? Sentence(string? key) => key is not null && Sentences.TryGetValue(key, out var sentence) ? sentence : null;
}

/// <summary>At most so many characters; says so in a sentence.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AtMostAttribute(int length) : StringLengthAttribute(length);
