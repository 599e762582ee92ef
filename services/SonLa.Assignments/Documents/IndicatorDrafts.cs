using System.Text.Json.Nodes;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>The indicators of a plan's file as the joined rows make them, with a finding for every value.</summary>
internal sealed class IndicatorDrafts(JoinedDocuments joined, PartyReading parties, KnownNames known, FindingList findings)
{
    private const string NoGroup = "-";
    private readonly HashSet<string> _codes = [];
    private readonly List<(IndicatorRow Row, string Ordinal, string Path)> _places = [];

    /// <summary>Where a row of the deciding document stands in the file; null for one that is no measure of its own.</summary>
    public string? PathOf(IndicatorRow row) => PlaceOf(row)?.Path;

    public JsonArray Groups()
    {
        var printed = joined.Rows.Select(row => (Code: row.Responsibility.Row.Group ?? NoGroup, Name: row.Responsibility.Row.GroupName ?? "Không chia nhóm")).DistinctBy(group => group.Code);
        return [.. printed.Select(group => new JsonObject { ["code"] = group.Code, ["name"] = group.Name })];
    }

    public JsonArray Read()
    {
        var indicators = new JsonArray();
        foreach (var rows in Numbered())
        {
            indicators.Add(Indicator(rows.Ordinal, rows.Rows, $"indicators[{indicators.Count}]"));
        }

        OpenConflicts(indicators);
        return indicators;
    }

    /// <summary>Rows under one printed number; a number that is printed twice makes two indicators.</summary>
    private IEnumerable<(string Ordinal, IReadOnlyList<JoinedRow> Rows)> Numbered()
    {
        var seen = new Dictionary<string, int>();
        List<JoinedRow> rows = [];
        foreach (var row in joined.Rows)
        {
            if (rows.Count > 0 && !Continues(rows[^1], row))
            {
                yield return (Unique(rows[0], seen), rows);
                rows = [];
            }

            rows.Add(row);
        }

        if (rows.Count > 0)
        {
            yield return (Unique(rows[0], seen), rows);
        }
    }

    private static bool Continues(JoinedRow above, JoinedRow row) =>
        row.Responsibility.Row.Part is not null && row.Responsibility.Row.Ordinal == above.Responsibility.Row.Ordinal;

    private static string Unique(JoinedRow first, Dictionary<string, int> seen)
    {
        var ordinal = first.Responsibility.Row.Ordinal ?? "?";
        var times = seen[ordinal] = seen.GetValueOrDefault(ordinal) + 1;
        return times == 1 ? ordinal : $"{ordinal} ({times})";
    }

    private JsonObject Indicator(string ordinal, IReadOnlyList<JoinedRow> rows, string path)
    {
        // A heading row that only gathers its parts is a name, not a measure.
        var heading = rows.Count > 1 && rows[0].Responsibility.Row.Part is null && rows[0] is { Figure: null, IsComposition: false } ? rows[0] : null;
        var measured = heading is null ? rows : [.. rows.Skip(1)];
        var measures = new JsonArray();
        foreach (var row in measured)
        {
            _places.Add((row.Responsibility.Row, ordinal, $"{path}.measures[{measures.Count}]"));
            measures.Add(Measure(row, measured.Count == 1 ? null : ((char)('a' + measures.Count)).ToString(), $"{path}.measures[{measures.Count}]"));
        }

        return new()
        {
            ["ordinal"] = ordinal,
            ["group"] = rows[0].Responsibility.Row.Group ?? NoGroup,
            ["name"] = heading?.Responsibility.Row.Name ?? string.Join("; ", measured.Select(row => row.Responsibility.Row.Name)),
            ["measures"] = measures,
            ["openConflicts"] = new JsonArray(),
        };
    }

    private JsonObject Measure(JoinedRow row, string? part, string path)
    {
        var own = row.Responsibility;
        var name = own.Row.Name;
        findings.Read("indicator.read", $"{path}.name", new($"Chỉ tiêu {own.Row.Ordinal}{part}: {name}.", $"Indicator {own.Row.Ordinal}{part}: {name}."), own.Document, own.EvidenceOf("name"));
        var code = Code(own, path);
        var target = TargetDraft.Of(row);
        var unit = Unit(row, target is not null, path);
        var nature = MeasureNature.Of(name, code, unit, row.IsComposition);
        Judge(row, target, path);
        return new()
        {
            ["code"] = code,
            ["part"] = part,
            ["name"] = name,
            ["unit"] = unit,
            ["direction"] = KnownMeasure.WithCode(code)?.Better ?? "none",
            ["kind"] = nature.Kind,
            ["aggregation"] = nature.Aggregation,
            ["leads"] = Leads(own, path),
            ["coordinators"] = parties.Read(own, "coordinators", own.Row.Coordinators, path),
            ["evaluators"] = parties.Read(own, "evaluators", own.Row.Evaluators, path),
            ["target"] = target,
            ["subValues"] = new JsonArray([.. row.SubValues.Where(part => part.HasTarget).Select(TargetDraft.SubValue)]),
            ["warnings"] = new JsonArray(),
        };
    }

    private JsonArray Leads(FoundRow own, string path)
    {
        if (own.Row.Leads.Count == 0)
        {
            var monitors = string.Join(", ", own.Row.Monitors);
            findings.Missing(
                "party.no-lead",
                $"{path}.leads",
                new(
                    $"Chỉ tiêu {own.Row.Ordinal}: văn bản không nêu người chủ trì{(monitors.Length > 0 ? $", chỉ nêu cơ quan theo dõi, đánh giá ({monitors})" : "")}; hãy nhập danh sách người chủ trì.",
                    $"Indicator {own.Row.Ordinal}: the document names no lead{(monitors.Length > 0 ? $", only who monitors ({monitors})" : "")}; enter the list of leads."),
                [.. own.Quotes("name")]);
        }

        return parties.Read(own, "leads", own.Row.Leads, path);
    }

    private string Code(FoundRow own, string path)
    {
        var learnt = known.MeaningOf(KnownName.Measure, own.Row.Name);
        var code = learnt ?? own.Row.Code ?? MeasureNature.CodeOf(own.Row.Name);
        for (var times = 2; !_codes.Add(code); times++)
        {
            code = $"{MeasureNature.CodeOf(own.Row.Name)}-{times}";
        }

        if (learnt is null && own.Row.Code is null)
        {
            findings.Add(
                FindingKind.Uncertain,
                "measure.unknown",
                $"{path}.code",
                new(
                    $"Chỉ tiêu {own.Row.Ordinal}: danh mục chưa có “{own.Row.Name}”. Đặt mã mới {code}; chiều tốt và cách cộng dồn là giả định. Hãy xác nhận, hoặc sửa thành mã đã có.",
                    $"Indicator {own.Row.Ordinal}: the catalogue does not know '{own.Row.Name}'. It gets the new code {code}; direction and aggregation are assumptions. Confirm, or correct it to an existing code."),
                [.. own.Quotes("name")],
                own.EvidenceOf("name")?.Confidence,
                new(KnownName.Measure, own.Row.Name));
        }

        return code;
    }

    private string? Unit(JoinedRow row, bool hasTarget, string path)
    {
        var own = row.Responsibility;
        var print = row.Figure is { Row.Unit: not null } figure ? figure : own;
        if (row.Unit is { } printed)
        {
            var learnt = known.MeaningOf(KnownName.Unit, printed);
            findings.Read("unit.read", $"{path}.unit", new($"Chỉ tiêu {row.Label}: đơn vị {learnt ?? printed}.", $"Indicator {row.Label}: unit {learnt ?? printed}."), print.Document, print.EvidenceOf("unit"), new(KnownName.Unit, printed));
            return learnt ?? printed;
        }

        if (!hasTarget)
        {
            return null;
        }

        // Where no document prints a unit, what a person once entered belongs to the measure's name.
        var lesson = new Lesson(KnownName.Unit, own.Row.Name);
        var entered = known.MeaningOf(KnownName.Unit, own.Row.Name);
        var assumed = entered ?? KnownMeasure.WithCode(own.Row.Code)?.Unit;
        findings.Add(
            entered is not null ? FindingKind.Found : assumed is null ? FindingKind.Missing : FindingKind.Uncertain,
            "unit.silent",
            $"{path}.unit",
            new(
                $"Chỉ tiêu {row.Label}: văn bản không ghi đơn vị{(assumed is null ? "; hãy nhập đơn vị." : $"; lấy “{assumed}” theo {(entered is null ? "danh mục" : "lần sửa trước")}.")}",
                $"Indicator {row.Label}: the documents print no unit{(assumed is null ? "; enter it." : $"; '{assumed}' is taken from {(entered is null ? "the catalogue" : "an earlier correction")}.")}"),
            [.. (row.Figure ?? own).Quotes("target")],
            null,
            lesson);
        return assumed;
    }

    private void Judge(JoinedRow row, JsonObject? target, string path)
    {
        if (target is null)
        {
            findings.Add(FindingKind.Open, "target.open", $"{path}.target", new($"Chỉ tiêu {row.Label} chưa có con số trong các văn bản này.", $"Indicator {row.Label} has no figure in these documents."), [.. row.Responsibility.Quotes("name")]);
            return;
        }

        var figure = row.Figure ?? row.SubValues.First(part => part.Row.Parent is not null);
        findings.Read("target.read", $"{path}.target", new($"Chỉ tiêu {row.Label}: {target["raw"]} ({figure.Document.Reference}).", $"Indicator {row.Label}: {target["raw"]} ({figure.Document.Reference})."), figure.Document, figure.EvidenceOf("target"));
    }

    private (IndicatorRow Row, string Ordinal, string Path)? PlaceOf(IndicatorRow row) =>
        _places.Exists(place => ReferenceEquals(place.Row, row)) ? _places.First(place => ReferenceEquals(place.Row, row)) : null;

    /// <summary>A figure that two indicators claim stays an open conflict of the plan until somebody settles it.</summary>
    private void OpenConflicts(JsonArray indicators)
    {
        var codes = new HashSet<string>();
        foreach (var conflict in joined.Conflicts)
        {
            string[] ordinals = [.. conflict.Rows.Select(PlaceOf).OfType<(IndicatorRow Row, string Ordinal, string Path)>().Select(place => place.Ordinal).Distinct()];
            if (ordinals.Length < 2)
            {
                continue;
            }

            var code = $"{conflict.Code.Replace('.', '-')}-{MeasureNature.CodeOf(ordinals[0])}";
            for (var times = 2; !codes.Add(code); times++)
            {
                code = $"{conflict.Code.Replace('.', '-')}-{MeasureNature.CodeOf(ordinals[0])}-{times}";
            }

            var indicator = indicators.First(candidate => candidate!["ordinal"]!.GetValue<string>() == ordinals[0])!;
            indicator["openConflicts"]!.AsArray().Add(new JsonObject
            {
                ["code"] = code,
                ["withOrdinals"] = new JsonArray([.. ordinals.Skip(1).Select(other => JsonValue.Create(other))]),
                ["sources"] = new JsonArray([.. conflict.Quotes.Select(quote => joined.UploadOf(quote.From).Reference).Distinct().Select(source => JsonValue.Create(source))]),
                ["description"] = conflict.Vietnamese,
            });
        }
    }
}
