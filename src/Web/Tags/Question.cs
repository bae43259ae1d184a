using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Parasol.Kernel;
using Parasol.Web.Words;

namespace Parasol.Web.Tags;

/// <summary>
/// What all questions share: a label, a hint, why we ask, the error beside it. Label, hint and why are English sentences, keys of their translation.
/// </summary>
public abstract class Question(Say say) : TagHelper
{
    /// <summary>The property of the input record.</summary>
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    /// <summary>The question.</summary>
    public string Label { get; set; } = "";

    /// <summary>The question in words that are not in the word lists, in place of <see cref="Label"/>: shown as given.</summary>
    public string? Words { get; set; }

    /// <summary>A line of help under it.</summary>
    public string? Hint { get; set; }

    /// <summary>Why we ask: folded away under the question.</summary>
    public string? Why { get; set; }

    /// <summary>The question is the heading of its page: where a page asks one thing.</summary>
    public bool IsHeading { get; set; }

    /// <summary>The page.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Speaks to the reader.</summary>
    protected Say Say { get; } = say;

    /// <summary>The name of the field in the form.</summary>
    protected string Name => For.Name;

    /// <summary>The id of the element.</summary>
    protected string Id => TagBuilder.CreateSanitizedId(For.Name, "-");

    /// <summary>The question, in the reader's language.</summary>
    protected string Asked => Words ?? Say[Label];

    ModelStateEntry? Entry => ViewContext.ViewData.ModelState.TryGetValue(For.Name, out var entry) ? entry : null;

    /// <summary>What stands in the field: what was typed, or what is stored.</summary>
    protected string Value => Entry?.AttemptedValue is { } typed ? Prose.Clean(typed) ?? "" : For.Model switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => value?.ToString() ?? "",
    };

    /// <summary>Everything that stands in a field of several values.</summary>
    protected IReadOnlyCollection<string> Values => Entry?.RawValue switch
    {
        string[] several => several,
        string one => [one],
        _ => For.Model is IEnumerable<string> stored ? [.. stored] : For.Model is IEnumerable<Guid> ids ? [.. ids.Select(id => $"{id:D}")] : Value.Length > 0 ? [Value] : [],
    };

    /// <summary>The longest text that is taken.</summary>
    protected int? Longest => For.Metadata.ValidatorMetadata.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength;

    /// <summary>The errors of this field, in the reader's language.</summary>
    protected IReadOnlyList<string> Errors => [.. Entry?.Errors.Select(e => e.ErrorMessage) ?? []];

    /// <summary>The ids of what describes the field.</summary>
    protected string? DescribedBy => string.Join(' ', new[] { HintText is null ? null : Id + "-hint", Errors.Count == 0 ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The group around the field, without the field.</summary>
    protected void Group(TagHelperOutput output, params ReadOnlySpan<TagBuilder?> inner)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Errors.Count > 0 ? "govuk-form-group govuk-form-group--error" : "govuk-form-group");
        foreach (var one in inner)
        {
            if (one is not null)
            {
                output.Content.AppendHtml(one);
            }
        }
        if (Why is not null)
        {
            output.Content.AppendHtml(Html.Details(Say["Why we ask"], Say[Why]));
        }
    }

    /// <summary>The label.</summary>
    protected TagBuilder LabelTag() => IsHeading
        ? Html.Tag("h1", "govuk-label-wrapper").With(Html.Tag("label", "govuk-label govuk-label--l", Asked).Has("for", Id))
        : Html.Tag("label", "govuk-label", Asked).Has("for", Id);

    /// <summary>The question over a group of fields.</summary>
    protected TagBuilder LegendTag() => IsHeading
        ? Html.Tag("legend", "govuk-fieldset__legend govuk-fieldset__legend--l").With(Html.Tag("h1", "govuk-fieldset__heading", Asked))
        : Html.Tag("legend", "govuk-fieldset__legend", Asked);

    /// <summary>The hint.</summary>
    protected TagBuilder? HintTag() => HintText is null ? null : Html.Tag("div", "govuk-hint", HintText).Has("id", Id + "-hint");

    /// <summary>The hint, in the reader's language.</summary>
    protected virtual string? HintText => Hint is null ? null : Say[Hint];

    /// <summary>The error.</summary>
    protected TagBuilder? ErrorTag()
    {
        if (Errors.Count == 0)
        {
            return null;
        }
        var error = Html.Tag("p", "govuk-error-message").Has("id", Id + "-error");
        error.InnerHtml.AppendHtml(Html.Tag("span", "govuk-visually-hidden", Say["Error:"] + " "));
        error.InnerHtml.Append(string.Join(' ', Errors));
        return error;
    }
}

/// <summary>A line of text: <c>&lt;p-field for="Input.Name" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTag(Say say) : Question(say)
{
    /// <summary>The type of the input: text, tel, email, date, time, number, password.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What browsers may fill in; nothing, unless said.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>Narrow, for codes and numbers: how many characters.</summary>
    public int? Width { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Html.Tag("input", Width is { } width ? $"govuk-input govuk-input--width-{width}" : "govuk-input").Void()
            .Has("id", Id).Has("name", Name).Has("type", Type).Has("autocomplete", Autocomplete).Has("spellcheck", "false")
            .Has("value", Type == "password" ? null : Value).Has("aria-describedby", DescribedBy).Has("maxlength", Longest?.ToString(CultureInfo.InvariantCulture));
        if (Type == "text")
        {
            input.Has("dir", "auto");
        }
        if (Errors.Count > 0)
        {
            input.AddCssClass("govuk-input--error");
        }
        Group(output, LabelTag(), HintTag(), ErrorTag(), input);
    }
}

/// <summary>A day: <c>&lt;p-date for="Input.Due" label="…" /&gt;</c>. The browser's own picker; written as 2026-03-09 where there is none.</summary>
[HtmlTargetElement("p-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTag(Say say) : Question(say)
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var input = Html.Tag("input", Errors.Count > 0 ? "govuk-input govuk-input--width-10 govuk-input--error" : "govuk-input govuk-input--width-10").Void()
            .Has("id", Id).Has("name", Name).Has("type", "date").Has("autocomplete", "off").Has("value", Value).Has("aria-describedby", DescribedBy);
        Group(output, LabelTag(), HintTag(), ErrorTag(), input);
    }
}

/// <summary>Several lines of text: <c>&lt;p-area for="Input.Words" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-area", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AreaTag(Say say) : Question(say)
{
    /// <summary>How many lines are shown.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>Asks not to write other people's names: for words about a life, where others may be named who never agreed to it.</summary>
    public bool NoNames { get; set; }

    /// <inheritdoc/>
    protected override string? HintText => string.Join(' ', new[] { base.HintText, NoNames ? Say["Please do not write names of other people."] : null }.OfType<string>()) is { Length: > 0 } text ? text : null;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var area = Html.Tag("textarea", Errors.Count > 0 ? "govuk-textarea govuk-textarea--error" : "govuk-textarea", "\n" + Value)
            .Has("id", Id).Has("name", Name).Has("rows", Rows.ToString(CultureInfo.InvariantCulture)).Has("dir", "auto").Has("autocomplete", "off").Has("spellcheck", "false")
            .Has("aria-describedby", DescribedBy).Has("maxlength", Longest?.ToString(CultureInfo.InvariantCulture));
        Group(output, LabelTag(), HintTag(), ErrorTag(), area);
    }
}

/// <summary>One choice of a list that can be tapped or picked.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">English, key of its translation; shown as it is when <paramref name="IsWords"/>.</param>
/// <param name="Hint">A line under it, or null.</param>
/// <param name="IsWords">The label is somebody's words or a name, and is not translated.</param>
public sealed record Choice(string Value, string Label, string? Hint = null, bool IsWords = false);

/// <summary>What questions with choices share.</summary>
public abstract class ChoiceQuestion(Say say) : Question(say)
{
    /// <summary>The choices.</summary>
    public IEnumerable<Choice> Choices { get; set; } = [];

    /// <summary>The label of a choice.</summary>
    protected string LabelOf(Choice choice) => choice.IsWords ? choice.Label : Say[choice.Label];

    /// <summary>Boxes or circles, each with its label.</summary>
    protected void Boxes(TagHelperOutput output, string kind, string type)
    {
        var list = Html.Tag("div", $"govuk-{kind} govuk-{kind}--small");
        var chosen = Values;
        var number = 0;
        foreach (var choice in Choices)
        {
            var id = number == 0 ? Id : $"{Id}-{number}";
            number++;
            var input = Html.Tag("input", $"govuk-{kind}__input").Void().Has("id", id).Has("name", Name).Has("type", type).Has("value", choice.Value)
                .Has("checked", chosen.Contains(choice.Value) ? "checked" : null).Has("aria-describedby", choice.Hint is null ? null : id + "-item-hint");
            var label = Html.Tag("label", $"govuk-label govuk-{kind}__label", LabelOf(choice)).Has("for", id);
            var hint = choice.Hint is null ? null : Html.Tag("div", $"govuk-hint govuk-{kind}__hint", choice.IsWords ? choice.Hint : Say[choice.Hint]).Has("id", id + "-item-hint");
            list.With(Html.Tag("div", $"govuk-{kind}__item").With(input, label, hint));
        }
        var fieldset = Html.Tag("fieldset", "govuk-fieldset").Has("aria-describedby", DescribedBy)
            .With(LegendTag(), HintTag(), ErrorTag(), list);
        Group(output, fieldset);
    }
}

/// <summary>Boxes to tick: <c>&lt;p-ticks for="Input.Needs" label="…" choices="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-ticks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TicksTag(Say say) : ChoiceQuestion(say)
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => Boxes(output, "checkboxes", "checkbox");
}

/// <summary>One of several: <c>&lt;p-choice for="Input.Way" label="…" choices="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-choice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTag(Say say) : ChoiceQuestion(say)
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => Boxes(output, "radios", "radio");
}

/// <summary>One of many: <c>&lt;p-select for="Input.Language" label="…" choices="…" empty="Not now" /&gt;</c>.</summary>
[HtmlTargetElement("p-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTag(Say say) : ChoiceQuestion(say)
{
    /// <summary>The choice of nothing; null for none.</summary>
    public string? Empty { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Html.Tag("select", Errors.Count > 0 ? "govuk-select govuk-select--error" : "govuk-select").Has("id", Id).Has("name", Name).Has("aria-describedby", DescribedBy).Has("autocomplete", "off");
        if (Empty is not null)
        {
            select.With(Html.Tag("option", null, Say[Empty]).Has("value", ""));
        }
        var chosen = Value;
        foreach (var choice in Choices)
        {
            select.With(Html.Tag("option", null, LabelOf(choice)).Has("value", choice.Value).Has("selected", chosen == choice.Value ? "selected" : null));
        }
        Group(output, LabelTag(), HintTag(), ErrorTag(), select);
    }
}

/// <summary>One box to tick: <c>&lt;p-tick for="Input.Agreed" label="…" /&gt;</c>.</summary>
[HtmlTargetElement("p-tick", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TickTag(Say say) : Question(say)
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var ticked = Values.Contains("true");
        var input = Html.Tag("input", "govuk-checkboxes__input").Void().Has("id", Id).Has("name", Name).Has("type", "checkbox").Has("value", "true")
            .Has("checked", ticked ? "checked" : null).Has("aria-describedby", DescribedBy);
        var label = Html.Tag("label", "govuk-label govuk-checkboxes__label", Asked).Has("for", Id);
        var hint = HintTag();
        hint?.AddCssClass("govuk-checkboxes__hint");
        Group(output, ErrorTag(), Html.Tag("div", "govuk-checkboxes govuk-checkboxes--small").With(Html.Tag("div", "govuk-checkboxes__item").With(input, label, hint)));
    }
}
