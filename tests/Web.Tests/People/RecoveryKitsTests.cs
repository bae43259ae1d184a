using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Vault.KeyStore;

namespace Parasol.Web.Tests.People;

/// <summary>Making, checking and using recovery kits, in the browser.</summary>
public sealed class RecoveryKitsTests
{
    static readonly string[] Fields = ["Kit 1, word 3", "Kit 1, word 8", "Kit 2, word 3", "Kit 2, word 8", "Kit 3, word 3", "Kit 3, word 8"];

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Three_kits_are_drawn_typed_back_and_bring_back_what_nobody_opens(Engine engine)
    {
        var organisation = await TestOrganisation.On(engine);
        var ana = await organisation.Founder.SignedIn();
        var kits = await Draw(ana);
        kits.Count.ShouldBe(3);
        kits.ShouldAllBe(k => k.Length == 11);

        await TypeBack(ana, kits, wrong: true);
        ana.Errors.ShouldBe(["A word that was typed back is not the one on the kit. Look at all three once more: are they written down as they stand here?"]);
        Shown(ana).ShouldBe(kits, "the same kits are still there");
        (await HasKits(organisation)).ShouldBeFalse("nothing is kept before the words came back");
        await TypeBack(ana, kits, wrong: false);

        ana.Address.ShouldBe("/settings/kits?said=done");
        ana.Text.ShouldContain("Two kits open it.");
        Shown(ana).ShouldBeEmpty("they are shown once");
        await ana.Click("Bring programs back with two kits");
        await ana.Fill("One kit: its eleven words", string.Join(' ', kits[0])).Fill("Another kit: its eleven words", string.Join("  ", kits[2]).ToUpperInvariant()).Press("Bring them back");
        ana.Errors.ShouldBe(["Every program has somebody who can open it. Ask them to grant it to you."]);
        await ana.Fill("One kit: its eleven words", string.Join(' ', kits[0].Reverse())).Press("Bring them back");
        ana.Errors.ShouldBe(["These eleven words are not one kit. Check their spelling and their order."]);
    }

    [Fact]
    public async Task A_new_program_then_takes_two_kits()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ana = await organisation.Founder.SignedIn();
        var kits = await Draw(ana);
        await TypeBack(ana, kits, wrong: false);

        await ana.Get("/programs/new");
        await ana.Fill("Name of the program", "Outreach").Press("Make the program");
        ana.Errors.ShouldBe(["A kit has eleven words. Check whether one is missing or spelt differently."]);
        await ana.Fill("One kit: its eleven words", string.Join(' ', kits[1])).Fill("Another kit: its eleven words", string.Join(' ', kits[2])).Press("Make the program");

        ana.Address.ShouldBe("/programs?said=done");
        ana.Text.ShouldContain("Outreach");
    }

    [Fact]
    public async Task A_member_keeps_the_kits_from_opening_a_program()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var (ana, ben) = (await organisation.Founder.SignedIn(), await organisation.Worker.SignedIn());
        await TypeBack(ana, await Draw(ana), wrong: false);

        await ben.Get("/settings/kits");
        ben.Text.ShouldNotContain("Draw three");
        ben.Text.ShouldNotContain("Legal", Case.Sensitive, "what others hold is not listed");
        await ben.Press("Keep the kits from opening it");
        ben.Text.ShouldContain("The kits do not open it: its members keep it so.");
        await ben.Press("Let the kits open it");
        ben.Text.ShouldNotContain("its members keep it so");
    }

    [Fact]
    public async Task Whoever_may_not_draw_cannot_by_a_made_up_form_either()
    {
        var organisation = await TestOrganisation.On(Engine.Sqlite);
        var ben = await organisation.Worker.SignedIn();
        await ben.Get("/settings/kits");
        var token = ben.Page.Document.QuerySelector("input[name=__form]")!.GetAttribute("value")!;

        (await ben.Post("/settings/kits", ("__form", token), ("Input.Act", "draw"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ben.Post("/settings/kits", ("__form", token), ("Input.Act", "keep"), ("Input.Drawn", "AAAA"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ben.Post("/settings/kits", ("__form", token), ("Input.Act", "out"), ("Input.Program", organisation.Programs["Legal"].Value.ToString("D")))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await HasKits(organisation)).ShouldBeFalse();
    }

    static async Task<List<string[]>> Draw(Browser browser)
    {
        await browser.Get("/settings/kits");
        await browser.Press("Draw three kits");
        return Shown(browser);
    }

    static List<string[]> Shown(Browser browser) => [.. browser.Page.Document.QuerySelectorAll(".kit-words").Select(k => k.QuerySelectorAll("li").Select(w => Page.Words(w)).ToArray())];

    static async Task TypeBack(Browser browser, IReadOnlyList<string[]> kits, bool wrong)
    {
        for (var n = 0; n < Fields.Length; n++)
        {
            browser.Fill(Fields[n], wrong && n == 4 ? "wrong" : kits[n / 2][n % 2 == 0 ? 2 : 7]);
        }
        await browser.Press("Keep these kits");
    }

    static async Task<bool> HasKits(TestOrganisation organisation)
    {
        await using var visit = organisation.Visit();
        return await visit.Get<KeyDb>().Recovery.AnyAsync(r => r.Organisation == organisation.Id);
    }
}
