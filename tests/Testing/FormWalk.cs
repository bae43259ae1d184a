using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parasol.Testing;

/// <summary>A form that was sent, and what came back.</summary>
/// <param name="Who">Who sent it.</param>
/// <param name="Route">The route of its page.</param>
/// <param name="Before">The page it stood on.</param>
/// <param name="After">The page it led to.</param>
public sealed record SentForm(string Who, string Route, Page Before, Page After);

/// <summary>
/// Fills in and sends every form of every route of a scene, as the first of its readers who gets the page. Forms that end something come last.
/// </summary>
public static class FormWalk
{
    static readonly string[] Ending = ["/accept", "/pass-on", "/decline", "/end", "/disable", "/mailbox/open", "/mailbox/delete", "/sign-out", "/raid", "/seal-now"];

    /// <summary>Walks.</summary>
    /// <param name="scene">Where.</param>
    /// <param name="value">What is typed into a field, by its kind (text, date, email, a select's or a box's) and its number; null leaves it as it stands.</param>
    /// <param name="see">Is shown each form that was sent. What it does before the next form is sent counts as nothing.</param>
    /// <param name="before">Is called before each form is sent.</param>
    /// <param name="more">What is sent with each form though it has no such field.</param>
    public static async Task<int> Over(Scene scene, Func<string, int, string?> value, Func<SentForm, Task> see, Func<Task>? before = null, IReadOnlyList<(string Name, string Value)>? more = null)
    {
        var count = 0;
        var readers = new[] { ("visitor", scene.Organisation.Visitor()), ("person", scene.Person), ("partner", scene.Partner), ("worker", scene.Worker), ("admin", scene.Admin) };
        foreach (var (route, _, _) in scene.Routes.Where(r => r.TakesGet && Scene.IsPage(r.Route) && r.Route != "/exit").OrderBy(r => Array.FindIndex(Ending, e => r.Route.EndsWith(e, StringComparison.Ordinal))))
        {
            var address = scene.AddressOf(route) ?? throw new InvalidOperationException($"{route}: no page led to such an address; make it happen in Scene.");
            foreach (var (who, reader) in readers)
            {
                var browser = Scene.Ends(route) ? scene.TwinOf(reader) : reader;
                if ((await browser.Get(address)) is not { Status: HttpStatusCode.OK, Hops.Count: 1, Left: null } page)
                {
                    continue;
                }
                for (var at = 0; at < Forms(page).Count; at++)
                {
                    page = await browser.Get(address);
                    if (page.Status != HttpStatusCode.OK || Forms(page).Count <= at)
                    {
                        break;
                    }
                    var form = Forms(page)[at];
                    Fill(form, value);
                    await (before?.Invoke() ?? Task.CompletedTask);
                    await see(new SentForm(who, route, page, await browser.Send(form, [.. (more ?? []).Where(m => FormFields.Controls(form).All(c => c.GetAttribute("name") != m.Name))])));
                    count++;
                }
                break;
            }
        }
        return count;
    }

    static List<IHtmlFormElement> Forms(Page page) => [.. page.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>()];

    static void Fill(IHtmlFormElement form, Func<string, int, string?> value)
    {
        var number = 0;
        // What people do not see is there to catch machines.
        foreach (var control in FormFields.Controls(form).Where(c => !FormFields.IsOff(c) && c.Closest(".away") is null))
        {
            number++;
            switch (control)
            {
                case IHtmlInputElement { Type: "hidden" or "submit" }:
                    break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    box.IsChecked = box.Type == "checkbox" || !FormFields.Controls(form).OfType<IHtmlInputElement>().Any(o => o.Name == box.Name && o.IsChecked);
                    box.Value = value(box.Type, number) ?? box.Value;
                    break;
                case IHtmlInputElement input:
                    input.SetAttribute("type", "text");
                    input.Value = value(input.Name is { } name && (name.EndsWith("Day", StringComparison.Ordinal) || name.EndsWith("Until", StringComparison.Ordinal) || name.EndsWith("AskAgain", StringComparison.Ordinal)) ? "date" : "text", number) ?? input.Value;
                    break;
                case IHtmlTextAreaElement area:
                    area.Value = value("text", number) ?? area.Value;
                    break;
                case IHtmlSelectElement select when value("select", number) is { } forged:
                    foreach (var option in select.Options)
                    {
                        option.Value = forged;
                    }
                    break;
                case IHtmlSelectElement select when select.Options.LastOrDefault() is { } last:
                    foreach (var option in select.Options)
                    {
                        option.IsSelected = option == last;
                    }
                    break;
            }
        }
    }
}
