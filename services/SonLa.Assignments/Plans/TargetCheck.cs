using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>Whether a measure's target says all that its kind needs, and nothing that contradicts it.</summary>
internal static class TargetCheck
{
    private static readonly string[] Changes = ["increaseBy", "reduceBy", "increaseByAtLeast", "reduceByAtLeast"];
    private static readonly string[] SingleValued = ["exact", "atLeast", "atMost", .. Changes];
    private static readonly string[] Kinds = [.. SingleValued, "range", "composition"];

    public static void Apply(InputCheck check, Measure measure, IReadOnlySet<string> documents, string measurePath, string targetPath)
    {
        if (measure.Target is not { } target)
        {
            return;
        }

        check
            .Require(
                Kinds.Contains(target.Kind),
                $"{targetPath}.kind",
                $"Loại chỉ tiêu không có; hãy dùng một trong: {string.Join(", ", Kinds)}.",
                $"No such kind of target; use one of {string.Join(", ", Kinds)}.")
            .Require(
                documents.Contains(target.Source),
                $"{targetPath}.source",
                $"Văn bản “{target.Source}” không có trong document hay sources; hãy thêm văn bản đó hoặc sửa số.",
                $"Document '{target.Source}' is neither the document nor among the sources; add it or mend its number.")
            .Require(
                measure.Unit is not null,
                $"{measurePath}.unit",
                "Có chỉ tiêu thì phải có đơn vị tính; hãy nhập đơn vị.",
                "A target needs a unit; enter it.");
        CheckNumbers(check, target, targetPath);
        if (target.Kind == "composition")
        {
            check.Require(
                measure.Kind == "composition" && measure.SubValues.Any(part => part.Value is not null || part.Low is not null),
                $"{measurePath}.subValues",
                "Chỉ tiêu cơ cấu cần kind là composition và ít nhất một thành phần có số; hãy nhập các thành phần.",
                "A composition needs a measure of kind composition and a component with a value; enter the components.");
        }
    }

    private static void CheckNumbers(InputCheck check, Target target, string path)
    {
        if (Changes.Contains(target.Kind) && target.Value is null && (target.Low ?? target.High) is not null)
        {
            Range(check, target, path);
            check.Require(target.Low is null or > 0, $"{path}.low", "Mức tăng hoặc giảm phải lớn hơn 0; hãy sửa số hoặc đổi loại.", "An increase or reduction must be above 0; mend the figure or the kind.");
            return;
        }

        if (SingleValued.Contains(target.Kind))
        {
            check
                .Require(target.Value is not null, $"{path}.value", $"Loại {target.Kind} cần value; hãy nhập con số trong văn bản.", $"Kind {target.Kind} needs value; enter the document's figure.")
                .Require(target.Low is null, $"{path}.low", $"Loại {target.Kind} không dùng low; hãy để null.", $"Kind {target.Kind} takes no low; make it null.")
                .Require(target.High is null, $"{path}.high", $"Loại {target.Kind} không dùng high; hãy để null.", $"Kind {target.Kind} takes no high; make it null.")
                .Require(
                    !Changes.Contains(target.Kind) || target.Value is null or > 0,
                    $"{path}.value",
                    "Mức tăng hoặc giảm phải lớn hơn 0; hãy sửa số hoặc đổi loại.",
                    "An increase or reduction must be above 0; mend the figure or the kind.");
            return;
        }

        check.Require(target.Value is null, $"{path}.value", $"Loại {target.Kind} không dùng value; hãy để null.", $"Kind {target.Kind} takes no value; make it null.");
        if (target.Kind == "range")
        {
            Range(check, target, path);
            return;
        }

        check
            .Require(target.Low is null, $"{path}.low", $"Loại {target.Kind} không dùng low; hãy để null.", $"Kind {target.Kind} takes no low; make it null.")
            .Require(target.High is null, $"{path}.high", $"Loại {target.Kind} không dùng high; hãy để null.", $"Kind {target.Kind} takes no high; make it null.");
    }

    private static void Range(InputCheck check, Target target, string path) => check
        .Require(target.Low is not null, $"{path}.low", "Khoảng cần low; hãy nhập cận dưới.", "A range needs low; enter its lower end.")
        .Require(target.High is not null, $"{path}.high", "Khoảng cần high; hãy nhập cận trên.", "A range needs high; enter its upper end.")
        .Require(target is not { Low: { } low, High: { } high } || low <= high, $"{path}.high", "Cận trên nhỏ hơn cận dưới; hãy đổi lại.", "The upper end is below the lower; swap them.");
}
