using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Requests.Answering;
using Parasol.Requests.Desk;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Requests;

/// <summary>Which program, and the version of the request that the worker was looking at.</summary>
sealed record PassOnInput
{
    public Guid? To { get; init; }

    public long Version { get; set; }
}

/// <summary>Gives a request to another program.</summary>
sealed class PassOnModel(ReadRequest read, PassOnRequest passOn) : FormPage<PassOnInput>
{
    [FromRoute]
    public Guid Program { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    public RequestView View { get; private set; } = null!;

    public IReadOnlyList<ProgramCard> Others { get; private set; } = [];

    protected override async Task<Outcome> Load(bool isNew)
    {
        var request = await read.Read(new ProgramId(Program), new RowId(Id));
        if (request is { IsDone: true, Value.CanDecline: false })
        {
            return Refusal.NotThere;
        }
        if (request.IsDone)
        {
            View = request.Value;
            Input.Version = isNew ? View.Request.Version : Input.Version;
            Others = await read.Others(View.Program.Id);
        }
        return request.Plain;
    }

    protected override Task<Outcome> Do() => passOn.PassOn(View.Program.Id, View.Request.Row, Input.Version, Input.To is { } to ? new ProgramId(to) : null);

    protected override IActionResult Next() => On(RequestsLinks.Queue, "sent");
}
