using Parasol.Cli.Lint;
using Parasol.Plan.Tests.Types;

namespace Parasol.Plan.Tests.Texts;

public sealed class FormsLintTests
{
    [Fact]
    public void No_form_and_no_record_asks_for_what_is_not_ours_to_ask() =>
        FormsLint.Check([.. Product.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !Product.IsMade(t) && !Product.IsMadeInside(t))]).ShouldHold();

    [Fact]
    public void No_sentence_asks_for_it_either() => FormsLint.Check(WordsLint.TextsOf(Product.Assemblies)).ShouldHold();

    [Theory]
    [InlineData(typeof(Requests.Pages.Public.Twin.Input), "Input.Phone is required")]
    [InlineData(typeof(Requests.Pages.Public.Twin.Input), "Input.DateOfBirth is required")]
    [InlineData(typeof(Requests.Pages.Public.Twin.Input), "Input.Email is required")]
    [InlineData(typeof(Requests.Pages.Public.OtherTwin.Fields), "Fields.Address is required")]
    [InlineData(typeof(Clients.Domain.TwinProfile), "TwinProfile.LeftTheTrade sorts people")]
    [InlineData(typeof(Clients.Domain.TwinProfile), "TwinProfile.ChoiceOrCoercion sorts people")]
    [InlineData(typeof(Clients.Domain.TwinWork), "TwinWork.Former sorts people")]
    [InlineData(typeof(Clients.Domain.TwinProfile), "TwinProfile.Compliance sorts people")]
    [InlineData(typeof(Clients.Domain.TwinProfile), "TwinProfile.ImmigrationStatus asks what only Legal may ask")]
    [InlineData(typeof(Listings.Domain.TwinVisitor), "TwinVisitor.CountryOfBirth asks what only Legal may ask")]
    [InlineData(typeof(People.Domain.TwinColleague), "TwinColleague.OwnFile leads from staff or supporters")]
    public void A_field_that_should_not_be_there_is_named(Type type, string complaint) => FormsLint.Check([type]).ShouldContain(c => c.Contains(complaint, StringComparison.Ordinal));

    [Fact]
    public void Fields_in_order_are_not_named() => FormsLint.Check([typeof(Requests.Pages.Public.GoodTwin.Input), typeof(Legal.Domain.TwinMatter)]).ShouldBeEmpty();

    [Theory]
    [InlineData("What is your immigration status?")]
    [InlineData("Are you still working?")]
    [InlineData("Date of birth")]
    public void A_question_that_should_not_be_asked_is_named(string question) => FormsLint.Check([new ShippedText("Parasol.Care, en", "en", question)]).ShouldHaveSingleItem();

    [Fact]
    public void No_sentence_makes_help_depend_on_a_consent() => FormsLint.Conditions(WordsLint.TextsOf(Product.Assemblies)).ShouldHold();

    [Theory]
    [InlineData("en", "You must sign this release before we help you.")]
    [InlineData("en", "A consent is required.")]
    [InlineData("en", "We cannot help you without it.")]
    [InlineData("es", "Tienes que firmar antes de la visita.")]
    [InlineData("es", "El consentimiento es obligatorio.")]
    public void A_consent_that_is_made_a_condition_is_named(string language, string sentence) =>
        FormsLint.Conditions([new ShippedText("Parasol.Clients", language, sentence)]).ShouldHaveSingleItem().ShouldContain("services do not depend on it");

    [Theory]
    [InlineData("en", "You do not have to sign it. What we do for you does not depend on a release.")]
    [InlineData("es", "No tienes que firmar nada.")]
    public void That_nothing_depends_on_it_may_be_said(string language, string sentence) => FormsLint.Conditions([new ShippedText("Parasol.Clients", language, sentence)]).ShouldBeEmpty();
}
