namespace Parasol.Testing;

// What happens between files and between programs.
public sealed partial class Scene
{
    // Another program shares with ours, and asks for what is told here.
    async Task Join()
    {
        await Outsider.Get("/people/new");
        await Outsider.Fill("Input.CallName", $"{Canary} of Legal").Press("Save");
        var file = Outsider.Address;
        await Outsider.Get($"{file}/plan/share");
        await Outsider.Choose("To which program?", "Care").Press("Give the release and share");
        await Outsider.Get($"{file}/plan/ask");
        await Outsider.Choose("Which program?", "Care").Tick("They said yes to asking").Press("Ask that program");
    }

    // Three files of one name: two of them are put together, and the third waits to be compared.
    async Task Meet()
    {
        var twins = new List<string>();
        for (var n = 0; n < 3; n++)
        {
            await Worker.Get("/people/new");
            await Worker.Fill("Input.CallName", $"{Canary} again").Press("Save");
            twins.Add(Find(Worker.Address));
        }
        Find($"{twins[0]}/same/{twins[1].Split('/')[2]}");
        await Worker.Get($"{twins[1]}/same/{twins[2].Split('/')[2]}");
        await Worker.Press("Put the two together");
        Find(Worker.Address + "/together");
    }

    // The founder's notes in Care wait for the worker.
    async Task Supervise()
    {
        await Admin.Get("/people/supervision");
        await Admin.Choose("Program", "Care").Choose("Whose notes wait?", "Ana").Choose("Who signs them off?", "Ben").Press("Begin");
        var founder = await Organisation.Founder.SignedIn();
        await founder.Get(File + "/note");
        await founder.Fill("In free words", $"{Canary} came along").Press("Save");
        await Worker.Get("/today");
        Find(Worker.Page.Document.QuerySelectorAll("a[href$='/sign-off']").Single().GetAttribute("href")!);
    }

    // One of the program's members keeps the file from being deleted.
    async Task Hold(string file)
    {
        await Worker.Get(Find(file + "/hold"));
        await Worker.Fill("Why must it not be deleted?", $"A court asks about {Canary}")
            .Fill("When is it looked at again?", DateOnly.FromDateTime(Organisation.App.Clock.GetUtcNow().UtcDateTime).AddDays(90).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Press("Put the hold on");
    }

    // A court demands what is in a file. The founder, who belongs to the program too, proposes what to give, and the worker agrees: both have just typed their passphrase.
    async Task Demand(string file)
    {
        var founder = await Organisation.Founder.SignedIn();
        await Worker.Get(Find(file + "/demand"));
        await Worker.Fill("Who demands it?", $"A court that looks for {Canary}").Fill("What do they ask for?", $"All about {Canary}").Choose("Tell the client?", "Now: a line goes to their mailbox, if they have one").Press("Write it down");
        var demand = Find(Worker.Address);
        await founder.Get(demand);
        await founder.Choose("Who they are", "Give").Press("Propose it");
        var worker = await Organisation.Worker.SignedIn();
        await worker.Get(demand);
        await worker.Press("Agree to it");
        Find(demand + "/give");
        await Worker.Get(demand);
    }

    // Somebody of the other program helps with one file for two weeks.
    async Task Lend()
    {
        await Worker.Get("/people/new");
        await Worker.Fill("Input.CallName", $"{Canary} and a letter").Press("Save");
        var file = Find(Worker.Address);
        await Worker.Get(Find(file + "/help"));
        await Worker.Choose("Who is to help?", "Carla").Choose("For how long?", "Two weeks").Fill("What are they to help with?", $"The letter that {Canary} got").Press("Give them this file");
        Find(file + "/helping");
        await Hold(file);
        await Demand(file);
    }
}
