using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Parasol.Web.Forms;
using Parasol.Web.Words;

namespace Parasol.Web.Edge;

/// <summary>
/// A form that could not be taken, given back on the page that says so: nothing of it is kept here, so the page is the one place where it can stay until it is sent again.
/// A passphrase, or a word of a kit, is left out and has to be typed anew.
/// </summary>
static class SentAgain
{
    /// <summary>The form, or nothing where none was sent.</summary>
    public static string Form(HttpRequest request, Say say, HtmlEncoder h)
    {
        var page = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo;
        // By now it was read, or could not be.
        if (!HttpMethods.IsPost(request.Method) || !LateForms.IsForm(page) || request.HttpContext.Features.Get<IFormFeature>()?.Form is not { } form)
        {
            return "";
        }
        var secrets = LateForms.Secrets(page!);
        var html = new StringBuilder();
        html.Append("<form method=\"post\" action=\"").Append(h.Encode(request.PathBase + request.Path + request.QueryString)).Append("\">");
        foreach (var (name, values) in form.Where(f => !secrets.Contains(f.Key)))
        {
            foreach (var value in values)
            {
                html.Append("<input type=\"hidden\" name=\"").Append(h.Encode(name)).Append("\" value=\"").Append(h.Encode(value ?? "")).Append("\">");
            }
        }
        return html.Append("<p class=\"govuk-body\">").Append(h.Encode(say["What you wrote is still on this page. Leave it open, and press the button when there is room again."]))
            .Append("</p><button class=\"govuk-button\" type=\"submit\">").Append(h.Encode(say["Send it again"])).Append("</button></form>").ToString();
    }
}
