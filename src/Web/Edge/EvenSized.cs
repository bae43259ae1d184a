using Microsoft.AspNetCore.Mvc.Filters;

namespace Parasol.Web.Edge;

/// <summary>
/// Fills a page up with blanks to a multiple of 4 KiB: whoever watches the line sees encrypted bytes, and counts them. For pages that hold
/// what a person wrote or reads; these are never compressed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EvenSizedAttribute : Attribute, IAsyncResultFilter
{
    /// <summary>In bytes.</summary>
    public const int Step = 4096;

    /// <inheritdoc/>
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var response = context.HttpContext.Response;
        var line = response.Body;
        using var page = new MemoryStream();
        response.Body = page;
        try
        {
            await next();
        }
        finally
        {
            response.Body = line;
        }
        if (page.Length > 0)
        {
            var blanks = new byte[(Step - page.Length % Step) % Step];
            Array.Fill(blanks, (byte)' ');
            page.Write(blanks);
            response.ContentLength = page.Length;
            await line.WriteAsync(page.GetBuffer().AsMemory(0, (int)page.Length));
        }
    }
}
