using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Vault;
using Parasol.Web.Edge;
using Parasol.Web.Words;

namespace Parasol.Web.Forms;

/// <summary>
/// A form that comes after its session has ended by itself is kept for whoever wrote it, and the page that asks them to sign in says so.
/// </summary>
sealed class LateForms : IAuthorizationMiddlewareResultHandler
{
    const string Prefix = "Input.";
    const string Kept = "kept";
    const string Taken = "parasol.late";
    const string Draft = "parasol.draft";
    readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        await _usual.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.Challenged && await Keep(context))
        {
            var say = context.RequestServices.GetRequiredService<Say>();
            context.Response.Headers.Location = Address.Carry(say, Address.With(context.Response.Headers.Location.ToString(), "said", "ended"));
        }
    }

    /// <summary>Keeps the form of this request if it was made in a session that has ended by itself, and if anything was typed.</summary>
    public static async Task<bool> Keep(HttpContext context)
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo;
        if (!HttpMethods.IsPost(context.Request.Method) || !IsForm(page) || context.Request.Query.ContainsKey("handler") || !await Antiforgery.IsLate(context))
        {
            return false;
        }
        var fields = await Fields(context, page!);
        return fields.Values.Any(v => v.Any(t => t.Length > 0)) &&
            await Vault(context).Keep(new LateForm { Address = context.Request.Path, Fields = fields });
    }

    /// <summary>The form was sent by a script while it is being typed, so that it is not lost.</summary>
    public static bool IsDraft(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Form.ContainsKey("draft");

    /// <summary>Keeps what a signed-in reader is typing on this page.</summary>
    public static async Task KeepDraft(HttpContext context, Type page)
    {
        if (IsForm(page) && context.User.IsInRole(VaultRoles.Staff) && Antiforgery.Verdict(context) is FormCheck.Good)
        {
            await Vault(context).KeepDraft(new LateForm { Address = context.Request.Path, Fields = await Fields(context, page) });
        }
    }

    /// <summary>What was typed on this page has been sent.</summary>
    public static Task Sent(HttpContext context) => context.User.IsInRole(VaultRoles.Staff) ? Vault(context).Drop(context.Request.Path) : Task.CompletedTask;

    /// <summary>Notes for the frame of the page that the reader left a draft on it.</summary>
    public static async Task Look(HttpContext context)
    {
        if (context.User.IsInRole(VaultRoles.Staff) && await Vault(context).Draft(context.Request.Path) is { } at)
        {
            context.Items[Draft] = at;
        }
    }

    /// <summary>When the reader left a draft on this page, and where it is shown; null when there is none.</summary>
    public static (DateTimeOffset At, string Href)? DraftOf(HttpContext context) => context.Items[Draft] is DateTimeOffset at ? (at, Address.With(context.Request.Path, "said", Kept)) : null;

    static async Task<Dictionary<string, string[]>> Fields(HttpContext context, Type page)
    {
        var secrets = Secrets(page);
        return (await context.Request.ReadFormAsync())
            .Where(f => f.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !secrets.Contains(f.Key))
            .ToDictionary(f => f.Key, f => f.Value.OfType<string>().ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The fields of a form's page that are given back to nobody and kept nowhere, by name.</summary>
    public static HashSet<string> Secrets(Type page) =>
        InputOf(page)!.GetProperties().Where(p => p.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.Password).Select(p => Prefix + p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was kept of the form at this address, if somebody who has just signed in comes for it.</summary>
    public static async Task<IValueProvider?> Take(HttpContext context)
    {
        if (context.Request.Query["said"] != Kept || await Vault(context).Take(context.Request.Path) is not { } form)
        {
            return null;
        }
        context.Items[Taken] = form.IsDraft
            ? "Here is what you wrote and did not send. Look at it, then send it."
            : "Here is what you wrote before you were signed out. It is not sent yet: look at it, then send it.";
        return new Typed(form.Fields);
    }

    /// <summary>Where the form waits that the reader wrote last and too late, for who has just signed in; null when none does.</summary>
    public static async Task<string?> Waiting(HttpContext context) => await Vault(context).Waiting() is { } address ? Address.With(address, "said", Kept) : null;

    /// <summary>What to say on a page that shows what came too late, or was not sent; null on any other.</summary>
    public static string? Says(HttpContext context) => context.Items[Taken] as string;

    /// <summary>It is a <see cref="FormPage{TInput}"/>.</summary>
    public static bool IsForm(Type? page) => InputOf(page) is not null;

    static Type? InputOf(Type? page) => page is null ? null : page.IsGenericType && page.GetGenericTypeDefinition() == typeof(FormPage<>) ? page.GetGenericArguments()[0] : InputOf(page.BaseType);

    static ILateForms Vault(HttpContext context) => context.RequestServices.GetRequiredService<ILateForms>();

    sealed class Typed : IValueProvider
    {
        readonly Dictionary<string, string[]> _fields;

        public Typed(IReadOnlyDictionary<string, string[]> fields) => _fields = new(fields, StringComparer.OrdinalIgnoreCase);

        public bool ContainsPrefix(string prefix) => _fields.Keys.Any(k => k.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (k.Length == prefix.Length || k[prefix.Length] is '.' or '['));

        public ValueProviderResult GetValue(string key) => _fields.TryGetValue(key, out var values) ? new ValueProviderResult(values) : ValueProviderResult.None;
    }
}
