using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Parasol.Web.Edge;
using Parasol.Web.Words;

namespace Parasol.Web.Tags;

/// <summary>
/// The way through a list of several pages: <c>&lt;p-pager page="2" pages="5" href="/services?kind=legal" /&gt;</c> makes links that add
/// <c>page=3</c> to the address. Nothing when there is one page.
/// </summary>
[HtmlTargetElement("p-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTag(Say say) : TagHelper
{
    /// <summary>The page that is shown; the first is 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>How many there are.</summary>
    public int Pages { get; set; } = 1;

    /// <summary>The address of the list, with what was looked for and without the page.</summary>
    public string Href { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages <= 1)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", say["Pages"]);
        foreach (var piece in (TagBuilder?[])[To(Page - 1, "Earlier page", "prev"), Html.Tag("span", "pager-here", say["Page {0} of {1}", Page, Pages]), To(Page + 1, "Next page", "next")])
        {
            if (piece is not null)
            {
                output.Content.AppendHtml(piece);
            }
        }
    }

    TagBuilder? To(int page, string label, string relation) => page < 1 || page > Pages
        ? null
        : Html.Tag("a", "govuk-link", say[label]).Has("href", Address.Carry(say, Address.With(Href, "page", page.ToString(CultureInfo.InvariantCulture)))).Has("rel", relation);
}
