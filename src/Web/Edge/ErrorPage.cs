using System.Text.Encodings.Web;
using Parasol.Web.Words;

namespace Parasol.Web.Edge;

/// <summary>An error page. It needs no session, no database and no Razor, so that it cannot fail as well.</summary>
static class ErrorPage
{
    public static string Make(Say say, Look look, HtmlEncoder h, string heading, string text, string? reference, string more = "")
    {
        return $"""
            <!DOCTYPE html>
            <html lang="{say.Language}" dir="{say.Direction}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{h.Encode(heading)}</title>
            <link rel="icon" href="{look.Href("icon.svg")}">
            <link rel="stylesheet" href="{look.Href(say.Direction == "rtl" ? "site.rtl.css" : "site.css")}">
            </head>
            <body class="page">
            <nav class="exit" aria-label="{h.Encode(say["Leave"])}"><form method="post" action="/exit"><button class="exit-button" type="submit">{h.Encode(say["Leave this site"])}</button></form></nav>
            <header class="bar"><div class="bar-inner"></div></header>
            <main class="frame" id="main" tabindex="-1">
            <h1 class="govuk-heading-l">{h.Encode(heading)}</h1>
            <p class="govuk-body">{h.Encode(text)}</p>
            {(reference is null ? "" : $"<p class=\"govuk-body\">{h.Encode(reference)}</p>")}
            {more}
            <p class="govuk-body"><a class="govuk-link" href="{h.Encode(Address.Carry(say, "/"))}">{h.Encode(say["To the first page"])}</a></p>
            </main>
            </body>
            </html>
            """;
    }

    /// <summary>The least page there is: in English, without a style.</summary>
    public static string Plain(HtmlEncoder h, string heading, string text) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{h.Encode(heading)}</title></head><body><h1>{h.Encode(heading)}</h1><p>{h.Encode(text)}</p></body></html>";
}
