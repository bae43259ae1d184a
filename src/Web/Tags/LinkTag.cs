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
        if (say.Chosen is null || !output.Attributes.TryGetAttribute("href", out var href))
        {
            return;
        }
        if (href.Value is IHtmlContent encoded)
        {
            using var text = new StringWriter();
            encoded.WriteTo(text, encoder);
            // What is added to an encoded address is a language tag of ours, and '?' or '&' before it.
            output.Attributes.SetAttribute("href", new HtmlString(Address.Carry(say, text.ToString())));
        }
        else if (href.Value?.ToString() is { } plain)
        {
            output.Attributes.SetAttribute("href", Address.Carry(say, plain));
        }
    }
}
