namespace Parasol.Clients.Domain;

/// <summary>The ways of reaching somebody. Keys are for ever.</summary>
public static class ContactWays
{
    /// <summary>A phone call.</summary>
    public const string Call = "call";

    /// <summary>A text message.</summary>
    public const string Text = "text";

    /// <summary>An e-mail.</summary>
    public const string Email = "email";

    /// <summary>A letter.</summary>
    public const string Mail = "mail";

    /// <summary>The mailbox that opens with a return code.</summary>
    public const string Mailbox = "mailbox";

    /// <summary>In person.</summary>
    public const string InPerson = "in-person";

    /// <summary>Never: the person gets in touch.</summary>
    public const string TheyContactUs = "they-contact-us";

    /// <summary>All, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [Call, Text, Email, Mail, Mailbox, InPerson, TheyContactUs];

    /// <summary>What a way is called: English, key of its translation.</summary>
    public static string Label(string way) => way switch
    {
        Call => "Call",
        Text => "Text message",
        Email => "E-mail",
        Mail => "Letter",
        Mailbox => "Mailbox with a return code",
        InPerson => "In person",
        TheyContactUs => "They get in touch with us",
        _ => way,
    };
}
