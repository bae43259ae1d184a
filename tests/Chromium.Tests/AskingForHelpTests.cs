using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Chromium.Tests;

public sealed class AskingForHelpTests(Chromium chromium)
{
    [Fact(Timeout = 120_000)]
    public async Task Somebody_asks_reads_the_answer_with_a_code_writes_back_and_takes_the_request_back()
    {
        await using var app = await TestApp.Start(Engine.Sqlite, onPort: true);
        var organisation = await TestOrganisation.On(app);
        var person = await Hand.At(organisation, chromium);
        await person.Goes("/");
        await person.Clicks("Ask for help");
        await person.Ticks("Care");
        await person.Presses("Start");
        await person.Ticks("Safety");
        await person.Presses("Next");
        await person.Writes("What would you like to tell us?", "My door does not lock");
        await person.Presses("Next");
        await person.Presses("Next");
        await person.Presses("Next");
        await person.Reads("My door does not lock");
        await person.Presses("Send");

        await person.Reads("These words open your mailbox. They are shown only now.");
        var code = await person.Code();
        code.Split(' ').Length.ShouldBe(7);
        (await person.Window.Context.CookiesAsync()).ShouldBeEmpty("Asking needs no cookie.");

        var worker = await Hand.At(organisation, chromium);
        await worker.SignsIn(organisation.Worker);
        await worker.Clicks("Requests");
        await worker.Clicks("Somebody asks for help");
        await worker.Reads("My door does not lock");
        await worker.Writes("Write to them", "We can bring a lock tomorrow");
        await worker.Presses("Send");

        // On another device: the code is all they have.
        var back = await Hand.At(organisation, chromium);
        await back.Goes("/mailbox");
        await back.Writes("Your return code", code);
        await back.Presses("Open the mailbox");
        await back.Reads("We can bring a lock tomorrow");
        await back.DoesNotRead(code);
        await back.Writes("Write to us", "Come after four");
        await back.Presses("Send");
        await worker.Clicks("Requests");
        await worker.Reads("A reply waits");
        await worker.Clicks("Somebody asks for help");
        await worker.Reads("Come after four");

        await back.Unfolds("Take this back");
        await back.Presses("Take the request back");
        await back.Reads("You took your request back.");
        await worker.Clicks("Requests");
        await worker.Reads("Nobody waits for an answer.");
        await worker.DoesNotRead("Somebody asks for help");
    }
}
