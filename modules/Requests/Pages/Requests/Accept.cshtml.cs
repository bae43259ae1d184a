using Microsoft.AspNetCore.Mvc;
using Parasol.Clients;
using Parasol.Kernel;
using Parasol.Requests.Answering;
using Parasol.Requests.Asking;
using Parasol.Requests.Desk;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Requests;

/// <summary>A name for the file, or none, and the version of the request that the worker was looking at.</summary>
sealed record AcceptInput
{
    [AtMost(Asked.LongestLine)]
    public string? CallName { get; init; }

    public long Version { get; set; }
}

/// <summary>Turns a request into a file.</summary>
sealed class AcceptModel(ReadRequest read, AcceptRequest accept) : FormPage<AcceptInput>
{
    [FromRoute]
    public Guid Program { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    public RequestView View { get; private set; } = null!;

    FileId Started { get; set; }

    protected override async Task<Outcome> Load(bool isNew)
    {
        var request = await read.Read(new ProgramId(Program), new RowId(Id));
        if (request is { IsDone: true, Value.CanAccept: false })
        {
            return Refusal.NotThere;
        }
        if (request.IsDone)
        {
            View = request.Value;
            Input.Version = isNew ? View.Request.Version : Input.Version;
        }
        return request.Plain;
    }

    protected override async Task<Outcome> Do()
    {
        var accepted = await accept.Accept(View.Program.Id, View.Request.Row, Input.Version, Input.CallName);
        Started = accepted.IsDone ? accepted.Value : default;
        return accepted.Plain;
    }

    protected override IActionResult Next() => On(ClientsLinks.File(Started), "saved");
}
