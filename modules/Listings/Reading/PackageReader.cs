namespace Parasol.Listings.Reading;

/// <summary>
/// Reads a file or a folder into one neutral package. The layout is told by the files themselves: their names, and the names of
/// their columns or properties. Folders within the folder are not looked into.
/// </summary>
internal sealed partial class PackageReader(ReadingLimits limits)
{
    static readonly IReadOnlyList<TableKind> Kinds = [.. OhanaTables.All, .. HsdsTables.All, .. HsdsOlder.All, .. FloridaReader.Tables];

    readonly Findings _findings = new();

    public PackageReader() : this(ReadingLimits.Ordinary)
    {
    }

    /// <summary>Reads a package; by a mapping where the path of one is given.</summary>
    public Package Read(string path, string? mapping = null)
    {
        var sources = Sources(path);
        if (_findings.FaultCount > 0)
        {
            return Nothing();
        }
        if (mapping is not null)
        {
            return ReadMapped(path, sources, mapping);
        }
        var csv = sources.Where(source => source.IsTable).ToList();
        var json = sources.Where(source => source.IsJson).ToList();
        return (csv.Count, json.Count) switch
        {
            ( > 0, 0) => ReadTables(csv, isFolder: !File.Exists(path) || IsPacked(path)),
            (0, > 0) => ReadJson(json),
            ( > 0, > 0) => Refused(path, Remarks.MixedFolder),
            _ => Refused(path, Remarks.NothingToRead),
        };
    }

    static bool IsPacked(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    List<Source> Sources(string path) => File.Exists(path) && IsPacked(path)
        ? [.. new PackedFile(limits, _findings).Open(path).Where(source => !source.IsDescriptor)]
        : Files(path).ConvertAll(file => new Source(Path.GetFileName(file), () => SourceFile.Read(file, limits, _findings)));

    List<string> Files(string path)
    {
        var at = new Spot(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), 0, 0);
        if (File.Exists(path))
        {
            return [path];
        }
        if (!Directory.Exists(path))
        {
            _findings.Fault(at, Remarks.FileMissing);
            return [];
        }
        List<string> files;
        try
        {
            files = [.. Directory.EnumerateFiles(path).Where(IsRead).Take(limits.Files + 1).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _findings.Fault(at, Remarks.FolderUnreadable);
            return [];
        }
        if (files.Count > limits.Files)
        {
            _findings.Fault(at, Remarks.TooManyFiles, limits.Files);
        }
        else if (files.Sum(file => new FileInfo(file).Length) > limits.PackageBytes)
        {
            _findings.Fault(at, Remarks.PackageTooLarge, limits.PackageBytes / (1024 * 1024));
        }
        return files;
    }

    static bool IsRead(string file)
    {
        var source = new Source(Path.GetFileName(file), () => null);
        return (source.IsTable || source.IsJson) && !source.IsDescriptor;
    }

    Package ReadTables(List<Source> files, bool isFolder)
    {
        var sources = files.Select(file => file.Open()).OfType<SourceFile>().ToList();
        if (_findings.FaultCount > 0)
        {
            return Nothing();
        }
        var (layout, kinds) = Recognise(sources, isFolder);
        if (layout is Layout.Unknown)
        {
            return Refused(sources[0].Name, Remarks.LayoutUnknown);
        }
        var tables = new TableSet();
        foreach (var (source, kind) in sources.Zip(kinds))
        {
            if (kind is null)
            {
                _findings.Note(new Spot(source.Name, 0, 0), Remarks.FilePassedOver);
                continue;
            }
            Take(source, kind, tables);
        }
        if (_findings.FaultCount > 0)
        {
            // A table that is not whole would make every row that belongs to it look wrong.
            return new Package
            {
                Layout = layout,
                Findings = _findings,
                ProviderRows = tables["organizations"].Count,
                SiteRows = tables["locations"].Count,
                ServiceRows = tables["services"].Count,
            };
        }
        return layout switch
        {
            Layout.Ohana => new OhanaReader(tables, _findings).Read(),
            Layout.Florida => new FloridaReader(tables, _findings).Read(),
            _ => ReadHsds(tables),
        };
    }

    /// <summary>The layout these tables are of, and which of its tables each is; in a folder their names count, for a single file its columns.</summary>
    static (Layout Layout, IReadOnlyList<TableKind?> Kinds) Recognise(List<SourceFile> sources, bool isFolder)
    {
        var found = sources.ConvertAll(source => (source.Name, Headers: CsvTable.HeadersOf(source)));
        var passed = HsdsOlder.AreOlder(found) ? Layout.Hsds : Layout.HsdsOlder;
        var possible = Kinds.Where(kind => kind.Layout != passed).ToList();
        if (!isFolder && possible.FindAll(kind => kind.IsNamed(found[0].Name) && kind.Must.All(found[0].Headers.Contains)) is { Count: > 0 } named)
        {
            possible = named;
        }
        var (layout, likeness) = found
            .SelectMany(file => possible.Where(kind => !isFolder || kind.IsNamed(file.Name)).Select(kind => (kind.Layout, Likeness: kind.Likeness(file.Headers, file.Name))))
            .GroupBy(pair => pair.Layout)
            .Select(group => (Layout: group.Key, Likeness: isFolder ? group.Sum(pair => pair.Likeness) : group.Max(pair => pair.Likeness)))
            .OrderByDescending(pair => pair.Likeness)
            .FirstOrDefault();
        if (likeness < 0.3)
        {
            return (Layout.Unknown, []);
        }
        var kinds = possible.Where(kind => kind.Layout == layout).ToList();
        return (layout, found.ConvertAll(file => isFolder ? kinds.Find(kind => kind.IsNamed(file.Name)) : kinds.MaxBy(kind => kind.Likeness(file.Headers, file.Name))));
    }

    Package ReadHsds(TableSet tables)
    {
        HsdsOlder.Bring(tables, _findings);
        return new HsdsReader(tables, _findings).Read();
    }

    void Take(SourceFile source, TableKind kind, TableSet tables)
    {
        tables.Declare(kind.Name);
        var hasItsColumns = kind.HasItsColumns(source.Name, CsvTable.HeadersOf(source), _findings);
        if (CsvTable.Read(source, limits, _findings) is not { } table || !hasItsColumns)
        {
            return;
        }
        var key = kind.Must.FirstOrDefault(IsKey(kind));
        foreach (var row in table.Rows)
        {
            if (key is null || row.Text(key) is not { } id)
            {
                tables.Add(kind.Name, row);
            }
            else if (!tables.AddKeyed(kind.Name, id, row))
            {
                _findings.Fault(row[key].At, Remarks.SameIdTwice, id);
            }
        }
    }

    // Terms of a taxonomy may share an id in the wild; the first one counts.
    static Func<string, bool> IsKey(TableKind kind) => column =>
        column == (kind.Layout, kind.Name) switch
        {
            (Layout.Florida, "organizations") => "organization_uuid",
            (Layout.Florida, "locations") => "location_uuid",
            (Layout.Florida, "services") => "service_uuid",
            (Layout.Ohana, "taxonomy") => "taxonomy_id",
            _ => "id",
        };

    Package ReadJson(List<Source> files)
    {
        var tables = new TableSet();
        var hsds = new HsdsJson(tables, _findings);
        foreach (var file in files)
        {
            if (file.Open() is not { } source || JsonPart.Read(source, limits, _findings) is not { } root)
            {
                continue;
            }
            if (root["type"]?.Text is "FeatureCollection")
            {
                return files.Count == 1
                    ? new GeoJsonReader(_findings).Read(root)
                    : Refused(file.Name, Remarks.GeoJsonAlone);
            }
            hsds.Take(root);
        }
        return ReadHsds(tables);
    }

    Package ReadMapped(string path, List<Source> files, string mappingPath)
    {
        if (SourceFile.Read(mappingPath, limits, _findings) is not { } text || Mapping.Read(text, _findings) is not { } mapping)
        {
            return Nothing();
        }
        if (files is not [var file] || !(file.IsTable || file.IsJson))
        {
            return Refused(path, Remarks.MappingOneTable);
        }
        if (file.Open() is not { } source)
        {
            return Nothing();
        }
        IReadOnlyList<Row> rows;
        List<string> columns;
        if (file.IsTable)
        {
            if (CsvTable.Read(source, limits, _findings) is not { } table)
            {
                return Nothing();
            }
            (rows, columns) = (table.Rows, [.. table.Headers]);
        }
        else
        {
            rows = JsonPart.Read(source, limits, _findings) is { } root ? new GeoJsonReader(_findings).Rows(root) : [];
            columns = [.. rows.SelectMany(row => row.Cells.Keys).Distinct(StringComparer.Ordinal)];
        }
        if (_findings.FaultCount == 0)
        {
            mapping.Check(file.Name, columns, _findings);
        }
        return _findings.FaultCount > 0 ? Nothing() : new MappedReader(mapping, _findings).Read(rows);
    }

    Package Refused(string path, Remark remark)
    {
        _findings.Fault(new Spot(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), 0, 0), remark);
        return Nothing();
    }

    Package Nothing() => new() { Findings = _findings };
}
