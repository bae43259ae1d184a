using System.Text.RegularExpressions;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Listings.Domain;
using Parasol.Listings.History;
using Parasol.Listings.Reading;

namespace Parasol.Listings.Importing;

/// <summary>The act of importing: read, check against what is there, write in one transaction.</summary>
internal sealed partial class ImportListings(ParasolDb db, TimeProvider time) : IListingImport
{
    public async Task<ImportReport> Import(OrganisationId organisation, ImportOrder order, Func<Task>? before = null, CancellationToken cancel = default)
    {
        if (!SourceName().IsMatch(order.Source))
        {
            return Refused(Remarks.SourceName);
        }
        if (order.TimeZone is not null && Zones.Find(order.TimeZone) is null)
        {
            return Refused(Remarks.ZoneName);
        }
        var package = new PackageReader().Read(order.Path, order.Mapping);
        if (!package.IsSound)
        {
            return Report(package, order, null);
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var shelf = await Shelf.Load(db, organisation, order.Source, cancel);
        var change = new PackageChange(organisation, order, package, shelf, await FreeIds.Load(db, package, cancel));
        change.Work();
        IReadOnlyList<Proposal> doubles = package.IsSound
            ? Doubles.Find(Lookalikes.Of(package, order.Source), await Shelf.Others(db, organisation, order.Source, cancel))
            : [];
        if (package.IsSound && !order.IsDryRun && change.HasChanges)
        {
            change.Save(db);
            await Editions.Next(db, organisation, cancel);
            await FieldChanges.Note(db, organisation, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), order.Source, cancel);
            await db.SaveChangesAsync(cancel);
            if (before is not null)
            {
                await before();
            }
            await transaction.CommitAsync(cancel);
        }
        db.ChangeTracker.Clear();
        return Report(package, order, change) with { Doubles = [.. doubles.Take(500).Select(Twins)], DoubleCount = doubles.Count };
    }

    static ImportReport Report(Package package, ImportOrder order, PackageChange? change)
    {
        var findings = package.Findings;
        var isDone = package.IsSound && change is { IsAllAside: false };
        return new ImportReport(
            isDone, order.IsDryRun, Name(package.Layout),
            isDone ? change!.Providers : new ImportCount(0, 0, 0, package.ProviderRows),
            isDone ? change!.Sites : new ImportCount(0, 0, 0, package.SiteRows),
            isDone ? change!.Services : new ImportCount(0, 0, 0, package.ServiceRows),
            [.. findings.Faults.Concat(findings.Aside).Take(500).Select(Said)], findings.FaultCount + findings.AsideCount,
            [.. findings.Notes.Select(Said)], findings.NoteCount);
    }

    static ImportReport Refused(Remark remark)
    {
        var none = new ImportCount(0, 0, 0, 0);
        return new ImportReport(false, false, Name(Layout.Unknown), none, none, none, [new ImportRemark("", 0, 0, null, remark.Code, remark.Says)], 1, [], 0);
    }

    internal static ImportRemark Said(Fault fault) => new(fault.At.File, fault.At.Line, fault.At.Column, fault.At.Field, fault.Code, fault.Text);

    static ImportDouble Twins(Proposal proposal) => new(proposal.One.Kind, Twin(proposal.One), Twin(proposal.Other), proposal.Same);

    static ImportTwin Twin(Lookalike record) => new(record.Source, record.Id, record.Name, record.At?.File, record.At?.Line ?? 0);

    internal static string Name(Layout layout) => layout switch
    {
        Layout.Hsds or Layout.HsdsOlder => "hsds",
        Layout.Ohana => "ohana",
        Layout.Florida => "florida-legal-aid",
        Layout.GeoJson => "geojson",
        Layout.Mapped => "mapped",
        _ => "unknown",
    };

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.\-_]{0,59}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SourceName();
}
