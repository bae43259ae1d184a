using Parasol.Data;
using Parasol.Testing;

namespace Parasol.Web.Tests.Legal;

/// <summary>An organisation whose program Legal has legal work switched on, a lawyer in it, and a file with a matter.</summary>
internal sealed class LegalScene
{
    LegalScene(TestOrganisation organisation) => Organisation = organisation;

    public TestOrganisation Organisation { get; }

    /// <summary>A member of Legal.</summary>
    public required Browser Lawyer { get; init; }

    /// <summary>A member of Care.</summary>
    public required Browser Outsider { get; init; }

    /// <summary>/file/ and its id.</summary>
    public string File { get; private set; } = "";

    /// <summary>The address of the matter.</summary>
    public string Matter { get; private set; } = "";

    public DateOnly Today => DateOnly.FromDateTime(Organisation.App.Clock.GetUtcNow().UtcDateTime);

    public static async Task<LegalScene> On(Engine engine, string area = "Stable housing")
    {
        var organisation = await TestOrganisation.On(engine);
        var founder = await organisation.Founder.SignedIn();
        await founder.Get($"/programs/{organisation.Programs["Legal"].Value:D}");
        await founder.Tick("Legal work, behind this program's own keys").Press("Save");
        var scene = new LegalScene(organisation) { Lawyer = await organisation.Outsider.SignedIn(), Outsider = await organisation.Worker.SignedIn() };
        await scene.Lawyer.Get("/people/new");
        await scene.Lawyer.Fill("Input.CallName", "Quiet Heron").Press("Save");
        scene.File = scene.Lawyer.Address;
        await scene.Lawyer.Get(scene.File + "/legal");
        await scene.Lawyer.Choose("Which area?", area).Press("Open the matter");
        scene.Matter = scene.Lawyer.Address.Split('?')[0];
        return scene;
    }

    public async Task<Browser> At(string part)
    {
        await Lawyer.Get(Matter + part);
        return Lawyer;
    }
}
