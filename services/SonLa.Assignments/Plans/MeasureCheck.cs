using System.Text.RegularExpressions;
using SonLa.Assignments.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>Whether a measure says what it is and who answers for it.</summary>
internal static partial class MeasureCheck
{
    private static readonly string[] Directions = ["higher", "lower", "none"];
    private static readonly string[] Kinds = ["cumulative", "level", "rate", "composition"];
    private static readonly string[] Aggregations = ["sum", "last", "average", "year-to-date"];

    public static void Apply(InputCheck check, Measure measure, IReadOnlySet<string> documents, string path)
    {
        check.Require(
            measure.Code.Length <= 64 && CodeForm().IsMatch(measure.Code),
            $"{path}.code",
            "Mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ grdp-growth, tối đa 64 ký tự; hãy sửa mã.",
            "A code has lower-case letters, digits and hyphens, grdp-growth for example, at most 64 characters; mend it.");
        OneOf(check, measure.Direction, Directions, $"{path}.direction");
        OneOf(check, measure.Kind, Kinds, $"{path}.kind");
        OneOf(check, measure.Aggregation, Aggregations, $"{path}.aggregation");
        Names(check, measure, path);
        TargetCheck.Apply(check, measure, documents, path, $"{path}.target");
        for (var index = 0; index < measure.SubValues.Count; index++)
        {
            var source = measure.SubValues[index].Source;
            check.Require(
                documents.Contains(source),
                $"{path}.subValues[{index}].source",
                $"Văn bản “{source}” không có trong document hay sources; hãy thêm văn bản đó hoặc sửa số.",
                $"Document '{source}' is neither the document nor among the sources; add it or mend its number.");
        }
    }

    /// <summary>Leads, coordinators and evaluators: at least one lead, nobody twice.</summary>
    public static void Names(InputCheck check, Measure measure, string path)
    {
        check.Require(
            measure.Leads.Count > 0,
            $"{path}.leads",
            "Mỗi chỉ tiêu phải có ít nhất một người chủ trì; hãy nhập tên như trong văn bản.",
            "Every measure needs at least one lead; enter the name as the document writes it.");
        NoRepeats(check, measure.Leads, $"{path}.leads");
        NoRepeats(check, measure.Coordinators, $"{path}.coordinators");
        NoRepeats(check, measure.Evaluators, $"{path}.evaluators");
        var leads = measure.Leads.Select(NameKey.Of).ToHashSet();
        for (var index = 0; index < measure.Coordinators.Count; index++)
        {
            check.Require(
                !leads.Contains(NameKey.Of(measure.Coordinators[index])),
                $"{path}.coordinators[{index}]",
                "Đã là người chủ trì nên không thể đồng thời phối hợp; hãy bỏ ở một nơi.",
                "Is a lead already and cannot coordinate as well; remove one of the two.");
        }
    }

    private static void NoRepeats(InputCheck check, IReadOnlyList<string> names, string path)
    {
        var seen = new HashSet<string>();
        for (var index = 0; index < names.Count; index++)
        {
            check.Require(seen.Add(NameKey.Of(names[index])), $"{path}[{index}]", "Tên bị lặp; hãy bỏ một dòng.", "The name is repeated; remove one.");
        }
    }

    private static void OneOf(InputCheck check, string value, string[] allowed, string path) => check.Require(
        allowed.Contains(value),
        path,
        $"Giá trị không có; hãy dùng một trong: {string.Join(", ", allowed)}.",
        $"No such value; use one of {string.Join(", ", allowed)}.");

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex CodeForm();
}
