using Parasol.Kernel;

namespace Parasol.People.Domain;

/// <summary>A number as people write it. Nothing is rewritten: a number that is dialled wrong helps nobody.</summary>
static class PhoneNumber
{
    public static readonly Refusal Wrong = Refusal.Rule("Write a phone number with its digits, such as 212-555-0100.", "Phone");

    /// <summary>The number to keep; empty for none; null when it is not one.</summary>
    public static string? Read(string? typed)
    {
        var clean = Prose.Clean(typed) ?? "";
        var isNumber = clean.Length <= Organisation.LongestPhone && clean.Count(char.IsAsciiDigit) >= 3
            && clean.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '+' or '(' or ')' or '.' or '/' or ',');
        return clean.Length == 0 || isNumber ? clean : null;
    }
}
