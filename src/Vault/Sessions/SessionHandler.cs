using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Parasol.Vault.Sessions;

/// <summary>
/// Tells the framework who is signed in: an identity with a random id and a role, and nothing to read. Whoever is not, is sent to the
/// sign-in page; whoever is and may not, sees what a wrong address shows.
/// </summary>
sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    SessionStore sessions, SessionKeys session, ICurrentOrganisation current) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Parasol";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        await sessions.Resume(current.Id);
        Claim[] claims;
        if (session.Reader is { } reader)
        {
            claims = reader.IsAdministrator ? [Id(reader.Id.Value), new Claim(ClaimTypes.Role, VaultRoles.Staff), new Claim(ClaimTypes.Role, VaultRoles.Administrator)] : [Id(reader.Id.Value), new Claim(ClaimTypes.Role, VaultRoles.Staff)];
        }
        else if (session.Mailbox is var (mailbox, _))
        {
            claims = [Id(mailbox.Value), new Claim(ClaimTypes.Role, VaultRoles.Person)];
        }
        else
        {
            return AuthenticateResult.NoResult();
        }
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = "/sign-in";
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    static Claim Id(Guid id) => new(ClaimTypes.NameIdentifier, id.ToString("N"));
}
