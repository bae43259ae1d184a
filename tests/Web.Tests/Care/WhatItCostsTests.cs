using System.Net;
using System.Text.Json;
using Parasol.Cli;
using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Care;

public class WhatItCostsTests
{
    [Theory]
    [InlineData("/cost")]
    [InlineData("/fees")]
    public async Task A_fee_is_shown_on_the_answer_and_no_figure_stands_in_the_address(string page)
    {
        var browser = await At(page);
        await browser.Get(page);

        browser.Fill("What does it cost in full?", "$120.00").Fill("What comes in?", "15,961").Choose("How often?", "A year").Fill("How many people live on it?", "1").Fill("The day of the visit", "2026-12-01");
        await browser.Press("What would it cost?");

        browser.Status.ShouldBe(HttpStatusCode.OK);
        browser.Address.ShouldBe(page);
        browser.Text.ShouldContain("Pays $24.00");
        browser.Text.ShouldContain("Class B: 20 percent of the full charge, which is $24.00.");
        browser.Text.ShouldContain("$15,961.00 a year is 100.01 percent of the guideline for this household, $15,960.00.");
        browser.Text.ShouldContain("Guidelines of 2026, in force from 13 January 2026: 91 FR 1797 (2026-01-15). Review: nobody has checked it for us yet.");
        browser.ValueOf("What comes in?").ShouldBe("15,961");
    }

    [Fact]
    public async Task Whoever_does_not_say_what_comes_in_reads_that_they_are_seen()
    {
        var browser = await At("/cost");
        await browser.Get("/cost");

        await browser.Fill("What does it cost in full?", "90").Press("What would it cost?");

        browser.Text.ShouldContain("Pays $0.00");
        browser.Text.ShouldContain("Nobody has to say what they earn.");
    }

    [Theory]
    [InlineData("twelve", "Write an amount as in 1,250.50 or 40.")]
    [InlineData("12,50", "Write an amount as in 1,250.50 or 40.")]
    [InlineData("", "Write what the place charges in full. Its price list says it.")]
    public async Task What_cannot_be_read_is_said_and_what_was_typed_stays(string typed, string says)
    {
        var browser = await At("/cost");
        await browser.Get("/cost");

        await browser.Fill("What does it cost in full?", typed).Fill("What comes in?", "900").Press("What would it cost?");

        browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.Errors.ShouldBe([says]);
        browser.ValueOf("What comes in?").ShouldBe("900");
    }

    [Fact]
    public async Task The_command_answers_a_file_of_cases_as_one_object()
    {
        var (code, output, error) = await Fee("""{ "cases": [ { "id": "D-4", "householdSize": 1, "income": 20000, "period": "YEAR", "dateOfService": "2026-12-01", "fullCharge": 80.00, "coPay": 60.00 } ] }""");

        (code, error).ShouldBe((0, ""));
        using var json = JsonDocument.Parse(output);
        var line = json.RootElement.GetProperty("cases")[0];
        (line.GetProperty("id").GetString(), line.GetProperty("class").GetString(), line.GetProperty("pays").GetRawText(), line.GetProperty("percent").GetRawText()).ShouldBe(("D-4", "B", "16.00", "125.31"));
        line.GetProperty("table").GetProperty("from").GetString().ShouldBe("2026-01-13");
    }

    [Theory]
    [InlineData("""[ { "id": 3, "fullCharge": 10 } ]""", "Case 3, dateOfService: is missing; write a date as in 2026-03-09.")]
    [InlineData(null, "cannot be read.")]
    public async Task A_file_that_cannot_be_taken_ends_with_two_and_a_sentence(string? file, string says)
    {
        var (code, output, error) = await Fee(file);

        (code, output).ShouldBe((2, ""));
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldEndWith(says);
    }

    static async Task<Browser> At(string page)
    {
        var organisation = await TestOrganisation.On(await TestApp.On(Engine.Sqlite));
        return page == "/cost" ? organisation.Visitor() : await organisation.Worker.SignedIn();
    }

    static async Task<(int Code, string Output, string Error)> Fee(string? json)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("parasol-fee-").FullName, "cases.json");
        if (json is not null)
        {
            await File.WriteAllTextAsync(file, json, TestContext.Current.CancellationToken);
        }
        var (output, error) = (Console.Out, Console.Error);
        using StringWriter says = new(), complains = new();
        Console.SetOut(says);
        Console.SetError(complains);
        try
        {
            return (await CommandLine.Run(["care", "fee", "--input", file, "--json"]), says.ToString(), complains.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
