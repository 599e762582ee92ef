using System.Text.Json.Nodes;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Documents;

/// <summary>A target and its sub-values as a plan's file writes them.</summary>
internal static class TargetDraft
{
    /// <summary>The file knows no "at least" inside an increase or a reduction; the raw print keeps it.</summary>
    public static bool IsNarrowed(SonLa.Documents.Target target) => KindOf(target) != target.Kind || (target is { Kind: "increaseBy" or "reduceBy", Value: null });

    public static JsonObject Of(FoundRow found, IReadOnlyList<FoundRow> components)
    {
        var target = found.Row.Target;
        return target.Kind == "none"
            ? Object("composition", null, null, null, string.Join("; ", components.Select(part => $"{part.Row.Name} {RawOf(part)}")), found)
            : KindOf(target) == "range"
                ? Object("range", null, target.Low, target.High, RawOf(found), found)
                : Object(KindOf(target), target.Value ?? target.Low, null, null, RawOf(found), found);
    }

    public static JsonObject SubValue(FoundRow part) => new()
    {
        ["name"] = part.Row.Name,
        ["unit"] = part.Row.Unit,
        ["value"] = part.Row.Target.Value,
        ["raw"] = RawOf(part),
        ["source"] = part.Document.Reference,
        ["sourceItem"] = ItemOf(part),
        ["note"] = null,
    };

    /// <summary>The figure in words, for a sentence.</summary>
    public static string Show(SonLa.Documents.Target target) => target switch
    {
        { Low: { } low, High: { } high } => $"{VietnameseNumber.Write(low)} - {VietnameseNumber.Write(high)}",
        { Value: { } value } => VietnameseNumber.Write(value),
        _ => target.Raw ?? "",
    };

    private static JsonObject Object(string kind, decimal? value, decimal? low, decimal? high, string raw, FoundRow found) => new()
    {
        ["kind"] = kind,
        ["value"] = value,
        ["low"] = low,
        ["high"] = high,
        ["raw"] = raw,
        ["source"] = found.Document.Reference,
        ["sourceItem"] = ItemOf(found),
        ["note"] = null,
    };

    private static string KindOf(SonLa.Documents.Target target) => target.Kind switch
    {
        "increaseByAtLeast" => "increaseBy",
        "reduceByAtLeast" => "reduceBy",
        var kind => kind,
    };

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

    private static string? ItemOf(FoundRow found) => found.Row.Ordinal is { } ordinal ? $"mục {ordinal}" : null;
}
