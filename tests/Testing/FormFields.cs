using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parasol.Testing;

/// <summary>One name and value that a form sends; a file has bytes instead.</summary>
/// <param name="Name">The control's name.</param>
/// <param name="Value">The value, or the file's name.</param>
/// <param name="File">The file's bytes; null for an ordinary value.</param>
/// <param name="Type">The file's content type.</param>
public sealed record FormField(string Name, string Value, byte[]? File = null, string? Type = null);

/// <summary>What a form sends, by the rules a browser goes by: the form's entry list and its two encodings.</summary>
static class FormFields
{
    public static List<FormField> Of(IHtmlFormElement form, IHtmlElement button, Func<IHtmlInputElement, FormField?> attached)
    {
        var fields = new List<FormField>();
        foreach (var control in Controls(form).Where(c => !IsOff(c)))
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "reset" or "image" } or IHtmlButtonElement:
                    if (control == button)
                    {
                        Add(fields, button, button.GetAttribute("value") ?? "");
                    }
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked)
                    {
                        Add(fields, box, box.GetAttribute("value") ?? "on");
                    }
                    break;
                case IHtmlInputElement { Type: "file" } file when file.Name is { Length: > 0 } name:
                    fields.Add(attached(file) ?? new FormField(name, "", [], "application/octet-stream"));
                    break;
                case IHtmlInputElement input:
                    Add(fields, input, input.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in Chosen(select))
                    {
                        Add(fields, select, option.Value);
                    }
                    break;
                case IHtmlTextAreaElement area:
                    Add(fields, area, area.Value);
                    break;
            }
        }
        return fields;
    }

    public static HttpContent Encode(IReadOnlyList<FormField> fields, string enctype)
    {
        if (!string.Equals(enctype, "multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return new ByteArrayContent(Encoding.ASCII.GetBytes(UrlEncode(fields))) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } };
        }
        var content = new MultipartFormDataContent();
        foreach (var field in fields)
        {
            var part = new ByteArrayContent(field.File ?? Encoding.UTF8.GetBytes(Lines(field.Value)));
            var disposition = $"form-data; name=\"{Quoted(field.Name)}\"" + (field.File is null ? "" : $"; filename=\"{Quoted(field.Value)}\"");
            part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
            if (field.File is not null)
            {
                part.Headers.TryAddWithoutValidation("Content-Type", field.Type ?? "application/octet-stream");
            }
            content.Add(part);
        }
        return content;
    }

    public static string UrlEncode(IEnumerable<FormField> fields) => string.Join('&', fields.Select(f => $"{Escape(f.Name)}={Escape(f.Value)}"));

    public static bool IsOff(IElement control) =>
        control.HasAttribute("disabled") || control.Closest("datalist") is not null ||
        control.Ancestors<IHtmlFieldSetElement>().Any(f => f.HasAttribute("disabled") && f.Children.FirstOrDefault(c => c is IHtmlLegendElement)?.Contains(control) != true);

    public static IEnumerable<IHtmlElement> Controls(IHtmlFormElement form) =>
        form.Owner!.QuerySelectorAll("input, button, select, textarea").OfType<IHtmlElement>().Where(c => FormOf(c) == form);

    public static IHtmlFormElement? FormOf(IElement control) => control.GetAttribute("form") is { Length: > 0 } id
        ? control.Owner!.GetElementById(id) as IHtmlFormElement
        : control.Closest("form") as IHtmlFormElement;

    // A list that shows one line sends its first usable option when none was chosen.
    static IEnumerable<IHtmlOptionElement> Chosen(IHtmlSelectElement select)
    {
        var usable = select.Options.Where(o => !o.HasAttribute("disabled")).ToList();
        var chosen = usable.Where(o => o.IsSelected).ToList();
        return select.IsMultiple ? chosen : chosen.Count > 0 ? chosen.TakeLast(1) : usable.Take(1);
    }

    static void Add(List<FormField> fields, IElement control, string value)
    {
        if (control.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add(new FormField(name, value));
        }
    }

    static string Lines(string text) => text.ReplaceLineEndings("\n").Replace("\n", "\r\n", StringComparison.Ordinal);

    static string Quoted(string text) => Lines(text).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal);

    static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(Lines(text)))
        {
            _ = b switch
            {
                (byte)' ' => escaped.Append('+'),
                (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (byte)'*' or (byte)'-' or (byte)'.' or (byte)'_' => escaped.Append((char)b),
                _ => escaped.Append('%').Append(b.ToString("X2", null)),
            };
        }
        return escaped.ToString();
    }
}
