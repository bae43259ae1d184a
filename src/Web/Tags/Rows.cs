using Microsoft.AspNetCore.Razor.TagHelpers;
using Parasol.Web.Edge;
using Parasol.Web.Words;

namespace Parasol.Web.Tags;

/// <summary>A timeline around <c>p-event</c>s.</summary>
[HtmlTargetElement("p-timeline")]
public sealed class TimelineTag : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
    }
}

/// <summary>One event: <c>&lt;p-event title="…" when="…" by="…"&gt;words&lt;/p-event&gt;</c>. The title is shown as given: translate it before.</summary>
[HtmlTargetElement("p-event")]
public sealed class EventTag(Say say) : TagHelper
{
    /// <summary>What happened, in the reader's language.</summary>
    public string What { get; set; } = "";

    /// <summary>When, and by whom, in the reader's language.</summary>
    public string When { get; set; } = "";

    /// <summary>Where it can be seen whole.</summary>
    public string? Href { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "timeline-event");
        var heading = Html.Tag("h3", "timeline-heading");
        if (string.IsNullOrEmpty(Href))
        {
            heading.InnerHtml.Append(What);
        }
        else
        {
            heading.With(Html.Tag("a", "govuk-link", What).Has("href", Address.Carry(say, Href)));
        }
        output.PreContent.AppendHtml(heading);
        output.PreContent.AppendHtml(Html.Tag("p", "timeline-when", When));
    }
}

/// <summary>A list of label and value, around <c>p-row</c>s.</summary>
[HtmlTargetElement("p-summary")]
public sealed class SummaryTag : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "govuk-summary-list");
    }
}

/// <summary>One row: <c>&lt;p-row label="Language"&gt;Español&lt;/p-row&gt;</c>.</summary>
[HtmlTargetElement("p-row")]
public sealed class RowTag(Say say) : TagHelper
{
    /// <summary>English, key of its translation.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-summary-list__row");
        output.PreContent.AppendHtml(Html.Tag("dt", "govuk-summary-list__key", say[Label]));
        output.PreContent.AppendHtml(Html.Tag("dd", "govuk-summary-list__value").Has("dir", "auto").RenderStartTag());
        output.PostContent.AppendHtml(Html.Tag("dd").RenderEndTag());
    }
}
