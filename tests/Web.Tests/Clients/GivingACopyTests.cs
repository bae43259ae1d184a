using System.Net;
using System.Text.Json;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Web.Tests.Care;
using Parasol.Web.Tests.Requests;

namespace Parasol.Web.Tests.Clients;

/// <summary>A copy of the whole file for the person whose it is.</summary>
public sealed class GivingACopyTests
{
    [Theory]
    [MemberData(nameof(TestApp.Engines), MemberType = typeof(TestApp))]
    public async Task It_holds_everything_is_kept_nowhere_and_the_person_sees_that_it_was_given(Engine engine)
    {
        var scene = await CareScene.On(engine);
        var mailbox = await scene.Mailbox();
        var sent = await scene.Sent(mailbox: mailbox.Address);
        var (worker, file) = (sent.Worker, $"/file/{sent.File.Value:D}");
        await worker.Get(file + "/note");
        await worker.Fill("In free words", "canary-note").Press("Save");
        await worker.Get(file + "/profile");
        await worker.Fill("Pronouns", "canary-pronouns").Press("Save");
        await worker.Get(file + "/copy");

        await worker.Choose("How did they ask?", "By voice").Press("Show it");

        foreach (var word in (string[])["canary-note", "canary-pronouns", "Harbor Clinic"])
        {
            worker.Text.ShouldContain(word);
        }
        await worker.Get(file + "/copy");
        worker.Text.ShouldNotContain("canary-note");
        var data = await worker.Choose("How did they ask?", "From the mailbox").Press("Save as data");
        data.Headers["content-disposition"].ShouldContain("copy.json");
        var records = JsonDocument.Parse(data.Html).RootElement.GetProperty("records").EnumerateArray().ToList();
        records.ShouldContain(r => r.GetProperty("kind").GetString() == "note" && r.GetProperty("value").GetProperty("text").GetString() == "canary-note");
        records.ShouldContain(r => r.GetProperty("kind").GetString() == "profile" && r.GetProperty("value").GetProperty("pronouns").GetString() == "canary-pronouns");
        records.ShouldContain(r => r.GetProperty("kind").GetString() == "referral" && r.GetProperty("value").GetProperty("to").GetString() == "Harbor Clinic");
        records.Count(r => r.GetProperty("kind").GetString() == "given-copy").ShouldBe(1);
        var person = scene.Organisation.Visitor();
        await person.OpenMailbox(mailbox.ReturnCode);
        await person.Get("/mailbox/file");
        person.Text.ShouldContain("a copy of the file");
        person.Text.ShouldContain("Copies given to you");
    }

    [Fact]
    public async Task Without_saying_how_they_asked_nothing_is_given_and_outside_the_program_it_is_not_there()
    {
        var scene = await CareScene.On(Engine.Sqlite);
        var (worker, file) = await scene.FirstContact();
        await worker.Get($"/file/{file.Value:D}/copy");

        await worker.Press("Save as data");

        ((int)worker.Status).ShouldBe(422);
        worker.Errors.ShouldHaveSingleItem().ShouldContain("Say how the client asked for it.");
        var outsider = await scene.Organisation.Outsider.SignedIn();
        var theirs = await outsider.Get($"/file/{file.Value:D}/copy");
        theirs.Status.ShouldBe(HttpStatusCode.NotFound);
        theirs.Html.ShouldBe((await outsider.Get($"/file/{RowId.New().Value:D}/copy")).Html);
    }
}
