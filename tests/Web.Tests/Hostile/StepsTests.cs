using System.Net;
using Parasol.Clients;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault.KeyStore;
using Parasol.Web.Tests.Clients;
using Parasol.Web.Tests.Everywhere;

namespace Parasol.Web.Tests.Hostile;

/// <summary>Row 10 of the checklist: whatever takes several steps is sent its last one first.</summary>
public sealed class StepsTests
{
    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task The_last_step_of_what_takes_several_does_nothing_when_it_comes_first(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var scene = await FileScene.On(await TestOrganisation.On(app));
        var (worker, founder, outsider) = (scene.Worker, await scene.Organisation.Founder.SignedIn(), await scene.Organisation.Outsider.SignedIn());
        var other = await scene.Another();
        await worker.Get(scene.Address + "/referrals/new");
        await worker.Fill("Name of the place", "Quiet House").Fill("Their phone number", "555 0199").Press("Choose this place");
        var (draft, file, care, nobody) = (worker.Address.Split('?')[0], scene.Address, scene.Organisation.Programs["Care"].Value, RowId.New().Value);
        (string What, Browser Who, string Address, (string, string)[] Fields)[] steps =
        [
            ("send what nobody agreed to", worker, draft, [("Input.Do", "send"), ("Input.Way", "Link"), ("Input.Purpose", "A visit"), ("Input.Groups", "words"), ("Input.Words", "words")]),
            ("delete a file whose code was not typed", worker, ClientsLinks.End(scene.File), [("Input.Act", "delete")]),
            ("put together what was not compared", worker, $"{file}/same/{other.Value}", [("Input.Act", "together")]),
            ("take apart what is not together", worker, $"{file}/together", [("Input.Other", $"{other.Value}")]),
            ("end help that was not asked for", worker, $"{file}/help", [("Input.Act", "end"), ("Input.Who", $"{scene.Organisation.Outsider.Id.Value}")]),
            ("sign a note that was not handed in", worker, $"{file}/note/{nobody}/sign-off", [("Input.Act", "sign")]),
            ("read a plan that nobody shared", worker, $"/joined/{care}/asked/{nobody}", [("Input.Act", "yes")]),
            ("let files go without a tick", worker, ClientsLinks.Keeping(scene.Organisation.Programs["Care"]), [("Input.Act", "let-go")]),
            ("agree to what nobody asked for", worker, "/people/emergency", [("Input.Act", "agree"), ("Input.Asked", $"{nobody}")]),
            ("help with what one was not asked to", outsider, $"{file}/helping", [("Input.Words", "words")]),
            ("keep kits that were not drawn", founder, "/settings/kits", [("Input.Act", "keep"), ("Input.Drawn", "AAAA"), .. Words(["First3", "First8", "Second3", "Second8", "Third3", "Third8"])]),
            ("use kits that are not there", founder, "/settings/kits/use", [.. Words(["One", "Other"])]),
        ];
        await using var visit = scene.Organisation.Visit();
        foreach (var (what, who, address, fields) in steps)
        {
            var token = (await who.Get("/today")).Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;
            var before = await Rows.Contents(visit.Get<ParasolDb>(), visit.Get<KeyDb>());

            var page = await who.Post(address, [("__form", token), .. fields]);

            page.Status.ShouldBeOneOf([HttpStatusCode.UnprocessableEntity, HttpStatusCode.NotFound, HttpStatusCode.Conflict], what);
            (await Rows.Contents(visit.Get<ParasolDb>(), visit.Get<KeyDb>())).Where(t => before[t.Key] != t.Value).Select(t => t.Key).ShouldBeEmpty(what);
        }
    }

    [Theory, MemberData(nameof(EveryPageTests.Engines), MemberType = typeof(EveryPageTests))]
    public async Task A_mailbox_that_was_not_opened_takes_nothing_and_an_instance_is_set_up_once(Engine engine)
    {
        await using var app = await TestApp.Start(engine);
        var organisation = await TestOrganisation.On(app);
        await using var visit = organisation.Visit();
        foreach (var address in new[] { "/mailbox/open", "/mailbox/delete", "/mailbox/file", "/mailbox/how-it-was", "/setup" })
        {
            var visitor = organisation.Visitor();
            var token = (await visitor.Get("/mailbox")).Document.QuerySelector("main input[name=__form]")!.GetAttribute("value")!;
            var before = await Rows.Contents(visit.Get<ParasolDb>(), visit.Get<KeyDb>());

            var page = await visitor.Post(address, ("__form", token), ("Input.Words", "words"), ("Input.Sure", "true"), ("Input.Name", "Theirs"));

            ((int)page.Status >= 400 || page.Address.Split('?')[0] is "/mailbox" or "/sign-in").ShouldBeTrue($"{address}: {page.Status} {page.Address}");
            (await Rows.Contents(visit.Get<ParasolDb>(), visit.Get<KeyDb>())).ShouldBe(before, address);
        }
    }

    static IEnumerable<(string, string)> Words(string[] names) => names.Select(n => ($"Input.{n}", "lantern"));
}
