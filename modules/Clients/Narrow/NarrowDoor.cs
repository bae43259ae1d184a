using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Parasol.Clients.Data;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.People;

namespace Parasol.Clients.Narrow;

/// <summary>
/// What peers and volunteers have of the files of a program of theirs (<see cref="OptionalField.Narrow"/>): who somebody is, how to reach them,
/// peers' notes, appointments, what is promised, the plan, and what the person releases. A page that nobody has put on this list is not there for them.
/// </summary>
static class NarrowView
{
    static readonly HashSet<string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "profile", "contact", "reach", "note", "mailbox", "appointments", "follow-ups", "plan", "releases", "opened", "owner", "same", "together", "end", "copy", "help", "helping", "hold",
    };

    /// <summary>The page at this path may be had of a narrow program's file. True for pages that are of no file.</summary>
    public static bool Has(string path) => FileIn(path) is null || Parts.Contains(path.Split('/') is [_, _, _, var part, ..] ? part : "");

    /// <summary>The file that a path is about; null for none.</summary>
    public static FileId? FileIn(string path) =>
        path.Split('/') is ["", var first, var id, ..] && first.Equals("file", StringComparison.OrdinalIgnoreCase) && Guid.TryParse(id, CultureInfo.InvariantCulture, out var file) ? new FileId(file) : null;
}

/// <summary>Keeps every other page of such a file away, for looking and for sending, as if it was not there.</summary>
sealed class NarrowDoor(IPrograms programs, ParasolDb db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var path = context.HttpContext.Request.Path.Value ?? "";
        if (!NarrowView.Has(path) && await IsNarrow(NarrowView.FileIn(path)!.Value))
        {
            context.Result = new StatusCodeResult(404);
            return;
        }
        await next();
    }

    async Task<bool> IsNarrow(FileId file)
    {
        // Most organisations have no such program, and are asked nothing more.
        var narrow = (await programs.All()).Where(p => p.IsNarrow).Select(p => p.Id).ToList();
        return narrow.Count > 0 && await db.Set<FileRow>().AnyAsync(f => f.File == file && narrow.Contains(f.Program));
    }
}
