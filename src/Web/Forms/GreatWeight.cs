using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Web.Forms;

/// <summary>
/// Marks a form whose act cannot be undone, or changes who holds keys, or carries a file out: it is done only for who has typed their passphrase
/// within the last minutes. The form asks by itself.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OfGreatWeightAttribute : Attribute;

/// <summary>Asking for the passphrase again, in the form that needs it: so nothing that was typed has to be kept anywhere.</summary>
static class GreatWeight
{
    /// <summary>The name of the field.</summary>
    public const string Field = "again";

    /// <summary>The page has such a form.</summary>
    public static bool IsOn(Type? page) => page?.GetCustomAttribute<OfGreatWeightAttribute>() is not null;

    /// <summary>The form on the page asks now.</summary>
    public static bool Asks(HttpContext context, Type? page) => IsOn(page) && Vault(context).IsAskedFor;

    /// <summary>Whether the act may be done; false where the reader is led away, though nothing is wrong with what they typed.</summary>
    public static async Task<Outcome<bool>> Check(HttpContext context)
    {
        var typed = context.Request.Form[Field].ToString();
        return (typed.Length, Vault(context).IsDue) switch
        {
            (0, true) => Refusal.Rule("Write your passphrase once more. Nothing is done yet."),
            (0, false) => true,
            (> 256, _) => Refusal.Rule("This is not your passphrase."),
            _ => await Vault(context).Prove(typed),
        };
    }

    static IOnceMore Vault(HttpContext context) => context.RequestServices.GetRequiredService<IOnceMore>();
}
