using System.Collections.Frozen;
using Parasol.Listings.Importing;

namespace Parasol.Listings.Reading;

// What a package holds, before anything is read into records.
internal sealed partial class PackageReader
{
    static readonly FrozenSet<string> Known =
        HsdsTables.All.Concat(HsdsOlder.All).SelectMany(kind => kind.Must.Concat(kind.May)).Concat(HsdsTables.Nested.Keys).ToFrozenSet(StringComparer.Ordinal);

    public PackageProfile Profile(string path, string? mapping = null)
    {
        var sources = Sources(path);
        var mapped = mapping is not null && SourceFile.Read(mapping, limits, _findings) is { } text ? Mapping.Read(text, _findings)?.Fields.Select(field => field.Column).OfType<string>().ToHashSet(StringComparer.Ordinal) : null;
        List<ProfiledTable> tables = [];
        var layout = Layout.Unknown;
        if (_findings.FaultCount == 0)
        {
            var files = sources.Where(source => source.IsTable).Select(source => source.Open()).OfType<SourceFile>().ToList();
            if (files.Count > 0)
            {
                (layout, var kinds) = Recognise(files, isFolder: !File.Exists(path) || IsPacked(path));
                tables.AddRange(files.Select((file, i) => Table(file, kinds.ElementAtOrDefault(i), mapped)).OfType<ProfiledTable>());
            }
            var json = new JsonCounter(mapped);
            foreach (var root in sources.Where(source => source.IsJson).Select(source => source.Open() is { } file ? JsonPart.Read(file, limits, _findings) : null).OfType<JsonPart>())
            {
                layout = json.Take(root);
            }
            tables.AddRange(json.Tables());
        }
        return new PackageProfile(ImportListings.Name(mapped is null ? layout : Layout.Mapped), tables, [.. _findings.Faults.Select(ImportListings.Said)]);
    }

    ProfiledTable? Table(SourceFile file, TableKind? kind, HashSet<string>? mapped)
    {
        if (CsvTable.Read(file, limits, _findings) is not { } table)
        {
            return null;
        }
        return new ProfiledTable(file.Name, mapped is not null || kind is not null, table.Rows.Count,
        [
            .. table.Headers.Select(header => new ProfiledColumn(
                header, table.Rows.Count(row => !row[header].IsEmpty), mapped?.Contains(header) ?? (kind is not null && (kind.Must.Contains(header) || kind.May.Contains(header))))),
        ]);
    }

    /// <summary>Counts the objects of JSON files by the property they stand under, and how often each of their properties holds something.</summary>
    sealed class JsonCounter(HashSet<string>? mapped)
    {
        static readonly FrozenSet<string> GeoKnown =
            new[] { "organization_name", "address", "city", "web_url", "phone_numbers", "youth_category", "service_class_level_1", "service_class_level_2", "target_populations", "age_range", "additional_notes" }.ToFrozenSet(StringComparer.Ordinal);

        readonly SortedDictionary<string, (int Rows, Dictionary<string, int> Filled)> _seen = new(StringComparer.Ordinal);
        bool _isGeo;

        public Layout Take(JsonPart root)
        {
            _isGeo = root["type"]?.Text is "FeatureCollection";
            if (_isGeo)
            {
                foreach (var feature in root["features"]?.Items ?? [])
                {
                    Count("properties", feature["properties"]);
                }
                return Layout.GeoJson;
            }
            var records = root["contents"] is { Kind: JsonKind.List } contents ? contents : root;
            Count("records", records);
            return Layout.Hsds;
        }

        public IEnumerable<ProfiledTable> Tables() => _seen.Select(pair => new ProfiledTable(pair.Key, true, pair.Value.Rows,
            [.. pair.Value.Filled.Select(column => new ProfiledColumn(column.Key, column.Value, mapped?.Contains(column.Key.ToLowerInvariant()) ?? (_isGeo ? GeoKnown : Known).Contains(column.Key)))]));

        void Count(string under, JsonPart? part)
        {
            switch (part?.Kind)
            {
                case JsonKind.List:
                    foreach (var item in part.Items)
                    {
                        Count(under, item);
                    }
                    break;
                case JsonKind.Object:
                    CountOne(under, part);
                    break;
            }
        }

        void CountOne(string under, JsonPart part)
        {
            var (rows, filled) = _seen.GetValueOrDefault(under, (0, new Dictionary<string, int>(StringComparer.Ordinal)));
            _seen[under] = (rows + 1, filled);
            foreach (var (name, value) in part.Parts)
            {
                var isFilled = value.Kind is JsonKind.Object || value.Items.Count > 0 || value.Text is not null;
                filled[name] = filled.GetValueOrDefault(name) + (isFilled ? 1 : 0);
                Count(name, value);
            }
        }
    }
}
