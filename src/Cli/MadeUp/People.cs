namespace Parasol.Cli.MadeUp;

/// <summary>Somebody who comes to Lantern House, and does not exist.</summary>
/// <param name="Program">Whose file it is.</param>
/// <param name="CallName">The name they use; empty for one that is made up by the product.</param>
/// <param name="Pronouns">In their own words.</param>
/// <param name="Language">The language to speak.</param>
/// <param name="Needs">Codes of needs, parted by blanks.</param>
/// <param name="Says">What they said, as the worker wrote it down.</param>
/// <param name="Reach">How to reach them: a way, and a number where it needs one; empty when nobody asked yet.</param>
sealed record MadeUpPerson(string Program, string CallName, string Pronouns, string Language, string Needs, string Says, string Reach);

/// <summary>A request for help by somebody who does not exist.</summary>
/// <param name="Program">To whom.</param>
/// <param name="Needs">Codes of needs, parted by blanks.</param>
/// <param name="Words">Their words.</param>
/// <param name="Way">How they want to be reached.</param>
/// <param name="Phone">A number, where the way needs one.</param>
sealed record MadeUpRequest(string Program, string Needs, string Words, string Way, string Phone = "");

/// <summary>The people of the demo: forty with a file, ten who ask. Every name, number and story is invented.</summary>
static class People
{
    /// <summary>Those with a file.</summary>
    public static IReadOnlyList<MadeUpPerson> WithFiles { get; } =
    [
        new("Care", "Juniper", "she/her", "en", "shelter-tonight food", "Lost the room on Friday. A friend's sofa until Sunday, then nothing.", "text 555 0111"),
        new("Care", "Marisol", "ella", "es", "sexual-health", "Busca pruebas y anticonceptivos, de preferencia por la tarde.", "call 555 0112"),
        new("Care", "Dee", "they/them", "en", "hormones mental-health", "Wants hormones without a long wait. Sleeps badly.", "text 555 0113"),
        new("Care", "", "", "en", "food", "Came in from the rain, wanted soup and no questions.", ""),
        new("Care", "Rosa Blanca", "ella", "es", "dental", "Le duele una muela desde hace dos semanas.", "mailbox"),
        new("Care", "Kit", "he/him", "en", "substance-use", "Wants to cut down, not to stop. Asked about medication.", "text 555 0114"),
        new("Care", "Sparrow", "she/they", "en", "hiv prep-pep", "Condom broke last night. Asked for PEP today.", "call 555 0115"),
        new("Care", "Lin", "she/her", "zh", "primary-care", "Pain in the wrist from work. Prefers somebody who speaks Mandarin.", "they-contact-us"),
        new("Care", "Amber Finch", "", "en", "housing money", "Two months behind with the rent. The landlord wrote.", "email"),
        new("Care", "Topaz", "she/her", "en", "peer-support", "Would like to talk with somebody who has been there.", "mailbox"),
        new("Care", "Noor", "she/her", "en", "childcare work", "Works nights, needs somebody for a child of three.", "text 555 0116"),
        new("Care", "Wren", "he/they", "en", "massage yoga", "Back pain. Likes hands-on care, nothing with machines.", ""),
        new("Care", "Pilar", "ella", "es", "food clothing", "Necesita un abrigo y comida para la semana.", "in-person"),
        new("Care", "Bo", "he/him", "en", "mental-health", "Cannot sleep since the new flat. Wants to talk, not pills.", "text 555 0117"),
        new("Care", "Celeste", "she/her", "en", "benefits id", "Purse was stolen with all papers in it.", "call 555 0118"),
        new("Outreach", "Jade", "she/her", "en", "safety", "Met at the bridge. Asked for a whistle and a number to call.", "text 555 0121"),
        new("Outreach", "Moth", "they/them", "en", "clothing food", "Boots, size nine. Took two food boxes.", ""),
        new("Outreach", "Lucero", "ella", "es", "sexual-health", "Pidió condones y una prueba rápida en la camioneta.", "they-contact-us"),
        new("Outreach", "", "", "en", "substance-use", "Took naloxone, knows how to use it.", ""),
        new("Outreach", "Rowan", "he/him", "en", "shelter-tonight", "Sleeps in a car. Would take a bed if the dog may come.", "text 555 0122"),
        new("Outreach", "Estrella", "ella", "es", "primary-care", "Una herida en el pie que no cierra.", "in-person"),
        new("Outreach", "Ziggy", "ze/zir", "en", "community art", "Misses making things. Heard of an open studio.", "mailbox"),
        new("Outreach", "Pearl", "she/her", "en", "safety legal", "A driver keeps coming back. Does not want the police.", "text 555 0123"),
        new("Outreach", "Fern", "she/her", "en", "food", "Hungry at the end of each month.", ""),
        new("Outreach", "Indigo", "they/she", "en", "mental-health", "Panic in the evening. Wants a number that answers at night.", "text 555 0124"),
        new("Outreach", "Malva", "ella", "es", "hiv", "Quiere una prueba sin dar el nombre.", ""),
        new("Outreach", "Heath", "he/him", "en", "id", "Has no papers at all and wants to start somewhere.", "they-contact-us"),
        new("Outreach", "Coral", "she/her", "en", "acupuncture", "Migraine. Acupuncture helped before.", "text 555 0125"),
        new("Legal", "Olive", "she/her", "en", "legal", "Old convictions turn up in every application. Asked about sealing them.", "call 555 0131"),
        new("Legal", "Teo", "he/him", "es", "immigration", "Pregunta qué permiso de trabajo podría pedir.", "text 555 0132"),
        new("Legal", "Sable", "they/them", "en", "legal housing", "Eviction paper on the door, hearing in three weeks.", "email"),
        new("Legal", "Iris", "she/her", "en", "legal", "Ticket from last month. Court date is on paper, wants company.", "mailbox"),
        new("Legal", "Luz", "ella", "es", "immigration safety", "Tiene miedo de volver a ese lugar. Quiere saber sus derechos.", "they-contact-us"),
        new("Legal", "Quill", "he/they", "en", "legal id", "Wants to change name and marker in all papers.", "text 555 0133"),
        new("Legal", "", "", "en", "legal", "Asked what happens if the phone is taken as evidence.", ""),
        new("Legal", "Magnolia", "she/her", "en", "money legal", "A club keeps a month of pay back.", "call 555 0134"),
        new("Legal", "Ash", "they/them", "en", "legal childcare", "Custody hearing. Afraid that work will be used in it.", "email"),
        new("Legal", "Dahlia", "she/her", "en", "benefits", "Benefits were cut, letter of twelve pages.", "mailbox"),
        new("Legal", "Sol", "elle", "es", "legal", "Necesita una carta para el hospital.", "text 555 0135"),
        new("Legal", "Linden", "he/him", "en", "legal work", "Job offer withdrawn after a background check.", "text 555 0136"),
    ];

    /// <summary>Those who ask, oldest first. What becomes of each is told by its place in the list.</summary>
    public static IReadOnlyList<MadeUpRequest> WhoAsk { get; } =
    [
        new("Care", "shelter-tonight food", "I have to be out by Sunday. Is there a place where a small dog may come along?", "mailbox"),
        new("Care", "sexual-health", "Where can I get tested on a weekend without anybody asking for papers?", "mailbox"),
        new("Outreach", "clothing", "A coat for the night, and boots if you have any.", "mailbox"),
        new("Care", "legal", "I got a court paper and do not understand what they want from me.", "text", "555 0141"),
        new("Outreach", "community", "Just wanted to ask when the evening with food is.", "mailbox"),
        new("Legal", "immigration", "¿Puedo pedir un permiso de trabajo aunque mi caso siga abierto?", "mailbox"),
        new("Care", "mental-health", "I would like to talk to somebody in the evening, not in the morning.", "mailbox"),
        new("Outreach", "safety", "The man in the grey van is back near the cannery. Tell the others please.", "mailbox"),
        new("Care", "dental", "Toothache. I have no insurance.", "text", "555 0142"),
        new("Legal", "legal", "They kept my phone. Can I get it back?", "mailbox"),
    ];

    /// <summary>What workers write after a first talk; one for each file in turn.</summary>
    public static IReadOnlyList<string> Notes { get; } =
    [
        "Talked for half an hour. They decide themselves what comes first.",
        "Called the place together. Friendly answer, an appointment next week.",
        "Went along. Long wait, good talk on the way.",
        "They said the week was better. Food and rest, in that order.",
        "Agreed not to call before noon. The code word is in the file.",
        "Asked to be reminded by the mailbox only.",
        "Brought the letter. We read it together, twice.",
        "Wants to think about it. No hurry from our side.",
    ];

    /// <summary>What is answered to requests.</summary>
    public static IReadOnlyList<string> Answers { get; } =
    [
        "Thank you for writing. Yes, there is such a place, and dogs are welcome. Shall we ask them for a bed for Sunday? You can also come by any day from nine to five.",
        "Harbor Light Clinic is open late on weekdays, and nobody asks for papers. On Sunday mornings a nurse is here with us. Write if you want somebody to come along.",
        "Gracias por escribir. Sí, se puede preguntar. Una abogada lee tu mensaje y te contesta aquí esta semana.",
    ];
}
