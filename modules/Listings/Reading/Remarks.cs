namespace Parasol.Listings.Reading;

/// <summary>A kind of finding: a short code that never changes, for whoever works on reports by machine, and a sentence for people.</summary>
/// <param name="Code">Small letters and hyphens.</param>
/// <param name="Says">An English sentence that says what is wrong and what to do, with places.</param>
internal sealed record Remark(string Code, string Says);

/// <summary>Everything that a reading or an import can say about a file. A sentence may be put better; a code stays.</summary>
internal static class Remarks
{
    public static readonly Remark Empty = new("empty", "This must not be empty.");

    public static readonly Remark TooLong = new("text-too-long", "This text is longer than {0} signs. Shorten it.");

    public static readonly Remark NotWhole = new("number-not-whole", "Write a whole number from {0} to {1}.");

    public static readonly Remark NotNumber = new("number-wrong", "Write a number.");

    public static readonly Remark NotTruth = new("truth-wrong", "Write true or false.");

    public static readonly Remark TwoDigitYear = new("date-two-digit-year", "Write the year with four digits: of two, nobody can tell the century.");

    public static readonly Remark NotDate = new("date-wrong", "This is no date. Write it as in 2026-03-09.");

    public static readonly Remark YearRead = new("date-century-read", "The year has two digits. It is read as {0}, after the other date of the row.");

    public static readonly Remark EveryYearHalf = new("date-every-year-half", "The year 0001 means every year. Write it in both dates or in neither.");

    public static readonly Remark DaysTurned = new("dates-turned-round", "The last day comes before the first, or more than a year after it.");

    public static readonly Remark NotTime = new("time-wrong", "This is no time of day. Write it as in 14:30 or 2:30 PM.");

    public static readonly Remark PastMidnight = new("time-past-midnight", "This is not after the opening time. It is read as a time on the next day.");

    public static readonly Remark NotWeekday = new("weekday-wrong", "This is no day of the week. Write it as in Monday.");

    public static readonly Remark WeekdayNumber = new("weekday-number-read", "A number is read as a day of the week: 1 is Monday, 7 is Sunday.");

    public static readonly Remark NotMonthDay = new("schedule-yearly-wrong", "Write a month and a day as in 12-24.");

    public static readonly Remark NotDays = new("schedule-days-wrong", "Write days as in MO,TU or 1MO,-1FR.");

    public static readonly Remark NotNumbers = new("schedule-numbers-wrong", "Write whole numbers with commas between, from {0} to {1}.");

    public static readonly Remark NotZone = new("zone-wrong", "These are no hours ahead of UTC. They are left out.");

    public static readonly Remark NotOneOf = new("choice-wrong", "Write one of these: {0}.");

    public static readonly Remark NotWeb = new("url-wrong", "This is no web address. Write it as in https://example.org.");

    public static readonly Remark NotUri = new("uri-wrong", "This is no whole address of a resource. Write it as in https://example.org/terms/1.");

    public static readonly Remark WebKept = new("url-kept-as-words", "This is no web address. It is kept as words.");

    public static readonly Remark NotMail = new("email-wrong", "This is no e-mail address. Write it as in name@example.org.");

    public static readonly Remark MailKept = new("email-kept-as-words", "This is no e-mail address. It is kept as words.");

    public static readonly Remark NumberKept = new("number-kept-as-words", "This is no whole number from {0} to {1}. It is kept as words.");

    public static readonly Remark AgeRead = new("age-read", "A bare number is read as an age. The words are kept.");

    public static readonly Remark NotPoint = new("point-wrong", "These two numbers are no point on earth. They are left out.");

    public static readonly Remark PersonLeftOut = new("person-left-out", "A contact names a person. Names of people are left out.");

    public static readonly Remark OwnNumberLeftOut = new("person-number-left-out", "This number belongs to one person. It is left out.");

    public static readonly Remark ParentEmpty = new("parent-empty", "This must name what the row belongs to. It is empty.");

    public static readonly Remark ReferenceMissingHere = new("reference-missing", "There is no {0} in the table {1} of this package.");

    public static readonly Remark ReferenceMissing = new("reference-missing", "There is no {0} among the {1}, neither in this package nor from an earlier import under this source name.");

    public static readonly Remark ProviderMissing = new(
        "organization-missing", "There is no organization {0}, neither in this package nor from an earlier import under this source name. The service is set aside.");

    public static readonly Remark TermMissing = new("term-missing", "There is no taxonomy term {0} in this package.");

    public static readonly Remark BelongsToNobody = new("service-without-provider", "This service belongs to nobody: neither it nor its place names a provider.");

    public static readonly Remark SameIdTwice = new("id-twice", "The id {0} stands in this table twice.");

    public static readonly Remark SamePlaceTwice = new("point-twice", "The same name stands at the same address twice. The second is passed over.");

    public static readonly Remark ColumnMissing = new("column-missing", "The column {0} is missing.");

    public static readonly Remark ColumnTwice = new("column-twice", "Two columns have this name.");

    public static readonly Remark TooManyColumns = new("columns-too-many", "There are more than {0} columns.");

    public static readonly Remark NoColumns = new("columns-unnamed", "The first line must name the columns. It is empty.");

    public static readonly Remark CellsDiffer = new("row-cells-differ", "This row has {0} cells; the first line names {1} columns.");

    public static readonly Remark Slipped = new("cell-without-column", "This cell stands under no name; the row may have slipped to the right. It is kept as words.");

    public static readonly Remark QuotesOpen = new("quotes-open", "The quotation marks of this row do not match. Put marks around the whole cell and write a mark inside it twice.");

    public static readonly Remark TooManyRows = new("rows-too-many", "There are more than {0} rows. Split the file into several.");

    public static readonly Remark TooManyFiles = new("files-too-many", "There are more than {0} files.");

    public static readonly Remark FileTooLarge = new("file-too-large", "The file is larger than {0} MB. Split it into several.");

    public static readonly Remark PackageTooLarge = new("package-too-large", "All files together are larger than {0} MB. Read them in several parts.");

    public static readonly Remark FileUnreadable = new("file-unreadable", "The file cannot be read. Check that it is there and may be read.");

    public static readonly Remark FolderUnreadable = new("folder-unreadable", "The folder cannot be read. Check that it is there and may be read.");

    public static readonly Remark FileMissing = new("file-missing", "There is no such file or folder.");

    public static readonly Remark NothingToRead = new("nothing-to-read", "There is nothing to read here. Give a CSV file, a JSON file, a packed data package, or a folder of files.");

    public static readonly Remark MixedFolder = new("folder-mixed", "The folder holds CSV and JSON side by side. Give one of them a folder of its own.");

    public static readonly Remark NotText = new("text-not-utf8", "This is not text in UTF-8. Save the file as UTF-8 and try again.");

    public static readonly Remark NotJson = new("json-wrong", "This is not valid JSON.");

    public static readonly Remark NameTwice = new("json-name-twice", "This name stands twice in the same object.");

    public static readonly Remark ObjectExpected = new("json-object-expected", "An object is expected here.");

    public static readonly Remark TextExpected = new("json-text-expected", "Text in quotation marks is expected here.");

    public static readonly Remark NotHsds = new("record-unknown", "This holds no record of the HSDS standard.");

    public static readonly Remark DescribesApi = new("api-description-passed-over", "This file describes an API and lists nothing. It is passed over.");

    public static readonly Remark NotATable = new("table-passed-over", "This is no table of the HSDS standard. It is passed over.");

    public static readonly Remark FilePassedOver = new("file-passed-over", "This file is no table of the layout. It is passed over.");

    public static readonly Remark LayoutUnknown = new("layout-unknown", "The columns of this table are not known. It is neither HSDS nor another layout that can be read.");

    public static readonly Remark NoFeatures = new("geojson-no-points", "A GeoJSON collection names its points under features. There are none.");

    public static readonly Remark NoProperties = new("geojson-no-properties", "This point has no properties.");

    public static readonly Remark GeoJsonAlone = new("geojson-not-alone", "A GeoJSON file is read alone. Give the file itself, not its folder.");

    public static readonly Remark PackedDamaged = new("zip-damaged", "This packed file is damaged, or locked with a password. Pack it again.");

    public static readonly Remark PackedName = new("zip-name", "The packed file holds an entry whose name leads elsewhere: {0}. Pack it again with plain names.");

    public static readonly Remark PackedTwice = new("zip-name-twice", "The packed file holds {0} twice. Keep one of them.");

    public static readonly Remark PackedTooLarge = new("zip-too-large", "Unpacked, {0} is larger than is allowed. Give the folder in several parts.");

    public static readonly Remark ResourceMissing = new("resource-missing", "The description of the package names {0}, which is not in it.");

    public static readonly Remark ResourceUnnamed = new("resource-unnamed", "The description of the package does not name this file. It is passed over.");

    public static readonly Remark MappingLine = new("mapping-line-wrong", "Write one field a line, as in: service.name = Program name.");

    public static readonly Remark MappingFieldUnknown = new("mapping-field-unknown", "There is no field {0} here. The fields are listed in docs/importing.md.");

    public static readonly Remark MappingFieldTwice = new("mapping-field-twice", "The field {0} stands in the mapping twice.");

    public static readonly Remark MappingFieldMissing = new("mapping-field-missing", "The mapping must say where {0} comes from.");

    public static readonly Remark MappingSplit = new("mapping-split-wrong", "The field {0} holds one value and cannot be split.");

    public static readonly Remark MappingQuote = new("mapping-quote-open", "The quotation marks do not match. Write fixed words as in \"active\".");

    public static readonly Remark MappingColumnMissing = new("mapping-column-missing", "There is no column {0} in the table.");

    public static readonly Remark MappingOneTable = new("mapping-one-table", "A mapping reads one table: a CSV file, or a GeoJSON file.");

    public static readonly Remark ColumnNotMapped = new("column-not-mapped", "The mapping does not name the column {0}. It is left out.");

    public static readonly Remark TaxonomyName = new("taxonomy-name-wrong", "Give the taxonomy a name, at most 200 signs long.");

    public static readonly Remark TermTwice = new("term-id-twice", "The id {0} stands for another term too. Both are kept.");

    public static readonly Remark TermCircle = new("term-circle", "The parents of this term lead back to it. It stands at the top.");

    public static readonly Remark TermParentMissing = new("term-parent-missing", "There is no term {0} above this one. It stands at the top.");

    public static readonly Remark SourceName = new("source-name-wrong", "Write the name of the source with letters, digits, dots and hyphens, at most 60.");

    public static readonly Remark ZoneName = new("zone-unknown", "This time zone is not known. Write it as in America/New_York.");
}
