using Microsoft.AspNetCore.Mvc.Filters;
using Parasol.Data;
using Parasol.Vault;

namespace Parasol.People.Settings;

/// <summary>Before a page speaks to somebody who is signed in, it learns in which language they read.</summary>
sealed class LearnReaderLanguage(OrganisationFace face, IStaffVault vault, StaffLanguages languages, ParasolDb db) : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (vault.Me is { } me && await languages.Of(db, me.Id) is { Length: > 0 } language)
        {
            face.ReaderLanguage = language;
        }
        await next();
    }
}
