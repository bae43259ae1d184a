using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.People.Domain;
using Parasol.People.Programs;
using Parasol.People.Settings;
using Parasol.Vault;

namespace Parasol.Modules.Tests.People;

public sealed class ProgramsAndSettingsTests(Place place) : IClassFixture<Place>
{
    [Fact]
    public async Task A_program_takes_requests_once_two_people_hold_it()
    {
        var ana = await place.Organisation();
        var (care, legal) = (ana.Organisation.Programs["Care"], ana.Organisation.Programs["Legal"]);
        (await Open(ana)).ShouldBeEmpty();
        (await ana.Do((IPrograms p) => p.Find(care)))!.IsForming.ShouldBeTrue();

        var ben = await place.Colleague(ana, "Ben");
        await ana.Grant(ben, care);
        (await Open(ana)).ShouldBe(["Care"]);

        await ana.Grant(ben, legal);
        (await ana.Do((ChangeProgram act) => act.Do(legal, "Legal", "", takesRequests: false, []))).Refusal.ShouldBeNull();
        (await Open(ana)).ShouldBe(["Care"]);

        (await ana.Do((Parasol.People.Team.DisableColleague act) => act.Do(ben.Staff, true, isShutOut: false))).Refusal.ShouldBeNull();
        (await Open(ana)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_program_belongs_to_its_maker()
    {
        var ana = await place.Organisation();
        var ben = await place.Colleague(ana, "Ben");

        var made = (await ana.Do((MakeProgram act) => act.Do("Outreach"))).Value;

        (await ana.Do((IStaffVault v) => v.MyPrograms())).ShouldContain(made);
        (await ana.Do((IPrograms p) => p.Find(made)))!.Name.ShouldBe("Outreach");
        (await ana.Do((MakeProgram act) => act.Do(" outREACH "))).Refusal!.Field.ShouldBe("Name");
        (await ana.Do((MakeProgram act) => act.Do(""))).Refusal!.Field.ShouldBe("Name");
        (await ben.Do((MakeProgram act) => act.Do("Drop-in"))).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Fact]
    public async Task An_administrator_outside_Oversight_cannot_make_a_program()
    {
        var ana = await place.Organisation();
        var ben = await place.Colleague(ana, "Ben", isAdministrator: true);

        (await ben.Do((MakeProgram act) => act.Do("Outreach"))).Refusal!.Kind.ShouldBe(RefusalKind.Rule);

        (await ana.Do((IPrograms p) => p.All())).ShouldNotContain(p => p.Name == "Outreach");
    }

    [Fact]
    public async Task A_program_keeps_what_its_page_says()
    {
        var ana = await place.Organisation();
        var care = ana.Organisation.Programs["Care"];

        (await ana.Do((ChangeProgram act) => act.Do(care, "Counsel and care", "988", takesRequests: true, ["age-band", "no-such-question"]))).Refusal.ShouldBeNull();

        var card = (await ana.Do((IPrograms p) => p.Find(care)))!;
        (card.Name, card.Phone, card.IsMeantToTakeRequests).ShouldBe(("Counsel and care", "988", true));
        card.OptionalFields.ShouldBe(["age-band"]);
        (await ana.Do((ChangeProgram act) => act.Do(care, "legal", "", true, []))).Refusal!.Field.ShouldBe("Name");
        (await ana.Do((ChangeProgram act) => act.Do(care, "Care", "none", true, []))).Refusal!.Field.ShouldBe("Phone");
        (await ana.Do((IPrograms p) => p.Find(care)))!.Name.ShouldBe("Counsel and care");
    }

    [Fact]
    public async Task Programs_of_another_organisation_are_not_there()
    {
        var (ana, other) = (await place.Organisation(), await place.Organisation());
        var theirs = other.Organisation.Programs["Care"];

        (await ana.Do((IPrograms p) => p.Find(theirs))).ShouldBeNull();
        (await ana.Do((ChangeProgram act) => act.Do(theirs, "Ours", "", true, []))).Refusal.ShouldBe(Refusal.NotThere);
        (await other.Do((IPrograms p) => p.Find(theirs)))!.Name.ShouldBe("Care");
    }

    [Fact]
    public async Task A_visitor_sees_programs_and_holds_none()
    {
        var ana = await place.Organisation();
        await using var visit = place.Visit(ana.Organisation.Organisation);
        await using var nowhere = place.Visit();

        (await visit.Get<IPrograms>().All()).Select(p => p.Name).ShouldBe(["Care", "House", "Legal", "Oversight"]);
        (await visit.Get<IPrograms>().Mine()).ShouldBeEmpty();
        (await visit.Get<IColleagues>().Names()).ShouldBeEmpty();
        (await nowhere.Get<IPrograms>().All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Own_words_are_kept_changed_and_taken_back()
    {
        var wanted = place.Wanted();
        var ana = await place.Organisation(wanted);

        (await Say(ana, "en", "member")).Refusal.ShouldBeNull();
        (await Say(ana, "es", "participante")).Refusal.ShouldBeNull();
        (await Say(ana, "en", "neighbour")).Refusal.ShouldBeNull();
        (await Words(wanted.Host)).ShouldBe(["neighbour", "participante"], ignoreOrder: true);

        (await Say(ana, "en", "")).Refusal.ShouldBeNull();
        (await Words(wanted.Host)).ShouldBe(["participante"]);
    }

    [Fact]
    public async Task Only_administrators_change_settings_and_words()
    {
        var wanted = place.Wanted();
        var ana = await place.Organisation(wanted);
        var ben = await place.Colleague(ana, "Ben");

        (await ben.Do((ChangeOrganisation act) => act.Do(new("Ours", "", "https://example.org/", "UTC", ["en"], "en")))).Refusal.ShouldBe(Refusal.NotThere);
        (await Say(ben, "en", "member")).Refusal.ShouldBe(Refusal.NotThere);
        (await ben.Do((ChangeProgram act) => act.Do(ana.Organisation.Programs["Care"], "Care", "", false, []))).Refusal.ShouldBe(Refusal.NotThere);

        (await Words(wanted.Host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everybody_changes_their_own_name_and_language()
    {
        var ana = await place.Organisation();

        (await ana.Do((ChangeMine act) => act.Do("Anabel", "es"))).Refusal.ShouldBeNull();

        (await ana.Do((IColleagues c) => c.Names()))[ana.Staff].ShouldBe("Anabel");
        await using var request = await ana.Request();
        (await request.Get<StaffLanguages>().Of(request.Get<ParasolDb>(), ana.Staff)).ShouldBe("es");
        (await ana.Do((ChangeMine act) => act.Do("Anabel", "xx"))).Refusal!.Field.ShouldBe("Language");
        (await ana.Do((ChangeMine act) => act.Do("", "es"))).Refusal!.Field.ShouldBe("Name");
    }

    static async Task<List<string>> Open(Member reader) => [.. (await reader.Do((IPrograms p) => p.TakingRequests())).Select(p => p.Name)];

    static Task<Outcome> Say(Member reader, string language, string word) => reader.Do((ChangeWords act) =>
        act.Do(new Dictionary<string, IReadOnlyDictionary<string, string?>> { [language] = OwnWord.Forms.ToDictionary(f => f, string? (_) => word) }));

    async Task<List<string>> Words(string host)
    {
        await using var visit = place.Visit();
        var facts = await visit.Get<OrganisationMemory>().Find(visit.Get<ParasolDb>(), host);
        return [.. facts!.Words.Values.SelectMany(w => w.Values).Distinct()];
    }
}
