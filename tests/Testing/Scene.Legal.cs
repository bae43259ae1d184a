namespace Parasol.Testing;

// Legal work in the program that everything belongs to.
public sealed partial class Scene
{
    async Task TakeUpLaw()
    {
        var program = Organisation.Programs["Care"].Value;
        await Admin.Get($"/programs/{program:D}");
        await Admin.Tick("Legal work, behind this program's own keys").Press("Save");
        Find($"/legal/{program:D}");
        await Worker.Get(File + "/legal");
        await Worker.Choose("Which area?", "Clearing records").Fill("What kind of matter?", $"A motion for {Canary}").Press("Open the matter");
        var matter = Find(Worker.Address);
        await Worker.Get(matter + "/about");
        await Worker.Fill("Opposing side", $"The people against {Canary}").Press("Save");
        await Worker.Get(matter + "/team");
        await Worker.Choose("Who?", "Ben").Choose("As what?", "Attorney").Press("Put on the team");
        await Worker.Get(matter + "/days");
        await Worker.Fill("Which day?", $"{Organisation.App.Clock.GetUtcNow().AddDays(5):yyyy-MM-dd}").Tick("It is a court date").Fill("What is on that day?", $"{Canary} before the court").Press("Keep this day");
        await Worker.Get(matter + "/screen/record-relief");
        await Worker.Choose("Which court decided?", "New York").Choose("How did it end?", "A misdemeanor").Press("Show what to look at");
        await Worker.Press("Keep it in the matter");
        await Worker.Get("/legal/arrest");
        await Worker.Fill("What name should we use?", $"{Canary} held").Fill("Where are they held?", $"Where {Canary} is").Press("Open file and matter");
        await Worker.Get(matter + "/steps");
        await Worker.Fill("What do they want done, in their words?", $"{Canary} wants it gone").Choose("And filing?", "File it").Press("Write it down");
    }
}
