using Microsoft.AspNetCore.Razor.TagHelpers;
using Parasol.Web.Words;

namespace Parasol.Web.Tags;

/// <summary>A card: <c>&lt;p-card heading="…"&gt;…&lt;/p-card&gt;</c>.</summary>
[HtmlTargetElement("p-card")]
public sealed class CardTag(Say say) : TagHelper
{
    /// <summary>English, key of its translation; none for a card without a heading.</summary>
    public string? Heading { get; set; }

    /// <summary>A heading in somebody's words or a name, in place of <see cref="Heading"/>.</summary>
    public string? Words { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "card");
        if ((Words ?? (Heading is null ? null : say[Heading])) is { } heading)
        {
            output.PreContent.AppendHtml(Html.Tag("h2", "card-heading", heading).Has("dir", Words is null ? null : "auto"));
        }
    }
}

/// <summary>A small label: <c>&lt;p-chip text="New" tone="plum" /&gt;</c>.</summary>
[HtmlTargetElement("p-chip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChipTag(Say say) : TagHelper
{
    /// <summary>English, key of its translation.</summary>
    public string? Text { get; set; }

    /// <summary>Somebody's words or a name, in place of <see cref="Text"/>.</summary>
    public string? Words { get; set; }

    /// <summary>"teal", "plum" or "amber".</summary>
    public string Tone { get; set; } = "teal";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"chip chip-{Tone}");
        output.Content.Append(Words ?? say[Text ?? ""]);
    }
}

/// <summary>Something to know: <c>&lt;p-notice&gt;…&lt;/p-notice&gt;</c>, tone "calm" (default), "care" or "amber".</summary>
[HtmlTargetElement("p-notice")]
public sealed class NoticeTag(Say say) : TagHelper
{
    /// <summary>English, key of its translation; none for content alone.</summary>
    public string? Text { get; set; }

    /// <summary>"calm", "care" or "amber".</summary>
    public string Tone { get; set; } = "calm";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"notice notice-{Tone}");
        if (Text is not null)
        {
            output.PreContent.AppendHtml(Html.Tag("p", "govuk-body", say[Text]));
        }
    }
}

/// <summary>What a list says when there is nothing in it.</summary>
[HtmlTargetElement("p-empty", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EmptyTag(Say say) : TagHelper
{
    /// <summary>English, key of its translation.</summary>
    public string Text { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-body empty");
        output.Content.Append(say[Text]);
    }
}

/// <summary>Something folded away: <c>&lt;p-details title="…"&gt;…&lt;/p-details&gt;</c>.</summary>
[HtmlTargetElement("p-details")]
public sealed class DetailsTag(Say say) : TagHelper
{
    /// <summary>English, key of its translation.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "details";
        output.Attributes.RemoveAll("title");
        output.Attributes.SetAttribute("class", "govuk-details");
        output.PreContent.AppendHtml(Html.Tag("summary", "govuk-details__summary").With(Html.Tag("span", "govuk-details__summary-text", say[Title])));
        output.PreContent.AppendHtml(Html.Tag("div", "govuk-details__text").RenderStartTag());
        output.PostContent.AppendHtml(Html.Tag("div").RenderEndTag());
    }
}

/// <summary>A number that matters, with what it counts: <c>&lt;p-stat value="47" label="people supported" /&gt;</c>. Several stand in a <c>div class="stats"</c>.</summary>
[HtmlTargetElement("p-stat", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatTag(Say say) : TagHelper
{
    /// <summary>The number, as it is shown.</summary>
    public string Value { get; set; } = "";

    /// <summary>English, key of its translation.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stat");
        output.Content.AppendHtml(Html.Tag("span", "stat-number", Value));
        output.Content.Append(" ");
        output.Content.AppendHtml(Html.Tag("span", "stat-label", say[Label]));
    }
}
