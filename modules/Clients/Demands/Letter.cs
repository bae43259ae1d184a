namespace Parasol.Clients.Demands;

/// <summary>A letter about a demand, for counsel to read, change and sign. Sentences are English, keys of their translation; places are filled with what the demand says.</summary>
/// <param name="Key">As it stands in the address.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Lines">Its paragraphs. {0} is the day on which the demand came, {1} the name of the organisation.</param>
sealed record Letter(string Key, string Name, IReadOnlyList<string> Lines)
{
    /// <summary>That it came, and that nothing follows from that yet.</summary>
    public static Letter Received { get; } = new("received", "We have received it",
    [
        "We have received your demand of {0}.",
        "Our counsel is looking at it. Please send everything further to our counsel, in writing.",
        "Until then we give nothing, and this letter says nothing of whether we hold what you ask for, or whether we know anybody.",
        "We give up no privilege and no objection with this letter.",
    ]);

    /// <summary>We object.</summary>
    public static Letter Objection { get; } = new("objection", "We object",
    [
        "We object to your demand of {0}.",
        "What people tell those who work here is confidential, and much of it is protected by law: what is said to lawyers and those who help them, to social workers, to health workers and to counsellors.",
        "The demand asks for more than can be needed. Please say which record, of which time, you need for what, and how the person it is about was told.",
        "We give nothing before a court has heard us and the person concerned, unless we have agreed with you in writing.",
        "We give up no privilege and no objection with this letter.",
    ]);

    /// <summary>To the person.</summary>
    public static Letter Notice { get; } = new("notice", "A letter to the person",
    [
        "On {0} somebody demanded by law that we hand over what we keep about you.",
        "We have called our lawyer. We give as little as we must, and tell you before we do wherever that is allowed.",
        "You can object yourself, and a lawyer can do it for you. Time may be short: get in touch with us, or with a lawyer, as soon as you safely can.",
        "Nothing you told us makes this your fault. You can ask us to show you what we keep.",
    ]);

    /// <summary>The letters for a demand: to the person only where nothing speaks against telling them.</summary>
    public static IEnumerable<Letter> For(Demand demand) => demand.Telling == Telling.Told ? [Received, Objection, Notice] : [Received, Objection];
}
