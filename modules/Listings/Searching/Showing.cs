using Parasol.Listings.Domain;
using Parasol.Listings.Experience;
using Parasol.Listings.Indicators;

namespace Parasol.Listings.Searching;

/// <summary>Makes of a service what may be shown. The only way from facts to pages: what is kept back is kept back here.</summary>
internal static class Showing
{
    public static Listing Of(Item item, Readers readers, DateTimeOffset now)
    {
        var (service, facts, provider) = (item.Service, item.Facts, item.Provider);
        var open = item.Open(now);
        return new Listing
        {
            Id = service.Id,
            Provider = service.Provider,
            Name = facts.Name,
            AlternateName = facts.AlternateName,
            ProviderName = provider.Name,
            Description = facts.Description,
            HowToStart = facts.HowToStart,
            Places = [.. item.Places.Select(Place).DistinctBy(place => (place.Name, string.Join('\n', place.Address)))],
            Areas = [.. facts.Areas.Concat(item.Places.SelectMany(place => place.Facts.Areas)).Distinct(StringComparer.Ordinal)],
            Phones = Phones(item),
            Email = facts.Email ?? provider.Email,
            Website = facts.Website ?? provider.Website,
            Languages = [.. item.Languages.Select(language => language.Name)],
            Interpretation = facts.Interpretation,
            Cost = facts.Cost.Says(),
            IsFree = facts.Cost.IsFree,
            IsSliding = facts.Cost.IsSliding,
            Payments = facts.Cost.Payments,
            For = Eligible(facts.Eligibility),
            Documents = facts.Documents,
            Wait = facts.Wait,
            Access = item.HasOwnPlaces ? [.. item.Places.SelectMany(place => place.Site.Access).DistinctBy(access => access.Words).Select(Words)] : [],
            Wheelchair = item.Wheelchair,
            Needs = item.Needs,
            NeedsAreGuessed = item.NeedsAreGuessed,
            IsOpen = open.IsOpen,
            OpenNow = OpenNow(open),
            Today = HourLines.Today(item, now),
            HasCalendar = item.Hours.Any(hours => hours.Zone is not null && hours.AreKnown),
            Hours = [.. Rules(item).SelectMany(HourLines.Of)],
            HoursAsWritten = [.. Rules(item).SelectMany(rule => new[] { rule.Words, rule.Notes }).OfType<string>().Distinct(StringComparer.Ordinal)],
            Status = item.Status,
            Publication = service.Publication,
            Vetting = service.Vetting,
            IsImported = service.Source.Length > 0,
            Source = service.Source.Length > 0 ? service.Source : null,
            Standing = Standing(service),
            Cautions = readers is Readers.Workers ? service.Cautions : null,
            LastChecked = service.LastChecked,
            IsStale = item.IsStale(DateOnly.FromDateTime(now.UtcDateTime)),
            Checked = service.LastChecked is { } day ? new("Last checked by us on {0}.", day) : new("Never checked by us."),
            TrainedOn = service.TrainedOn,
            MayRefer = item.MayRefer,
            WhyNot = readers is Readers.Workers ? item.WhyNot() : [],
            IsCoercive = readers is Readers.Workers && service.Coercion is not null,
            ReviewOn = service.ReviewOn,
            IsReviewDue = service.IsReviewDue(DateOnly.FromDateTime(now.UtcDateTime)),
            Alert = facts.Alert,
            Experience = item.Band is { Shares: not null } band ? [.. Telling.Of(band)] : null,
            Reply = item.Band?.Reply,
            Room = item.Room is { } note && note.IsShown(now) ? note.Says() : null,
            RoomWords = item.Room is { } words && words.IsShown(now) ? words.Words : null,
            IsFull = item.IsFull(now),
            Terms = [.. facts.Terms.Select(term => new ListingTerm(term.Name, term.Taxonomy)).Distinct()],
            Known = Known.All(item.Said, DateOnly.FromDateTime(now.UtcDateTime)),
        };
    }

    static ListingPlace Place(ItemPlace place)
    {
        var (told, isKeptBack) = (place.Told, place.IsKeptBack);
        var town = told is null ? null : string.Join(", ", new[] { told.City ?? told.Region, told.State }.OfType<string>());
        List<string> lines = told is null ? [] : [.. told.Lines, string.Join(' ', new[] { town, told.Postcode }.OfType<string>().Where(part => part.Length > 0))];
        lines.RemoveAll(line => line.Length == 0);
        // A name may give an address away, as may the way there.
        return new ListingPlace(
            place.Row.Id, isKeptBack ? null : place.Site.Name, lines, string.IsNullOrEmpty(town) ? null : town, isKeptBack,
            isKeptBack ? null : place.Site.Transport, place.Site.Kind is SiteKind.Virtual);
    }

    static List<ListingPhone> Phones(Item item)
    {
        var own = item.Facts.Phones.Concat(item.Places.SelectMany(place => place.Facts.Phones));
        var places = item.HasOwnPlaces || item.Facts.Phones.Count + item.Provider.Phones.Count == 0 ? item.Places.SelectMany(place => place.Site.Phones) : [];
        return [.. own.Concat(places).Concat(item.Provider.Phones)
            .DistinctBy(phone => (string.Concat(phone.Number.Where(char.IsLetterOrDigit)), phone.Extension))
            .OrderBy(phone => phone.Kind is PhoneKind.Fax)
            .Take(12)
            .Select(phone => new ListingPhone(phone.Number, phone.Kind is PhoneKind.Fax ? null : phone.Dial(), new Sentence(Label(phone.Kind)), phone.Extension, phone.Desk, phone.Notes))];
    }

    static string Label(PhoneKind kind) => kind switch
    {
        PhoneKind.Text => "Text messages",
        PhoneKind.Fax => "Fax",
        PhoneKind.Tty => "Text telephone (TTY)",
        PhoneKind.Hotline => "Hotline",
        PhoneKind.TollFree => "Free call",
        _ => "Phone",
    };

    internal static List<Sentence> Eligible(Eligibility eligibility)
    {
        List<Sentence> says = [];
        switch (eligibility.AgeFrom, eligibility.AgeTo)
        {
            case ({ } from, { } to):
                says.Add(new("For ages {0} to {1}.", from, to));
                break;
            case ({ } from, null):
                says.Add(new("From age {0}.", from));
                break;
            case (null, { } to):
                says.Add(new("Up to age {0}.", to));
                break;
        }
        if (eligibility.IncomeUpTo is { } income)
        {
            says.Add(new("Income up to {0} % of the poverty guideline.", income));
        }
        if (eligibility.VeteransOnly)
        {
            says.Add(new("For people who served in the military."));
        }
        says.AddRange(new[] { eligibility.Audience, eligibility.Words }.OfType<string>().Select(words => new Sentence("In their words: {0}", words)));
        return says;
    }

    internal static Sentence Words(Access access) => access.Kind switch
    {
        AccessKind.Wheelchair => new("A wheelchair gets in."),
        AccessKind.Ramp => new("Ramp"),
        AccessKind.Lift => new("Elevator"),
        AccessKind.Toilet => new("Toilet for everyone"),
        AccessKind.Parking => new("Parking for disabled people"),
        AccessKind.SignLanguage => new("Sign language"),
        AccessKind.Braille => new("Texts in Braille or on tape"),
        AccessKind.Audio => new("Texts to listen to"),
        AccessKind.HearingLoop => new("Hearing loop"),
        _ => new("In their words: {0}", access.Words),
    };

    static Sentence? OpenNow(OpenState open) => open switch
    {
        { IsOpen: Answer.Yes, Until: { } until } => new("Open until {0}", TimeOnly.FromDateTime(until)),
        { IsOpen: Answer.No, Next: { } next, OpensToday: true } => new("Closed. Opens today at {0}", TimeOnly.FromDateTime(next)),
        { IsOpen: Answer.No, Next: { } next } => new("Closed. Opens on {0} at {1}", DateOnly.FromDateTime(next), TimeOnly.FromDateTime(next)),
        { IsOpen: Answer.No } => new("Closed"),
        _ => null,
    };

    static IEnumerable<Opening> Rules(Item item)
    {
        var places = item.Places.SelectMany(place => place.Facts.Openings).ToList();
        return places.Count > 0 ? places : item.Facts.Openings.Count > 0 ? item.Facts.Openings : item.HasOwnPlaces ? item.Places.SelectMany(place => place.Site.Openings) : [];
    }

    static Sentence Standing(Service service) => (service.Vetting, service.Source.Length > 0, service.LastChecked) switch
    {
        (Vetting.Unvetted, true, null) => new("Imported, not checked by us"),
        (Vetting.Unvetted, true, _) => new("Imported, checked by us, not vetted"),
        (Vetting.Unvetted, false, _) => new("Not vetted yet"),
        (Vetting.InReview, _, _) => new("Being looked into"),
        (Vetting.Vetted, _, _) => new("Vetted by us"),
        (Vetting.VettedWithCautions, _, _) => new("Vetted by us, with something to know first"),
        (Vetting.Suspended, _, _) => new("Do not use for now"),
        _ => new("Do not refer"),
    };
}
