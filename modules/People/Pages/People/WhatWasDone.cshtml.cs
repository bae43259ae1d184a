using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People.Watching;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.People.Pages.People;

/// <summary>What was done in a program, for whoever holds it: its audit, in sentences.</summary>
[Opens]
sealed class WhatWasDoneModel(ReadWhatWasDone read) : ReadPage
{
    // As far back as the entries reach that are looked through.
    const int Last = AuditEntry.Newest / ReadWhatWasDone.Most;

    public ProgramCard Program { get; private set; } = null!;

    public IReadOnlyList<Done> Done { get; private set; } = [];

    public int Number { get; private set; }

    public bool HasMore { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        // The framework keeps the word page for itself.
        Number = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Last) : 1;
        return Show(await read.Read(new ProgramId(id), Number), r => (Program, Done, HasMore) = r);
    }

    public string Who(Done done) => done switch
    {
        { Who: { Length: > 0 } name } => name,
        { Who: not null } => Say["A former colleague"],
        { Door: Door.Person } => Say["{The client}"],
        { Door: Door.Partner } => Say["A provider"],
        { Door: Door.Public } => Say["Nobody: by the clock, at the console or from outside"],
        _ => Say["The operator at the console"],
    };
}
