using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Parasol.Sealing;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Sessions;

namespace Parasol.Vault.Shutting;

/// <summary>Counts what a request holds; one whose keys were wiped on the way gets the page of a shut door.</summary>
sealed class WhatIsHeld
{
    readonly RequestDelegate _next;
    readonly HeldInMemory _held;

    // What the server itself knows is made before any request, and belongs to none: it is not wiped with one.
    public WhatIsHeld(RequestDelegate next, HeldInMemory held, ServerSecrets server) => (_next, _held, _) = (next, held, server);

    public async Task InvokeAsync(HttpContext context, ICurrentOrganisation current, Doors.ReadEntries entries)
    {
        // What a visitor is sending holds nobody's keys, and is not lost because others were shut out.
        if (current.Id is not { } organisation || (context.GetEndpoint()?.Metadata.GetMetadata<StaysOpen>() is not null && !context.Request.Cookies.ContainsKey(SessionStore.Cookie)))
        {
            await _next(context);
            return;
        }
        var (mine, isOver) = (_held.Begin(organisation), false);
        // A page that had read all it needed has thrown nothing: it does not leave either.
        context.Response.OnStarting(() =>
        {
            ObjectDisposedException.ThrowIf(!isOver && mine.IsWiped, typeof(SecretsInHand));
            return Task.CompletedTask;
        });
        try
        {
            await _next(context);
        }
        catch (Exception) when (mine.IsWiped && !context.Response.HasStarted)
        {
            // Answered below, as a page that noticed nothing is.
        }
        finally
        {
            isOver = true;
            _held.End(mine);
        }
        if (mine.IsWiped && !context.Response.HasStarted)
        {
            // Nothing that was read leaves with this page.
            entries.Written();
            context.Response.Clear();
            ShutDoors.Close(context);
        }
    }
}

/// <summary>
/// The doors of an organisation that is shut. A session's row is looked up with each request and is gone then, so whoever is signed in is not asked about twice: only
/// where nobody is, the store is asked, and where this node knows that it is shut.
/// </summary>
sealed class ShutDoors(RequestDelegate next, HeldInMemory held)
{
    public async Task InvokeAsync(HttpContext context, ICurrentOrganisation current, KeyDb keys)
    {
        if (context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<StaysOpen>() is null && current.Id is { } organisation
            && (context.User.Identity?.IsAuthenticated != true || held.IsKnownShut(organisation))
            && await keys.Shut.AnyAsync(s => s.Organisation == organisation))
        {
            Close(context);
            return;
        }
        await next(context);
    }

    public static void Close(HttpContext context)
    {
        context.Features.Set(new ClosedForNow());
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
    }
}
