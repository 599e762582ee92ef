using System.Text.Json.Nodes;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>The indicators of a plan's file as the joined rows make them, with a finding for every value.</summary>
internal sealed class IndicatorDrafts(Joiner joined, PartyReading parties, KnownNames known, FindingList findings)
{
    private const string NoGroup = "-";
    private readonly HashSet<string> _codes = [];

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

        return indicators;
    }

    /// <summary>Rows under one printed number; a number that is printed twice makes two indicators.</summary>
    private IEnumerable<(string Ordinal, IReadOnlyList<JoinedRow> Rows)> Numbered()
    {
        var seen = new Dictionary<string, int>();
        List<JoinedRow> rows = [];
        foreach (var row in joined.Rows.Where(row => !IsComponent(row)))
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

    /// <summary>A part that has nobody of its own is a figure of the row above it.</summary>
    private bool IsComponent(JoinedRow row) => row.Responsibility.Row.Parent is not null && joined.Rows.Any(whole => whole.SubValues.Contains(row.Responsibility));

    private static string Unique(JoinedRow first, Dictionary<string, int> seen)
    {
        var ordinal = first.Responsibility.Row.Ordinal ?? "?";
        var times = seen[ordinal] = seen.GetValueOrDefault(ordinal) + 1;
        return times == 1 ? ordinal : $"{ordinal} ({times})";
    }

    private JsonObject Indicator(string ordinal, IReadOnlyList<JoinedRow> rows, string path)
    {
        // A heading row that only gathers its parts is a name, not a measure.
        var heading = rows.Count > 1 && rows[0].Responsibility.Row.Part is null && rows[0].Target is null ? rows[0] : null;
        var measured = heading is null ? rows : [.. rows.Skip(1)];
        var measures = new JsonArray();
        foreach (var row in measured)
        {
            measures.Add(Measure(row, measured.Count == 1 ? null : ((char)('a' + measures.Count)).ToString(), $"{path}.measures[{measures.Count}]"));
        }

        return new()
        {
            ["ordinal"] = ordinal,
            ["group"] = rows[0].Responsibility.Row.Group ?? NoGroup,
            ["name"] = heading?.Responsibility.Row.Name ?? string.Join("; ", measured.Select(row => row.Responsibility.Row.Name)),
            ["measures"] = measures,
            ["openConflicts"] = Conflicts(ordinal),
        };
    }

    private JsonObject Measure(JoinedRow row, string? part, string path)
    {
        var own = row.Responsibility;
        var name = own.Row.Name;
        findings.Read("indicator.read", $"{path}.name", new($"Chỉ tiêu {own.Row.Ordinal}{part}: {name}.", $"Indicator {own.Row.Ordinal}{part}: {name}."), own.Document, own.EvidenceOf("name"));
        var code = Code(own, path);
        var unit = Unit(row, path);
        var nature = MeasureNature.Of(name, unit ?? KnownMeasure.WithCode(code)?.Unit, row.Target?.Row.Target.Kind, row.SubValues.Count > 1);
        var target = row.Target is { } figure && (figure.HasTarget || row.SubValues.Any(sub => sub.Row.Target.Value is not null)) ? TargetDraft.Of(figure, row.SubValues) : null;
        Judge(row, target, path);
        return new()
        {
            ["code"] = code,
            ["part"] = part,
            ["name"] = name,
            ["unit"] = target is null ? own.Row.Unit : unit,
            ["direction"] = KnownMeasure.WithCode(code)?.Better ?? "none",
            ["kind"] = nature.Kind,
            ["aggregation"] = nature.Aggregation,
            ["leads"] = Leads(own, path),
            ["coordinators"] = parties.Read(own, "coordinators", own.Row.Coordinators, path),
            ["evaluators"] = parties.Read(own, "evaluators", own.Row.Evaluators, path),
            ["target"] = target,
            ["subValues"] = new JsonArray([.. row.SubValues.Select(TargetDraft.SubValue)]),
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

    private string? Unit(JoinedRow row, string path)
    {
        if (row.Target is not { } figure)
        {
            return row.Responsibility.Row.Unit;
        }

        if ((figure.Row.Unit ?? row.SubValues.Select(sub => sub.Row.Unit).FirstOrDefault(unit => unit is not null)) is { } printed)
        {
            return printed;
        }

        var assumed = KnownMeasure.WithCode(row.Responsibility.Row.Code)?.Unit;
        findings.Add(
            assumed is null ? FindingKind.Missing : FindingKind.Uncertain,
            "unit.silent",
            $"{path}.unit",
            new(
                $"Chỉ tiêu {row.Responsibility.Row.Ordinal}: {figure.Document.Reference} không ghi đơn vị{(assumed is null ? "; hãy nhập đơn vị." : $"; lấy “{assumed}” theo danh mục.")}",
                $"Indicator {row.Responsibility.Row.Ordinal}: {figure.Document.Reference} prints no unit{(assumed is null ? "; enter it." : $"; '{assumed}' is taken from the catalogue.")}"),
            [.. figure.Quotes("target")]);
        return assumed;
    }

    private void Judge(JoinedRow row, JsonObject? target, string path)
    {
        var where = $"{row.Responsibility.Row.Ordinal}{row.Responsibility.Row.Part}";
        if (target is null)
        {
            findings.Add(FindingKind.Open, "target.open", $"{path}.target", new($"Chỉ tiêu {where} chưa có con số trong các văn bản này.", $"Indicator {where} has no figure in these documents."), [.. row.Responsibility.Quotes("name")]);
            return;
        }

        var figure = row.Target!;
        if (TargetDraft.IsNarrowed(figure.Row.Target))
        {
            findings.Add(
                FindingKind.Uncertain,
                "target.narrowed",
                $"{path}.target",
                new($"Chỉ tiêu {where}: “{figure.Row.Target.Raw}” không ghi được trọn trong kế hoạch, đang ghi {target["kind"]} {target["value"]}; hãy xác nhận hoặc sửa.", $"Indicator {where}: '{figure.Row.Target.Raw}' does not fit wholly into the plan, which says {target["kind"]} {target["value"]}; confirm or correct it."),
                [.. figure.Quotes("target")],
                figure.EvidenceOf("target")?.Confidence);
            return;
        }

        findings.Read("target.read", $"{path}.target", new($"Chỉ tiêu {where}: {target["raw"]} ({figure.Document.Reference}).", $"Indicator {where}: {target["raw"]} ({figure.Document.Reference})."), figure.Document, figure.EvidenceOf("target"));
    }

    private JsonArray Conflicts(string ordinal) =>
    [
        .. joined.Doubts
            .Where(doubt => doubt.Ordinals.Count > 1 && doubt.Ordinals[0] == ordinal)
            .Select(doubt => new JsonObject
            {
                ["code"] = $"{doubt.Code.Replace('.', '-')}-{ordinal}",
                ["withOrdinals"] = new JsonArray([.. doubt.Ordinals.Skip(1).Select(other => JsonValue.Create(other))]),
                ["sources"] = new JsonArray([.. doubt.Quotes.Select(quote => quote.Document.Reference).Distinct().Select(source => JsonValue.Create(source))]),
                ["description"] = doubt.Vietnamese,
            }),
    ];
}
