using Microsoft.AspNetCore.Mvc.Rendering;

namespace Parasol.Web.Tags;

/// <summary>Small pieces of HTML, always encoded.</summary>
static class Html
{
    public static TagBuilder Tag(string name, string? css = null, string? text = null)
    {
        var tag = new TagBuilder(name);
        if (css is not null)
        {
            tag.AddCssClass(css);
        }
        if (text is not null)
        {
            tag.InnerHtml.Append(text);
        }
        return tag;
    }

    public static TagBuilder With(this TagBuilder tag, params ReadOnlySpan<TagBuilder?> inner)
    {
        foreach (var one in inner)
        {
            if (one is not null)
            {
                tag.InnerHtml.AppendHtml(one);
            }
        }
        return tag;
    }

    public static TagBuilder Has(this TagBuilder tag, string name, string? value)
    {
        if (value is not null)
        {
            tag.Attributes[name] = value;
        }
        return tag;
    }

    public static TagBuilder Void(this TagBuilder tag)
    {
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    /// <summary>A question's explanation, folded away.</summary>
    public static TagBuilder Details(string summary, string text, string css = "govuk-details why")
    {
        var details = Tag("details", css);
        return details.With(
            Tag("summary", "govuk-details__summary").With(Tag("span", "govuk-details__summary-text", summary)),
            Tag("div", "govuk-details__text", text));
    }
}
