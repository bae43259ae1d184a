using Microsoft.EntityFrameworkCore;
using Parasol.Clients;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Clients;

public sealed class StartingAFileTests
{
    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Nothing_need_be_known(Engine engine)
    {
        var scene = await Scene.On(engine);

        var file = await scene.File();

        var profile = await scene.AsWorker(async v => v.Get<IClientFiles>().ProfileOf((await v.Get<IStaffVault>().Open(file)).Value));
        profile.CallName.Split(' ').Length.ShouldBe(2);
        profile.Code.ShouldStartWith("P-");
        profile.Started.ShouldBe(scene.Today);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task No_two_files_of_a_program_share_a_made_up_name_or_a_code(Engine engine)
    {
        var scene = await Scene.On(engine);
        for (var i = 0; i < 6; i++)
        {
            await scene.File();
        }

        var found = await scene.AsWorker(v => v.Get<IStaffVault>().Search("", scene.Care, 50));

        found.Count.ShouldBe(6);
        found.Select(f => f.Card.CallName).Distinct().Count().ShouldBe(6);
        found.Select(f => f.Card.Code).Distinct().Count().ShouldBe(6);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_file_is_found_by_name_other_name_code_and_phone_ending(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File(new NewClient { CallName = "Marisol", Aliases = ["Sol"], SafeContact = new SafeContact { MayContact = true, Phone = "212-555-0142, 917 555 0199" } });
        await scene.File(new NewClient { CallName = "Juniper" });
        var code = (await scene.AsWorker(v => v.Get<IStaffVault>().Search("Marisol")))[0].Card.Code;

        foreach (var words in new[] { "marisol", "Mariosl", "sol", code, "0142", "0199" })
        {
            (await scene.AsWorker(v => v.Get<IStaffVault>().Search(words))).ShouldHaveSingleItem().File.ShouldBe(file, words);
        }
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task House_keeps_no_client_files(Engine engine)
    {
        var scene = await Scene.On(engine);

        var started = await scene.AsWorker(v => v.Get<StartFile>().Do(scene.Organisation.Programs["House"], new NewClient()));

        started.Refusal.ShouldBe(Refusal.NotThere);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Nobody_starts_a_file_in_a_program_that_is_not_theirs(Engine engine)
    {
        var scene = await Scene.On(engine);

        var started = await scene.AsWorker(v => v.Get<StartFile>().Do(scene.Organisation.Programs["Legal"], new NewClient()));

        started.Refusal.ShouldBe(Refusal.NotThere);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Of_a_file_only_ids_a_flag_and_a_day_stand_in_clear(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File(new NewClient { CallName = "Marisol" });

        await using var visit = scene.Organisation.Visit();
        var row = await visit.Get<ParasolDb>().Set<FileRow>().SingleAsync(f => f.File == file);

        row.Organisation.ShouldBe(scene.Organisation.Id);
        row.Program.ShouldBe(scene.Care);
        row.IsClosed.ShouldBeFalse();
        row.LastChange.ShouldBe(scene.Today);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_desk_of_a_program_is_not_a_client_file(Engine engine)
    {
        var scene = await Scene.On(engine);

        var desk = await scene.AsWorker(async v => (await v.Get<IStaffVault>().OpenDesk(scene.Care)).Value.Id);

        (await scene.AsWorker(v => v.Get<FileSheet>().Read(desk))).Refusal.ShouldBe(Refusal.NotThere);
        (await scene.AsWorker(v => v.Get<DeleteFile>().Do(desk, ""))).Refusal.ShouldBe(Refusal.NotThere);
    }
}
