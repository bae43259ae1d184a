using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

public sealed class SigningInTests(Chromium chromium)
{
    [Fact(Timeout = 120_000)]
    public async Task A_worker_signs_in_with_passphrase_and_authenticator_and_out_again()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var organisation = await TestOrganisation.On(app);
        var worker = await Hand.At(organisation, chromium);
        await worker.Goes("/people");
        worker.Path.ShouldBe("/sign-in");
        await worker.Writes("Sign-in name", organisation.Worker.Login);
        await worker.Writes("Passphrase", organisation.Worker.Passphrase + "x");
        await worker.Writes("Code from your authenticator", "000000");
        await worker.Presses("Sign in");
        (await worker.Window.Locator(".govuk-error-summary").IsVisibleAsync()).ShouldBeTrue();
        (await worker.Window.Context.CookiesAsync()).ShouldBeEmpty();

        await worker.SignsIn(organisation.Worker);

        worker.Path.ShouldBe("/today");
        var cookie = (await worker.Window.Context.CookiesAsync()).ShouldHaveSingleItem();
        cookie.ShouldSatisfyAllConditions(c => c.HttpOnly.ShouldBeTrue(), c => c.Secure.ShouldBeTrue(), c => c.Expires.ShouldBe(-1));
        await worker.Presses("Sign out");
        await worker.Goes("/today");
        worker.Path.ShouldBe("/sign-in");
    }
}
