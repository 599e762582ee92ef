using System.Text.Json.Nodes;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Documents;

/// <summary>A target and its sub-values as a plan's file writes them.</summary>
internal static class TargetDraft
{
    /// <summary>Null where no document gives a figure.</summary>
    public static JsonObject? Of(JoinedRow row)
    {
        if (row.Figure is { } figure)
        {
            var target = row.Joined.Target;
            var isRange = target.Kind == "range" || (target.Value is null && target.Low is not null);
            return Object(target.Kind, isRange ? null : target.Value ?? target.Low, isRange ? target.Low : null, isRange ? target.High : null, RawOf(figure), figure, Conversion(row, figure));
        }

        List<FoundRow> components = [.. row.SubValues.Where(part => part.Row.Parent is not null)];
        return row.IsComposition
            ? Object("composition", null, null, null, string.Join("; ", components.Select(part => $"{part.Row.Name} {RawOf(part)}")), components[0], null)
            : null;
    }

    public static JsonObject SubValue(FoundRow part) => new()
    {
        ["name"] = part.Row.Name,
        ["unit"] = part.Row.Unit,
        ["value"] = part.Row.Target.Value,
        ["low"] = part.Row.Target.Value is null ? part.Row.Target.Low : null,
        ["high"] = part.Row.Target.Value is null ? part.Row.Target.High : null,
        ["raw"] = RawOf(part),
        ["source"] = part.Document.Reference,
        ["sourceItem"] = ItemOf(part),
        ["note"] = null,
    };

    private static JsonObject Object(string kind, decimal? value, decimal? low, decimal? high, string raw, FoundRow found, string? note) => new()
    {
        ["kind"] = kind,
        ["value"] = value,
        ["low"] = low,
        ["high"] = high,
        ["raw"] = raw,
        ["source"] = found.Document.Reference,
        ["sourceItem"] = ItemOf(found),
        ["note"] = note,
    };

    /// <summary>The print keeps its own unit; the value stands in the plan's.</summary>
    private static string? Conversion(JoinedRow row, FoundRow figure) =>
        figure.Row.Unit is { } printed && row.Joined.Unit is { } unit && (figure.Row.Target.Value, figure.Row.Target.Low) != (row.Joined.Target.Value, row.Joined.Target.Low)
            ? $"Văn bản ghi theo {printed}; đã quy đổi sang {unit}."
            : null;

    private static string RawOf(FoundRow found)
    {
        var raw = found.Row.Target.Raw ?? Show(found.Row.Target);
        return found.Row.Unit switch
        {
            null => raw,
            "%" => $"{raw}%",
            var unit => $"{raw} {unit}",
        };
    }

    private static string Show(SonLa.Documents.Target target) => target switch
    {
        { Low: { } low, High: { } high } => $"{VietnameseNumber.Write(low)} - {VietnameseNumber.Write(high)}",
        { Value: { } value } => VietnameseNumber.Write(value),
        _ => target.Kind,
    };

    private static string? ItemOf(FoundRow found) => (found.Row.Ordinal ?? found.Row.Parent) is { } ordinal ? $"mục {ordinal}" : null;
}
