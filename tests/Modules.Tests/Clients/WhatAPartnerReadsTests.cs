using Parasol.Clients;
using Parasol.Clients.Domain;

namespace Parasol.Modules.Tests.Clients;

public sealed class WhatAPartnerReadsTests
{
    static readonly Profile Marisol = new()
    {
        CallName = "Marisol", Code = "P-2041", Pronouns = "they/she", Gender = "mujer trans", Aliases = ["Quill"], Language = "es-MX", Interpreter = "By phone, a woman",
    };

    static readonly SafeContact TextOnly = new()
    {
        MayContact = true, Phone = "212-555-0142", Email = "m@example.org", Ways = ["text"], SayWeAre = "Sam from the library", Voicemail = false,
        Times = "After two", WhoElse = "A partner reads it", CodeWord = "umbrella", Words = "Not on Sundays",
    };

    [Fact]
    public void Only_the_groups_that_were_released() => Read("name").ShouldBe([("Name to use", "Marisol"), ("Pronouns", "they/she")]);

    [Fact]
    public void Nothing_when_nothing_was_released() => Read().ShouldBeEmpty();

    [Fact]
    public void The_language_in_its_own_name_and_in_English() => Read("language").ShouldBe([("Language to speak", "español (Spanish)"), ("Interpreter", "By phone, a woman")]);

    [Fact]
    public void The_words_that_were_agreed() => Read("words").ShouldBe([("Why we write to you", "A check-up.")]);

    [Fact]
    public void The_safe_ways_and_no_other() =>
        Read("contact").ShouldBe([("Safe to text", "212-555-0142"), ("If somebody else answers, say", "Sam from the library"), ("When", "After two")]);

    [Fact]
    public void Where_no_message_may_be_left() =>
        ReleasedFields.Of(Marisol, TextOnly with { Ways = ["call"] }, Of("contact")).Select(f => f.Label).ShouldContain("Never leave a message at");

    [Fact]
    public void Never_the_code_aliases_gender_or_what_is_ours_to_know()
    {
        var all = string.Join('\n', ReleasedFields.Of(Marisol, TextOnly, Of([.. FieldGroups.All])).Select(f => f.Label + f.Text));

        foreach (var ours in new[] { "P-2041", "Quill", "mujer", "partner reads", "umbrella", "Sundays", "m@example.org" })
        {
            all.ShouldNotContain(ours);
        }
    }

    [Fact]
    public void No_contact_once_the_person_changed_their_mind() => ReleasedFields.Of(Marisol, TextOnly with { MayContact = false }, Of("contact")).ShouldBeEmpty();

    static (string, string)[] Read(params string[] groups) => [.. ReleasedFields.Of(Marisol, TextOnly, Of(groups)).Select(f => (f.Label, f.Text))];

    static Release Of(params string[] groups) => new() { Groups = groups, Words = "A check-up." };
}
