using Microsoft.Extensions.DependencyInjection;
using Parasol.Care.FollowUps;
using Parasol.Clients;
using Parasol.Clients.Data;
using Parasol.Clients.Files;
using Parasol.Clients.Outbox;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Testing;
using Parasol.Vault;
using Parasol.Web.Lists;

namespace Parasol.Modules.Tests.Clients;

/// <summary>Messages that leave: through a mail server on a real port, inside the safe hours, once.</summary>
public sealed class SendingTests
{
    static readonly SafeContact ByEmail = new()
    {
        MayContact = true, Email = "rowan@post.example", Ways = ["email"], Hours = [new SafeHours { From = new TimeOnly(14, 0), Until = new TimeOnly(18, 0) }],
    };

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task An_e_mail_leaves_inside_the_safe_hours_once_and_says_nothing(Engine engine)
    {
        await using var mail = new SmtpListener();
        await using var app = await App(engine, mail.Port);
        var scene = await On(app);
        var file = await scene.File(new NewClient { CallName = "Marisol", Language = "es", SafeContact = ByEmail });
        await Queue(scene, file, scene.Today);

        (await LookAtToday(scene)).ShouldBeEmpty();
        await Send(app);
        mail.Letters.ShouldBeEmpty();

        await At(app, scene, "2026-03-09T18:05Z");
        var letter = mail.Letters.ShouldHaveSingleItem();
        (letter.From, letter.To).ShouldBe(("post@mail.example", "rowan@post.example"));
        letter.Data.ShouldContain("Subject: Mensaje");
        letter.Words.ShouldBe("Tienes un mensaje.");
        foreach (var word in new[] { "Lantern", "Parasol", "Marisol", "Care", "Ben", "X-Mailer" })
        {
            $"{letter.Data} {letter.Words}".ShouldNotContain(word);
        }
        await At(app, scene, "2026-03-10T18:05Z");
        mail.Letters.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Nothing_leaves_outside_them_whatever_the_day(Engine engine)
    {
        await using var mail = new SmtpListener();
        await using var app = await App(engine, mail.Port);
        var scene = await On(app);
        var file = await scene.File(new NewClient { SafeContact = ByEmail });
        await Queue(scene, file, scene.Today);

        foreach (var outside in new[] { "2026-03-09T17:58Z", "2026-03-09T22:00Z", "2026-03-10T02:00Z", "2026-03-10T17:00Z" })
        {
            await At(app, scene, outside);
            mail.Letters.ShouldBeEmpty(outside);
        }
        await At(app, scene, "2026-03-10T21:00Z");
        mail.Letters.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task One_that_is_refused_comes_back_to_today(Engine engine)
    {
        await using var mail = new SmtpListener();
        await using var app = await App(engine, mail.Port);
        var scene = await On(app);
        var file = await scene.File(new NewClient { CallName = "Marisol", SafeContact = ByEmail with { Email = "unknown@post.example" } });
        await Queue(scene, file, scene.Today);
        await At(app, scene, "2026-03-09T18:05Z");

        var item = (await LookAtToday(scene)).ShouldHaveSingleItem();
        (item.Says, item.About, item.Part).ShouldBe(("A message could not be sent", "Marisol", TodayPart.Due));
        mail.Letters.ShouldBeEmpty();

        var message = await OnlyRow(app, file);
        (await scene.AsWorker(v => v.Get<SettleMessage>().Do(file, message.Row))).IsDone.ShouldBeTrue();
        (await LookAtToday(scene)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_server_that_cannot_be_reached_is_said_on_today_and_no_address_is_logged(Engine engine)
    {
        await using var app = await App(engine, port: 1);
        var scene = await On(app);
        await Queue(scene, await scene.File(new NewClient { SafeContact = ByEmail }), scene.Today);

        await At(app, scene, "2026-03-09T18:05Z");

        (await LookAtToday(scene)).ShouldHaveSingleItem().Says.ShouldBe("A message could not be sent");
        app.Log.ShouldNotContain(l => l.Contains("post.example", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task A_change_of_plan_ends_what_was_queued(Engine engine)
    {
        await using var mail = new SmtpListener();
        await using var app = await App(engine, mail.Port);
        var scene = await On(app);
        var file = await scene.File();
        (await scene.AsWorker(v => v.Get<EditSafeContact>().Do(file, 0, ByEmail))).IsDone.ShouldBeTrue();
        await Queue(scene, file, scene.Today);
        await LookAtToday(scene);

        (await scene.AsWorker(v => v.Get<EditSafeContact>().Do(file, 1, ByEmail with { MayContact = false }))).IsDone.ShouldBeTrue();
        await At(app, scene, "2026-03-09T18:05Z");

        mail.Letters.ShouldBeEmpty();
        (await OnlyRow(app, file)).State.ShouldBe(OutgoingState.Ended);
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Two_clocks_send_it_once_and_a_restart_makes_it_ready_anew(Engine engine)
    {
        await using var mail = new SmtpListener();
        await using var app = await App(engine, mail.Port);
        var scene = await On(app);
        var file = await scene.File(new NewClient { SafeContact = ByEmail });
        await Queue(scene, file, scene.Today);
        await LookAtToday(scene);
        var row = await OnlyRow(app, file);
        app.Services.GetRequiredService<IDispatch>().Holds(row.Row).ShouldBeTrue();
        app.Services.GetRequiredService<IDispatch>().Forget(row.Row);
        await LookAtToday(scene);
        app.Services.GetRequiredService<IDispatch>().Holds(row.Row).ShouldBeTrue();

        var letter = new DispatchLetter { To = "rowan@post.example", Line = "Message", Language = "en", Way = "email", From = app.Clock.GetUtcNow(), Until = app.Clock.GetUtcNow().AddHours(1) };
        app.Services.GetRequiredService<IDispatch>().Keep(scene.Organisation.Id, row.Row, letter);
        await Send(app);
        app.Services.GetRequiredService<IDispatch>().Keep(scene.Organisation.Id, row.Row, letter);
        await Send(app);

        mail.Letters.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_clock_of_the_server_comes_by_each_minute()
    {
        await using var mail = new SmtpListener();
        await using var app = await App(Engine.Sqlite, mail.Port, withClock: true);
        var scene = await On(app);
        await Queue(scene, await scene.File(new NewClient { SafeContact = ByEmail with { Hours = [new SafeHours()] } }), scene.Today);
        await LookAtToday(scene);

        app.Clock.Advance(TimeSpan.FromMinutes(1));

        (await mail.Next(TestContext.Current.CancellationToken)).ShouldBeTrue();
        mail.Letters.ShouldHaveSingleItem().Words.ShouldBe("You have a message.");
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Texts_are_sent_by_hand_from_today_and_never_outside_the_hours(Engine engine)
    {
        var scene = await Scene.On(engine);
        var file = await scene.File(new NewClient
        {
            CallName = "Marisol", SafeContact = new SafeContact { MayContact = true, Phone = "212-555-0142", Ways = ["text"], Hours = [new SafeHours { From = new TimeOnly(3, 0), Until = new TimeOnly(3, 1) }] },
        });
        await Queue(scene, file, scene.Today);

        (await LookAtToday(scene)).ShouldContain(i => i.Says == "Send a message by hand" && i.About == "Marisol");

        var message = await OnlyRow(scene.Organisation.App, file);
        (await scene.AsWorker(async v =>
        {
            await InNewYork(v, scene);
            return await v.Get<SettleMessage>().Do(file, message.Row);
        })).Refusal!.Says.ShouldBe("Now is not a safe hour.");
    }

    [Theory, MemberData(nameof(Scene.Engines), MemberType = typeof(Scene))]
    public async Task Nothing_is_queued_for_somebody_who_did_not_say_it_is_safe(Engine engine)
    {
        var scene = await Scene.On(engine);
        foreach (var contact in new SafeContact?[] { null, new() { MayContact = false, Phone = "1", Ways = ["text"] }, new() { MayContact = true, Phone = "1", Ways = ["call"] }, new() { MayContact = true, Ways = ["text", "email"] } })
        {
            var file = await scene.File(new NewClient { SafeContact = contact });
            (await scene.AsWorker(v => v.Get<SetFollowUp>().New(file, null, scene.Today, alsoSends: true))).Refusal!.Says.ShouldStartWith("{The client} has not said that texts or e-mails are safe");
        }
    }

    static Task<TestApp> App(Engine engine, int port, bool withClock = false) => TestApp.Start(engine, configure: b =>
    {
        b.Configuration["Mail:Host"] = "127.0.0.1";
        b.Configuration["Mail:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        b.Configuration["Mail:From"] = "post@mail.example";
        b.Configuration["Mail:UseTls"] = "false";
        if (!withClock)
        {
            b.Services.Remove(b.Services.Single(s => s.ImplementationType == typeof(SendingClock)));
        }
    });

    static async Task<Scene> On(TestApp app) => new(await TestOrganisation.On(app));

    static async Task Queue(Scene scene, FileId file, DateOnly day) =>
        (await scene.AsWorker(v => v.Get<SetFollowUp>().New(file, null, day, alsoSends: true))).IsDone.ShouldBeTrue();

    // At a moment a member looks at Today, which makes ready what is due, and the clock comes by.
    static async Task At(TestApp app, Scene scene, string moment)
    {
        app.Clock.Set(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture) - TimeSpan.FromSeconds(61));
        await LookAtToday(scene);
        await Send(app);
    }

    static async Task<IReadOnlyList<TodayItem>> LookAtToday(Scene scene) =>
        await scene.AsWorker(async v =>
        {
            await InNewYork(v, scene);
            return await v.Get<IEnumerable<ITodaySource>>().OfType<OutboxToday>().Single().Items();
        });

    // A request finds its organisation, with its time zone, by the host name; a visit without pages is told.
    static async Task InNewYork(TestVisit visit, Scene scene) =>
        visit.Get<CurrentOrganisation>().Use(await visit.Get<OrganisationMemory>().Facts(visit.Get<ParasolDb>(), scene.Organisation.Id));

    static async Task Send(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendDue>().Run(TestContext.Current.CancellationToken);
    }

    static async Task<OutgoingRow> OnlyRow(TestApp app, FileId file)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<ParasolDb>().Set<OutgoingRow>().Single(r => r.File == file);
    }
}
