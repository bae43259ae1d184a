using Parasol.Kernel;
using Parasol.People;
using Parasol.People.SettingUp;
using Parasol.Vault;

namespace Parasol.Modules.Tests.People;

public sealed class SettingUpTests : IAsyncLifetime
{
    readonly Place _place = new();

    public ValueTask InitializeAsync() => _place.InitializeAsync();

    public ValueTask DisposeAsync() => _place.DisposeAsync();

    [Fact]
    public async Task A_new_instance_has_a_token_until_it_has_an_organisation()
    {
        await using var visit = _place.Visit();
        var token = await visit.Get<ISetUp>().TokenIfNeeded();

        token.ShouldNotBeNull().Replace("-", "", StringComparison.Ordinal).Length.ShouldBe(20);
        (await visit.Get<ISetUp>().TokenIfNeeded()).ShouldBe(token);

        await _place.Organisation();

        (await visit.Get<ISetUp>().TokenIfNeeded()).ShouldBeNull();
    }

    [Fact]
    public async Task The_token_sets_up_one_organisation_and_no_second()
    {
        await using var visit = _place.Visit();
        var token = await visit.Get<ISetUp>().TokenIfNeeded();

        var wrong = await visit.Get<SetUpFirst>().Do("0000-0000-0000-0000-0000", _place.Wanted());
        var none = await visit.Get<SetUpFirst>().Do(null, _place.Wanted());
        var right = await visit.Get<SetUpFirst>().Do(token!.ToLowerInvariant().Replace('-', ' '), _place.Wanted());
        var again = await visit.Get<SetUpFirst>().Do(token, _place.Wanted());

        wrong.Refusal!.Field.ShouldBe("Token");
        none.Refusal!.Field.ShouldBe("Token");
        right.Value.Programs.Keys.ShouldBe(["Care", "Legal", "House", "Oversight"], ignoreOrder: true);
        again.Refusal.ShouldBe(Refusal.NotThere);
    }

    [Fact]
    public async Task Two_who_hold_the_token_at_once_make_one_organisation()
    {
        await using var first = _place.Visit();
        await using var second = _place.Visit();
        var token = await first.Get<ISetUp>().TokenIfNeeded();

        var both = await Task.WhenAll(first.Get<SetUpFirst>().Do(token, _place.Wanted()), second.Get<SetUpFirst>().Do(token, _place.Wanted()));

        both.Count(o => o.IsDone).ShouldBe(1);
        (await first.Get<ISetUp>().Organisations()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_founder_signs_in_and_holds_every_program()
    {
        var founder = await _place.Organisation();

        await using var request = await founder.Request();
        request.Get<IStaffVault>().Me.ShouldBe(new Reader(founder.Staff, founder.Organisation.Organisation, IsAdministrator: true));
        (await request.Get<IStaffVault>().MyPrograms()).ShouldBe(founder.Organisation.Programs.Values, ignoreOrder: true);
        (await request.Get<IPrograms>().Mine()).Select(p => p.Name).ShouldBe(["Care", "Legal"]);
        (await request.Get<IColleagues>().Names())[founder.Staff].ShouldBe("Ana");
    }

    [Theory]
    [InlineData("Name", "", "h.example.org", "Ana", "ana", "Care")]
    [InlineData("Host", "Harbour", "https://h.example.org/", "Ana", "ana", "Care")]
    [InlineData("OwnName", "Harbour", "h.example.org", " ", "ana", "Care")]
    [InlineData("LoginName", "Harbour", "h.example.org", "Ana", "...", "Care")]
    [InlineData("Programs", "Harbour", "h.example.org", "Ana", "ana", "")]
    [InlineData("Programs", "Harbour", "h.example.org", "Ana", "ana", "house")]
    public async Task What_is_missing_or_wrong_is_named_and_nothing_is_made(string field, string name, string host, string ownName, string login, string program)
    {
        await using var visit = _place.Visit();

        var refused = await visit.Get<ISetUp>().AddOrganisation(new NewOrganisation { Name = name, Host = host, OwnName = ownName, LoginName = login, Programs = [program] });

        refused.Refusal!.Field.ShouldBe(field);
        (await visit.Get<ISetUp>().Organisations()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_weak_passphrase_is_refused_and_nothing_is_made()
    {
        await using var visit = _place.Visit();

        var refused = await visit.Get<ISetUp>().AddOrganisation(_place.Wanted() with { Passphrase = "aaaaaaaaaaaaaaaaaaaa" });

        refused.Refusal!.Field.ShouldBe("Passphrase");
        (await visit.Get<ISetUp>().Organisations()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_name_leads_to_one_organisation_only()
    {
        var first = _place.Wanted();
        await _place.Organisation(first);
        await using var visit = _place.Visit();

        var second = await visit.Get<ISetUp>().AddOrganisation(_place.Wanted() with { Host = first.Host.ToUpperInvariant() });

        second.Refusal!.Field.ShouldBe("Host");
    }
}
