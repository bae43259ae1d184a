using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Parasol.Web.Words;

namespace Parasol.Web.Tags;

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
        foreach (var (name, entry) in state.Select(e => (Name: e.Key, Entry: e.Value)).OrderBy(e => Place(e.Name)))
        {
            foreach (var error in entry?.Errors ?? [])
            {
                list.With(Html.Tag("li").With(name.Length == 0 ? Html.Tag("span", null, error.ErrorMessage) : Html.Tag("a", null, error.ErrorMessage).Has("href", "#" + TagBuilder.CreateSanitizedId(name, "-"))));
            }
        }
        output.Content.AppendHtml(Html.Tag("h2", "govuk-error-summary__title", say["Please look at this again"]));
        output.Content.AppendHtml(Html.Tag("div", "govuk-error-summary__body").With(list));
    }

    // As the input record lists its properties, whenever the error was found; what belongs to no property comes last.
    int Place(string name)
    {
        var names = name.Split('.', '[');
        var input = names.Length > 1 ? ViewContext.ViewData.ModelMetadata.Properties[names[0]] : null;
        var places = input?.Properties.Select(p => p.PropertyName).ToList();
        return places?.IndexOf(names[1]) is >= 0 and var place ? place : int.MaxValue;
    }
}
