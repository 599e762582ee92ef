using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>Whether an indicator fits into its plan: its number, group, parts and conflicts.</summary>
internal sealed class IndicatorCheck(PlanFile plan)
{
    private readonly HashSet<string> _groups = [.. plan.Groups.Select(group => group.Code)];
    private readonly HashSet<string> _allOrdinals = [.. plan.Indicators.Select(indicator => indicator.Ordinal)];
    private readonly HashSet<string> _documents = DocumentsOf(plan);
    private readonly HashSet<string> _ordinals = [];
    private readonly HashSet<string> _codes = [];
    private readonly HashSet<string> _conflicts = [];

    /// <summary>Numbers of the documents that a figure of the plan may cite.</summary>
    public static HashSet<string> DocumentsOf(PlanFile plan) =>
        [plan.Document.Reference, .. plan.Sources.Select(source => source.Number)];

    public void Apply(InputCheck check, Indicator indicator, string path)
    {
        check
            .LimitText(indicator.Ordinal, $"{path}.ordinal", 16)
            .Require(
                _ordinals.Add(indicator.Ordinal),
                $"{path}.ordinal",
                $"Số thứ tự {indicator.Ordinal} bị lặp; hãy sửa theo văn bản (hai nội dung cùng một số là hai measures của một chỉ tiêu).",
                $"Number {indicator.Ordinal} is repeated; mend it after the document (two contents under one number are two measures of one indicator).")
            .Require(
                _groups.Contains(indicator.Group),
                $"{path}.group",
                $"Nhóm “{indicator.Group}” không có trong groups; hãy sửa mã hoặc thêm nhóm.",
                $"Group '{indicator.Group}' is not among the groups; mend the code or add the group.")
            .Require(indicator.Measures.Count > 0, $"{path}.measures", "Chỉ tiêu phải có ít nhất một nội dung (measures); hãy nhập.", "An indicator needs at least one measure; enter it.");
        Parts(check, indicator, path);
        for (var index = 0; index < indicator.Measures.Count; index++)
        {
            var measure = indicator.Measures[index];
            var at = $"{path}.measures[{index}]";
            check.Require(_codes.Add(measure.Code), $"{at}.code", $"Mã {measure.Code} bị lặp; mỗi nội dung cần một mã riêng.", $"Code {measure.Code} is repeated; every measure needs its own.");
            MeasureCheck.Apply(check, measure, _documents, at);
        }

        Conflicts(check, indicator, path);
    }

    private static void Parts(InputCheck check, Indicator indicator, string path)
    {
        var parts = new HashSet<string>();
        for (var index = 0; index < indicator.Measures.Count; index++)
        {
            var part = indicator.Measures[index].Part;
            var at = $"{path}.measures[{index}].part";
            check
                .Require(part is null || parts.Add(part), at, $"Phần {part} bị lặp; hãy đánh a, b, c theo thứ tự.", $"Part {part} is repeated; letter them a, b, c in order.")
                .Require(part is not null || indicator.Measures.Count <= 1, at, "Chỉ tiêu có nhiều nội dung thì mỗi nội dung cần chữ cái a, b, c; hãy nhập.", "Where an indicator has several measures each needs a letter a, b, c; enter it.")
                .LimitText(part, at, 4);
        }
    }

    private void Conflicts(InputCheck check, Indicator indicator, string path)
    {
        for (var index = 0; index < indicator.OpenConflicts.Count; index++)
        {
            var conflict = indicator.OpenConflicts[index];
            var at = $"{path}.openConflicts[{index}]";
            check
                .Require(_conflicts.Add(conflict.Code), $"{at}.code", "Mã mâu thuẫn bị lặp; hãy đổi mã.", "The conflict's code is repeated; change it.")
                .Require(conflict.Sources.Count > 0, $"{at}.sources", "Hãy nêu các văn bản mâu thuẫn nhau.", "Name the documents that contradict each other.");
            for (var other = 0; other < conflict.WithOrdinals.Count; other++)
            {
                var ordinal = conflict.WithOrdinals[other];
                check.Require(
                    ordinal != indicator.Ordinal && _allOrdinals.Contains(ordinal),
                    $"{at}.withOrdinals[{other}]",
                    $"Không có chỉ tiêu khác mang số {ordinal}; hãy sửa số.",
                    $"No other indicator has the number {ordinal}; mend it.");
            }

            for (var source = 0; source < conflict.Sources.Count; source++)
            {
                var number = conflict.Sources[source];
                check.Require(
                    _documents.Contains(number),
                    $"{at}.sources[{source}]",
                    $"Văn bản “{number}” không có trong document hay sources; hãy thêm văn bản đó hoặc sửa số.",
                    $"Document '{number}' is neither the document nor among the sources; add it or mend its number.");
            }
        }
    }
}
