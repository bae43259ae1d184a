using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Parasol.Web.Words;

namespace Parasol.Web.Tags;

/// <summary>A form of our own: posts to this address, carries the token and the language, leaves checking to the server.</summary>
[HtmlTargetElement("p-form")]
public sealed class FormTag(IAntiforgery antiforgery, Say say) : TagHelper
{
    /// <summary>Where to post; this page, unless said.</summary>
    public string? Action { get; set; }

    /// <summary>"get" for a form that only looks things up.</summary>
    public string Method { get; set; } = "post";

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.Attributes.SetAttribute("method", Method);
        output.Attributes.SetAttribute("action", Action ?? ViewContext.HttpContext.Request.Path.Value);
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute("autocomplete", "off");
        if (Method == "post")
        {
            var token = antiforgery.GetTokens(ViewContext.HttpContext);
            output.PreContent.AppendHtml(Hidden(token.FormFieldName, token.RequestToken!));
        }
        output.PreContent.AppendHtml(Hidden("lang", say.Language));
    }

    static TagBuilder Hidden(string name, string value) => Html.Tag("input").Void().Has("type", "hidden").Has("name", name).Has("value", value);
}

/// <summary>The button that sends: <c>&lt;p-button text="Save" /&gt;</c>. With <c>name</c> and <c>value</c> it says which button was pressed.</summary>
[HtmlTargetElement("p-button", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ButtonTag(Say say) : TagHelper
{
    /// <summary>English, key of its translation.</summary>
    public string Text { get; set; } = "";

    /// <summary>"main", "quiet" or "grave" (deletes).</summary>
    public string Tone { get; set; } = "main";

    /// <summary>The name it sends.</summary>
    public string? Name { get; set; }

    /// <summary>The value it sends.</summary>
    public string? Value { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("class", Tone switch { "quiet" => "govuk-button govuk-button--secondary", "grave" => "govuk-button govuk-button--warning", _ => "govuk-button" });
        if (Name is not null)
        {
            output.Attributes.SetAttribute("name", Name);
            output.Attributes.SetAttribute("value", Value ?? "");
        }
        output.Content.Append(say[Text]);
    }
}

/// <summary>A link that looks like a button: <c>&lt;p-secondary href="…" text="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-secondary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LinkButtonTag(Say say) : TagHelper
{
    /// <summary>English, key of its translation.</summary>
    public string Text { get; set; } = "";

    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>"quiet" or "main".</summary>
    public string Tone { get; set; } = "quiet";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Href);
        output.Attributes.SetAttribute("class", Tone == "main" ? "govuk-button" : "govuk-button govuk-button--secondary");
        output.Content.Append(say[Text]);
    }
}

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
public sealed class EventTag : TagHelper
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
        if (Href is null)
        {
            heading.InnerHtml.Append(What);
        }
        else
        {
            heading.With(Html.Tag("a", "govuk-link", What).Has("href", Href));
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

/// <summary>What is wrong with the form, on top of the page, each with a link to its field. Nothing when nothing is.</summary>
[HtmlTargetElement("p-errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTag(Say say) : TagHelper
{
    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.ErrorCount == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        var list = Html.Tag("ul", "govuk-list govuk-error-summary__list");
        foreach (var (name, entry) in state)
        {
            foreach (var error in entry.Errors)
            {
                var says = say[error.ErrorMessage];
                list.With(Html.Tag("li").With(name.Length == 0 ? Html.Tag("span", null, says) : Html.Tag("a", null, says).Has("href", "#" + TagBuilder.CreateSanitizedId(name, "-"))));
            }
        }
        output.Content.AppendHtml(Html.Tag("h2", "govuk-error-summary__title", say["Please look at this again"]));
        output.Content.AppendHtml(Html.Tag("div", "govuk-error-summary__body").With(list));
    }
}
