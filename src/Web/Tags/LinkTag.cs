using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Parasol.Web.Edge;
using Parasol.Web.Words;

namespace Parasol.Web.Tags;

/// <summary>Every link within the site carries the language on that the reader chose.</summary>
[HtmlTargetElement("a", Attributes = "href")]
public sealed class LinkTag(Say say, HtmlEncoder encoder) : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (say.Chosen is not null && output.Attributes.TryGetAttribute("href", out var href))
        {
            output.Attributes.SetAttribute("href", Address.Carry(say, Plain(href.Value)));
        }
    }

    // A page hands addresses over encoded, where a plus sign has a # in it: the address is read before anything is added, and encoded anew.
    string Plain(object? value)
    {
        if (value is not IHtmlContent encoded)
        {
            return value?.ToString() ?? "";
        }
        using var text = new StringWriter();
        encoded.WriteTo(text, encoder);
        return WebUtility.HtmlDecode(text.ToString());
    }
}
