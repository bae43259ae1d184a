using Microsoft.AspNetCore.Http;
using Parasol.Data;

namespace Parasol.People;

/// <summary>Finds the organisation of a request from its host name, before anybody is signed in: sessions belong to an organisation.</summary>
sealed class UseOrganisation(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentOrganisation current, OrganisationMemory memory, ParasolDb db)
    {
        current.Use(await memory.Find(db, context.Request.Host.Host));
        await next(context);
    }
}
