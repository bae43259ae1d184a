using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Vault;

namespace Parasol.Web.Edge;

/// <summary>
/// Form tokens over Vault's: no key ring, no cookie for visitors. The framework's tag helper puts the field in and its filter checks it.
/// </summary>
sealed class Antiforgery : IAntiforgery
{
    public const string Field = "__form";
    const string Checked = "parasol.form";

    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext context) => GetTokens(context);

    public AntiforgeryTokenSet GetTokens(HttpContext context) => new(Tokens(context).Issue(context), null, Field, null);

    public async Task<bool> IsRequestValidAsync(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || await Check(context) is FormCheck.Good or FormCheck.Early;

    public async Task ValidateRequestAsync(HttpContext context)
    {
        if (await Check(context) == FormCheck.Forged)
        {
            throw new AntiforgeryValidationException("The form token is not ours.");
        }
    }

    public void SetCookieTokenAndHeader(HttpContext context)
    {
    }

    /// <summary>How the form token of this request was found; checked once, however often it is asked.</summary>
    public static FormCheck Verdict(HttpContext context) => context.Items[Checked] as FormCheck? ?? FormCheck.Good;

    /// <summary>The form of this request was made in a session that has ended by itself.</summary>
    public static async Task<bool> IsLate(HttpContext context) => await new Antiforgery().Check(context) == FormCheck.Late;

    // The framework keeps one filter for all requests: the tokens must come from the request at hand, never from the filter's own scope.
    static IFormTokens Tokens(HttpContext context) => context.RequestServices.GetRequiredService<IFormTokens>();

    async Task<FormCheck> Check(HttpContext context)
    {
        if (context.Items[Checked] is FormCheck known)
        {
            return known;
        }
        var token = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync())[Field].ToString() : null;
        var verdict = await Tokens(context).Check(context, token);
        context.Items[Checked] = verdict;
        return verdict;
    }
}
