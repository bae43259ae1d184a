using Microsoft.EntityFrameworkCore;
using Parasol.Clients;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Testing;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Clients;

public sealed class DeletingAFileTests
{
    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_worker_deletes_a_file_by_typing_its_code(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var release = await scene.Release(file);
        var code = (await scene.AsWorker(v => v.Get<IStaffVault>().Search(""))).ShouldHaveSingleItem().Card.Code;

        (await scene.AsWorker(v => v.Get<DeleteFile>().Do(file, code.ToLowerInvariant()))).IsDone.ShouldBeTrue();

        await IsGone(scene, file, release);
        (await scene.AsWorker(v => v.Get<DeleteFile>().Do(file, code))).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Another_code_deletes_nothing(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var release = await scene.Release(file);

        foreach (var typed in new[] { null, "", "P-", "P-0000" })
        {
            (await scene.AsWorker(v => v.Get<DeleteFile>().Do(file, typed))).Refusal!.Field.ShouldBe("Code");
        }

        (await scene.IsLive(release)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Somebody_of_another_program_deletes_nothing(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var code = (await scene.AsWorker(v => v.Get<IStaffVault>().Search(""))).ShouldHaveSingleItem().Card.Code;

        await using var outsider = await scene.Organisation.Outsider.Visit();

        (await outsider.Get<DeleteFile>().Do(file, code)).Refusal.ShouldBe(Refusal.NotThere);
        (await scene.AsWorker(v => v.Get<FileSheet>().Read(file))).IsDone.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task The_person_deletes_everything_with_the_return_code(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var code = await scene.ReturnCode(file);
        var release = await scene.Release(file);

        await using (var person = await scene.Person(code))
        {
            (await person.Get<IPersonVault>().DeleteEverything()).IsDone.ShouldBeTrue();
        }

        await IsGone(scene, file, release);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task The_person_is_told_when_a_worker_deleted_the_file(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var returnCode = await scene.ReturnCode(file);
        var code = (await scene.AsWorker(v => v.Get<IStaffVault>().Search(""))).ShouldHaveSingleItem().Card.Code;

        (await scene.AsWorker(v => v.Get<DeleteFile>().Do(file, code))).IsDone.ShouldBeTrue();

        await using var person = await scene.Person(returnCode);
        (await person.Get<IPersonVault>().Lines()).Select(l => l.Value.Says).ShouldContain("Your file here was deleted. It cannot be read any more.");
    }

    static async Task IsGone(Scene scene, FileId file, RowId release)
    {
        (await scene.AsWorker(v => v.Get<FileSheet>().Read(file))).Refusal.ShouldBe(Refusal.NotThere);
        (await scene.AsWorker(v => v.Get<IStaffVault>().Search(""))).ShouldBeEmpty();
        (await scene.IsLive(release)).ShouldBeFalse();
        await using var visit = scene.Organisation.Visit();
        (await visit.Get<ParasolDb>().Set<FileRow>().AnyAsync(f => f.File == file)).ShouldBeFalse();
        (await visit.Get<ParasolDb>().Set<ReleaseRow>().AnyAsync(r => r.File == file)).ShouldBeFalse();
    }
}
