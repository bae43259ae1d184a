using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;
using Parasol.People.Settings;

namespace Parasol.Modules.Tests.People;

public sealed class FindingTheOrganisationTests : IAsyncLifetime
{
    readonly Place _place = new();

    public ValueTask InitializeAsync() => _place.InitializeAsync();

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    public async Task Before_set_up_no_address_leads_anywhere() => (await At("harbour.example.org")).ShouldBeNull();

    [Fact]
    public async Task With_one_organisation_every_address_leads_to_it()
    {
        var only = await _place.Organisation();

        (await At("127.0.0.1")).ShouldBe(only.Organisation.Organisation);
        (await At("something.else.example.org")).ShouldBe(only.Organisation.Organisation);
    }

    [Fact]
    public async Task With_two_each_address_leads_to_its_own_and_an_unknown_one_to_none()
    {
        var (one, two) = (_place.Wanted(), _place.Wanted());
        var (first, second) = (await _place.Organisation(one), await _place.Organisation(two));

        (await At(one.Host)).ShouldBe(first.Organisation.Organisation);
        (await At(two.Host.ToUpperInvariant() + ".")).ShouldBe(second.Organisation.Organisation);
        (await At("127.0.0.1")).ShouldBeNull();
        (await At("")).ShouldBeNull();
    }

    [Fact]
    public async Task A_further_address_leads_there_at_once()
    {
        var (one, two) = (await _place.Organisation(), await _place.Organisation());
        (await At("two.example.org")).ShouldBeNull();

        await using var visit = _place.Visit();
        (await visit.Get<ISetUp>().AddHost(two.Organisation.Organisation, "two.example.org")).IsDone.ShouldBeTrue();

        (await At("two.example.org")).ShouldBe(two.Organisation.Organisation);
        (await visit.Get<ISetUp>().AddHost(one.Organisation.Organisation, "Two.example.org")).Refusal!.Field.ShouldBe("Host");
        (await visit.Get<ISetUp>().AddHost(OrganisationId.New(), "three.example.org")).Refusal.ShouldBe(Refusal.NotThere);
    }

    [Fact]
    public async Task A_changed_name_shows_on_the_next_request()
    {
        var wanted = _place.Wanted();
        var ana = await _place.Organisation(wanted);
        (await Facts(wanted.Host))!.Name.ShouldBe(wanted.Name);

        var done = await ana.Do((ChangeOrganisation act) => act.Do(new("New Harbour", "", "https://www.example.org/", "America/Chicago", ["en"], "en")));

        done.Refusal.ShouldBeNull();
        (await Facts(wanted.Host))!.Name.ShouldBe("New Harbour");
    }

    async Task<OrganisationId?> At(string host) => (await Facts(host))?.Id;

    async Task<OrganisationFacts?> Facts(string host)
    {
        await using var visit = _place.Visit();
        return await visit.Get<OrganisationMemory>().Find(visit.Get<ParasolDb>(), host);
    }
}
