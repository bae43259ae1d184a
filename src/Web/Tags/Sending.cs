using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Parasol.Web.Edge;
using Parasol.Web.Forms;
using Parasol.Web.Words;

namespace Parasol.Web.Tags;

/// <summary>
/// A form of our own: posts to this address, carries the token and the language, leaves checking to the server. The first on a
/// <see cref="FormPage{TInput}"/> is the form that the languages at the foot of the page belong to, so that what is typed stays.
/// </summary>
[HtmlTargetElement("p-form")]
public sealed class FormTag(IAntiforgery antiforgery, Say say) : TagHelper
{
    /// <summary>The id of the form that the languages belong to.</summary>
    internal const string Main = "form";

    /// <summary>Where to post; this page, unless said.</summary>
    public string? Action { get; set; }

    /// <summary>"get" for a form that only looks things up.</summary>
    public string Method { get; set; } = "post";

    /// <summary>On a page marked <see cref="OfGreatWeightAttribute"/>: this form is none of those that the mark is for.</summary>
    public bool IsLight { get; set; }

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "form";
        output.Attributes.SetAttribute("method", Method);
        var here = (ViewContext.HttpContext.Request.PathBase + ViewContext.HttpContext.Request.Path).ToString();
        output.Attributes.SetAttribute("action", Action ?? here);
        output.Attributes.SetAttribute("novalidate", "novalidate");
        output.Attributes.SetAttribute("autocomplete", "off");
        if (Method == "post")
        {
            var token = antiforgery.GetTokens(ViewContext.HttpContext);
            output.PreContent.AppendHtml(Hidden(token.FormFieldName, token.RequestToken!));
            if (Action is null && LateForms.IsForm(ViewContext.ViewData.Model?.GetType()) && ViewContext.HttpContext.Items.TryAdd(Main, true))
            {
                output.Attributes.SetAttribute("id", Main);
            }
        }
        if (say.Chosen is { } language)
        {
            output.PreContent.AppendHtml(Hidden("lang", language));
        }
        if (Method == "post" && !IsLight && (Action ?? here) == here && GreatWeight.Asks(ViewContext.HttpContext, ViewContext.ViewData.Model?.GetType()))
        {
            output.PreContent.AppendHtml(OnceMore());
        }
    }

    // Several forms of one page ask; the list of errors leads to the first.
    TagBuilder OnceMore()
    {
        var number = ViewContext.HttpContext.Items[GreatWeight.Field] is int before ? before + 1 : 1;
        ViewContext.HttpContext.Items[GreatWeight.Field] = number;
        var id = number == 1 ? GreatWeight.Field : $"{GreatWeight.Field}-{number}";
        var errors = ViewContext.ViewData.ModelState.TryGetValue(GreatWeight.Field, out var entry) ? entry.Errors.Select(e => e.ErrorMessage).ToList() : [];
        var group = Html.Tag("div", errors.Count > 0 ? "govuk-form-group govuk-form-group--error" : "govuk-form-group")
            .With(Html.Tag("label", "govuk-label", say["Your passphrase, once more"]).Has("for", id))
            .With(Html.Tag("div", "govuk-hint", say["This is of great weight, and you have not typed your passphrase for some minutes."]).Has("id", id + "-hint"));
        if (errors.Count > 0)
        {
            group.With(Html.Tag("p", "govuk-error-message", string.Join(' ', errors)).Has("id", id + "-error"));
        }
        return group.With(Html.Tag("input", errors.Count > 0 ? "govuk-input govuk-input--error" : "govuk-input").Void().Has("id", id).Has("name", GreatWeight.Field).Has("type", "password")
            .Has("autocomplete", "current-password").Has("spellcheck", "false").Has("aria-describedby", errors.Count > 0 ? $"{id}-hint {id}-error" : id + "-hint").Has("maxlength", "256"));
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

    /// <summary>"quiet", "main" or "grave" (leads to where something is ended or deleted).</summary>
    public string Tone { get; set; } = "quiet";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", Address.Carry(say, Href));
        output.Attributes.SetAttribute("class", Tone switch { "main" => "govuk-button", "grave" => "govuk-button govuk-button--secondary grave", _ => "govuk-button govuk-button--secondary" });
        output.Content.Append(say[Text]);
    }
}
