using Microsoft.EntityFrameworkCore;
using Parasol.Clients;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Clients.Releases;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Modules.Tests.Clients;

public sealed class ReleasesTests
{
    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_release_just_given_is_live(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();

        var release = await scene.Release(file);

        (await scene.Releases(file)).ShouldHaveSingleItem().IsLive.ShouldBeTrue();
        (await scene.IsLive(release)).ShouldBeTrue();
        (await scene.IsLive(RowId.New())).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_worker_stops_a_release_once(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var release = await scene.Release(file);

        (await scene.AsWorker(v => v.Get<WriteRelease>().Stop(file, release))).IsDone.ShouldBeTrue();

        var standing = (await scene.Releases(file)).ShouldHaveSingleItem();
        (standing.IsLive, standing.WasStopped).ShouldBe((false, true));
        standing.Release.Value.StoppedBy.ShouldBe(scene.Organisation.Worker.Id);
        (await scene.IsLive(release)).ShouldBeFalse();
        (await scene.AsWorker(v => v.Get<WriteRelease>().Stop(file, release))).Refusal!.Kind.ShouldBe(RefusalKind.Rule);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_release_of_another_file_cannot_be_stopped_here(Engine engine)
    {
        var scene = await Scene.On(engine);
        var (file, other) = (await scene.File(), await scene.File());
        var release = await scene.Release(other);

        (await scene.AsWorker(v => v.Get<WriteRelease>().Stop(file, release))).Refusal.ShouldBe(Refusal.NotThere);
        (await scene.IsLive(release)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_day_after_its_last_a_release_is_over_and_was_not_stopped(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var release = await scene.Release(file, Scene.Asked with { Until = scene.Today });
        (await scene.IsLive(release)).ShouldBeTrue();

        scene.Organisation.App.Clock.Advance(TimeSpan.FromDays(1));

        (await scene.IsLive(release)).ShouldBeFalse();
        var standing = (await scene.Releases(file)).ShouldHaveSingleItem();
        (standing.IsLive, standing.WasStopped).ShouldBe((false, false));
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Who_writes_to_the_database_cannot_make_a_release_last_longer(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var release = await scene.Release(file, Scene.Asked with { Until = scene.Today });
        await using (var visit = scene.Organisation.Visit())
        {
            var later = scene.Today.AddDays(300);
            await visit.Get<ParasolDb>().Set<ReleaseRow>().Where(r => r.Id == release).ExecuteUpdateAsync(r => r.SetProperty(x => x.Until, later));
        }

        scene.Organisation.App.Clock.Advance(TimeSpan.FromDays(1));

        (await scene.Releases(file)).ShouldHaveSingleItem().IsLive.ShouldBeFalse();
        (await scene.AsWorker(async v => await v.Get<IClientFiles>().LiveRelease((await v.Get<IStaffVault>().Open(file)).Value, release))).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_closed_file_gives_no_release_and_a_live_one_keeps_it_open(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var release = await scene.Release(file);

        (await scene.AsWorker(v => v.Get<CloseFile>().Close(file))).Refusal!.Kind.ShouldBe(RefusalKind.Rule);
        (await scene.AsWorker(v => v.Get<WriteRelease>().Stop(file, release))).IsDone.ShouldBeTrue();
        (await scene.AsWorker(v => v.Get<CloseFile>().Close(file))).IsDone.ShouldBeTrue();

        (await scene.AsWorker(v => v.Get<WriteRelease>().Give(file, Scene.Asked))).Refusal.ShouldBe(ClientFiles.FileIsClosed);
        (await scene.Releases(file)).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task The_person_stops_a_release_with_the_return_code_and_no_worker_is_needed(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var code = await scene.ReturnCode(file);
        var release = await scene.Release(file);

        await using (var person = await scene.Person(code))
        {
            var line = (await person.Get<IPersonVault>().Lines()).Single(l => l.Value.About == release).Value;
            line.With.ShouldBe(["Juniper Clinic", scene.Today.AddDays(90).ToString("yyyy-MM-dd")]);
            (await person.Get<IPersonVault>().Take(line.Offers.Single(o => o.Kind == OfferKind.StopRelease).Secret)).IsDone.ShouldBeTrue();
        }

        (await scene.IsLive(release)).ShouldBeFalse();
        (await scene.Releases(file)).ShouldHaveSingleItem().WasStopped.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_new_return_code_brings_the_live_releases_along(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File();
        var (stopped, live) = (await scene.Release(file), await scene.Release(file, Scene.Asked with { To = "Harbor Legal" }));
        (await scene.AsWorker(v => v.Get<WriteRelease>().Stop(file, stopped))).IsDone.ShouldBeTrue();

        var code = await scene.ReturnCode(file);

        await using var person = await scene.Person(code);
        var offers = (await person.Get<IPersonVault>().Lines()).SelectMany(l => l.Value.Offers.Select(o => (o.Kind, l.Value.About))).ToList();
        offers.Count.ShouldBe(2);
        offers.ShouldContain((OfferKind.StopRelease, live));
        offers.ShouldContain((OfferKind.DeleteFile, new RowId(file.Value)));
    }
}
