using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.People.Domain;
using Parasol.Testing;

namespace Parasol.Web.Tests.People;

/// <summary>Those who hold House alone, or nothing yet, and those whom the records do not know: every page has an answer for them.</summary>
public sealed class WithFewKeysTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Whoever_holds_House_alone_or_nothing_gets_an_answer_on_every_page(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        TestWorker[] staff =
        [
            await organisation.Administrator("dora", "House"), await organisation.Administrator("emil"),
            await organisation.Colleague("fay", "House"), await organisation.Colleague("gus"),
        ];

        foreach (var worker in staff)
        {
            var browser = await worker.SignedIn();
            foreach (var path in PlainPaths(organisation.App).Concat(PathsOf(organisation.Worker)))
            {
                var page = await browser.Get(path);

                page.Status.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.NotFound], $"{worker.Login} at {path}");
            }
            (await browser.Get("/settings")).Status.ShouldBe(HttpStatusCode.OK, worker.Login);
        }
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task Somebody_whom_an_older_copy_of_the_records_does_not_know_still_has_settings(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var dora = await organisation.Administrator("dora", "House");
        await Forget(organisation, dora);
        var browser = await dora.SignedIn();

        (await browser.Get("/settings")).Status.ShouldBe(HttpStatusCode.OK);
        await browser.Fill("The name colleagues see", "Dorothea").Choose("Language", "Español").Press("Save");

        browser.Address.ShouldBe("/settings?said=saved");
        browser.Page.Heading.ShouldBe("Ajustes");
        browser.ValueOf("Input.Name").ShouldBe("Dorothea");
    }

    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task An_administrator_can_invite_again_and_end_somebody_whom_the_records_do_not_know(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var fay = await organisation.Colleague("fay", "House");
        await Forget(organisation, fay);
        var ana = await organisation.Founder.SignedIn();

        await ana.Get($"/team/{fay.Id.Value:D}/invite");
        await ana.Fill("Input.LoginName", "fay").Press("Make the invitation");
        ana.Status.ShouldBe(HttpStatusCode.OK, ana.Text);
        ana.Page.Document.QuerySelector(".code").ShouldNotBeNull();
        await Forget(organisation, fay);
        await ana.Get($"/team/{fay.Id.Value:D}/disable");
        await ana.Tick("Input.Sure").Press("End access");

        ana.Address.ShouldBe("/team?said=done");
    }

    static IEnumerable<string> PlainPaths(TestApp app) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText?.Trim('/')).Where(p => !p.Contains('{', StringComparison.Ordinal) && p != "/exit").Distinct();

    static IEnumerable<string> PathsOf(TestWorker worker) => new[] { "", "/disable", "/invite" }.Select(end => $"/team/{worker.Id.Value:D}{end}");

    // Keys and records are two stores: what was restored from an earlier day knows nobody who has joined since.
    static async Task Forget(TestOrganisation organisation, TestWorker worker)
    {
        var id = worker.Id;
        await using var visit = organisation.Visit();
        (await visit.Get<ParasolDb>().Set<StaffMember>().Where(s => s.Id == id).ExecuteDeleteAsync()).ShouldBe(1);
    }
}
