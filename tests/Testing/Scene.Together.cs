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
        await Worker.Get(twins[2] + "/note");
        await Worker.Fill("In free words", $"{Canary} came along").Press("Save");
        await Worker.Click("Note");
        Find(Worker.Address + "/sign-off");
        Find($"{twins[0]}/same/{twins[1].Split('/')[2]}");
        await Worker.Get($"{twins[1]}/same/{twins[2].Split('/')[2]}");
        await Worker.Press("Put the two together");
        Find(Worker.Address + "/together");
    }
}
