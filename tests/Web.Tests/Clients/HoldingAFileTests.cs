using System.Globalization;
using System.Net;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Web.Tests.Care;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Clients;

/// <summary>A court asks for a file: one member keeps it from being deleted, another one signs, and two lift it.</summary>
public sealed class HoldingAFileTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task One_puts_it_on_another_signs_and_nobody_deletes_until_two_lift_it(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await CareScene.On(app);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var (ben, file, day) = (sent.Worker, $"/file/{sent.File.Value:D}", app.Clock.GetUtcNow().AddDays(60));
        var (doras, freds) = (await scene.Organisation.Colleague("dora", "Care", "House"), await scene.Organisation.Colleague("fred", "Care", "House"));
        await ben.Get(file);
        await ben.Click("Legal hold");
        await ben.Press("Put the hold on");
        ben.Errors.ShouldBe(["Say why this file must not be deleted."]);
        await ben.Fill("Why must it not be deleted?", "A grand jury wants it").Press("Put the hold on");
        ben.Errors.ShouldBe(["Choose a day to look at it again, from tomorrow on and within a year."]);
        await ben.Fill("When is it looked at again?", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Press("Put the hold on");
        ben.Errors.ShouldBeEmpty();
        ben.Text.ShouldContain("A grand jury wants it");
        ben.Text.ShouldContain("Nobody has signed it as the second.");

        var dora = await doras.SignedIn();
        await dora.Get("/today");
        await dora.Click("A hold waits for a second signature: Care");
        await dora.Press("Sign it as the second");
        dora.Text.ShouldContain("Signed as the second by Dora.");
        await ben.Get($"{file}/end");
        ben.Text.ShouldContain("A hold keeps this file until it is reviewed on");
        var code = System.Text.RegularExpressions.Regex.Match(ben.Text, "The code of this file is ([^.]+)\\.", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        await ben.Fill("Type the code of the file", code).Press("Delete the file for good");
        ben.Errors.ShouldBe([$"A hold keeps this file until it is reviewed on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}."]);

        await ben.Get($"{file}/hold");
        ben.Text.ShouldContain("You wanted to delete from this file while the hold was on. Two others lift it.");

        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Get("/mailbox/file");
        person.Text.ShouldContain("Put a hold on the file: it cannot be deleted");
        person.Text.ShouldNotContain("grand jury");
        await person.Press("Delete my file for good");
        person.Text.ShouldContain("This cannot be deleted now: we have to keep it for some time. Ask somebody here why.");
        await person.Get("/mailbox/delete");
        await person.Press("Delete everything for good");
        person.Errors.ShouldBe(["We have to keep some of this for some time, so nothing was deleted. Ask somebody here why."]);
        (await (await scene.Organisation.Outsider.SignedIn()).Get($"{file}/hold")).Status.ShouldBe(HttpStatusCode.NotFound);

        app.Clock.Advance(TimeSpan.FromDays(61));
        dora = await doras.SignedIn();
        await dora.Get("/today");
        await dora.Click("A hold is to be reviewed. It goes on until two people lift it: Care");
        await dora.Press("Ask to lift it");
        var fred = await freds.SignedIn();
        await fred.Get("/today");
        await fred.Click("A colleague asks to lift a hold: Care");
        await fred.Press("Lift it");
        fred.Text.ShouldContain("No hold is on this file.");
    }
}
