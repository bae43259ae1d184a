using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

sealed class SecondPassphraseModel(ISecondPassphrase second) : FormPage<SecondPassphraseModel.Form>
{
    protected override Task<Outcome> Do() => (Input.Second ?? "") != (Input.Again ?? "")
        ? Task.FromResult<Outcome>(Refusal.Rule("The two are not the same. Write it once more.", nameof(Form.Again)))
        : second.Set(Input.Own ?? "", Input.Second);

    protected override IActionResult Next() => On(PeopleLinks.Settings, "saved");

    internal sealed record Form
    {
        [Required(ErrorMessage = "Write your passphrase."), DataType(DataType.Password), AtMost(256)]
        public string? Own { get; init; }

        [DataType(DataType.Password), AtMost(256)]
        public string? Second { get; init; }

        [DataType(DataType.Password), AtMost(256)]
        public string? Again { get; init; }

        public override string ToString() => "sealed";
    }
}
