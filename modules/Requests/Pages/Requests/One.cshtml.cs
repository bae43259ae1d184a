using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Parasol.Kernel;
using Parasol.Requests.Answering;
using Parasol.Requests.Asking;
using Parasol.Requests.Desk;
using Parasol.Vault;
using Parasol.Web.Forms;

namespace Parasol.Requests.Pages.Requests;

/// <summary>What a worker writes to the person, and the version of the request they were looking at.</summary>
sealed record AnswerInput
{
    [Required(ErrorMessage = "Write something first."), AtMost(Asked.LongestWords)]
    public string? Words { get; init; }

    public long Version { get; set; }
}

/// <summary>One request: what was asked, what was written to and fro, a form to answer.</summary>
sealed class OneModel(ReadRequest read, AnswerRequest answer, MarkRead mark, IPresence presence) : FormPage<AnswerInput>
{
    [FromRoute]
    public Guid Program { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    public RequestView View { get; private set; } = null!;

    /// <summary>A colleague who came before the reader and is still at it.</summary>
    public Present? Before { get; private set; }

    /// <summary>Another program of the organisation could take it.</summary>
    public bool CanPassOn { get; private set; }

    public async Task<IActionResult> OnPostReadAsync()
    {
        var marked = await mark.Mark(new ProgramId(Program), new RowId(Id));
        return marked.IsDone ? On(RequestsLinks.Request(new ProgramId(Program), new RowId(Id))) : Refused(marked.Refusal);
    }

    protected override async Task<Outcome> Load(bool isNew)
    {
        var request = await read.Read(new ProgramId(Program), new RowId(Id));
        if (!request.IsDone)
        {
            return request.Refusal;
        }
        View = request.Value;
        Before = await presence.Come(View.Program.Id, Id);
        CanPassOn = View.CanDecline && (await read.Others(View.Program.Id)).Count > 0;
        if (isNew)
        {
            Input.Version = View.Request.Version;
        }
        return Outcome.Done;
    }

    protected override Task<Outcome> Do() => answer.Answer(View.Program.Id, View.Request.Row, Input.Version, Input.Words!);

    protected override IActionResult Next() => On(RequestsLinks.Request(View.Program.Id, View.Request.Row), "sent");
}
