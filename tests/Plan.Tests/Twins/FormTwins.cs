// Forms and records that ask too much, in the namespaces where the product's own would stand.
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Public
{
    public sealed class Twin
    {
        public sealed record Input
        {
            [Required]
            public string? Phone { get; init; }

            [StringLength(10, MinimumLength = 1)]
            public string? DateOfBirth { get; init; }

            [MinLength(1)]
            public string? Email { get; init; }
        }
    }

    public sealed class OtherTwin : FormPage<OtherTwin.Fields>
    {
        public sealed record Fields
        {
            [Required]
            public string? Address { get; init; }
        }

        protected override Task<Outcome> Do() => Task.FromResult(Outcome.Done);

        protected override IActionResult Next() => On("/");
    }

    public sealed class GoodTwin
    {
        public sealed record Input
        {
            public string? Phone { get; init; }

            [StringLength(200)]
            public string? NameToUse { get; init; }

            [Required]
            public string? Words { get; init; }

            [Required]
            public string? ProgramName { get; init; }
        }
    }
}

namespace Parasol.Clients.Domain
{
    public sealed record TwinProfile(string? LeftTheTrade, string? ChoiceOrCoercion, string? Compliance, string? ImmigrationStatus);

    public enum TwinWork
    {
        Active,
        Former,
    }
}

namespace Parasol.Listings.Domain
{
    public sealed record TwinVisitor(string? CountryOfBirth);
}

namespace Parasol.People.Domain
{
    public sealed record TwinColleague(FileId? OwnFile);
}

namespace Parasol.Legal.Domain
{
    public sealed record TwinMatter(string? ImmigrationStatus);
}
