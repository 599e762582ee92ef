using System.Text.RegularExpressions;
using SonLa.Assignments.Deadlines;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Tasks;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>Whether a plan's file is whole and agrees with itself; every objection names its place in the file and the remedy.</summary>
internal static partial class PlanCheck
{
    private static readonly string[] MemberKinds = ["province", "department", "district", "outside", "ministry"];

    /// <exception cref="InvalidInputException">The plan cannot be loaded as it is.</exception>
    public static void Apply(PlanFile plan)
    {
        var check = new InputCheck();
        check
            .Require(
                ProvinceForm().IsMatch(plan.Province),
                "province",
                "Mã tỉnh gồm chữ thường không dấu và gạch nối, ví dụ son-la; hãy sửa mã.",
                "A province's code has lower-case letters and hyphens, son-la for example; mend it.")
            .Require(
                plan.PlanYear is >= 2000 and <= 2100,
                "planYear",
                "Năm kế hoạch phải từ 2000 đến 2100; hãy kiểm tra lại năm.",
                "The plan year must be from 2000 to 2100; check it.");
        Document(check, plan);
        Sources(check, plan);
        Headings(check, plan);
        Indicators(check, plan);
        TaskCheck.Apply(check, plan.Tasks, IndicatorCheck.DocumentsOf(plan));
        DeadlineCheck.Apply(check, plan.Deadlines, plan.ReviewRounds, plan.PlanYear, IndicatorCheck.DocumentsOf(plan));
        check.ThrowIfAny();
    }

    private static void Document(InputCheck check, PlanFile plan)
    {
        var issued = plan.Document.IssuedOn;
        check.Require(
            issued is not { } day || day.Year == plan.PlanYear || day.Year == plan.PlanYear - 1,
            "document.issuedOn",
            $"Văn bản giao kế hoạch {plan.PlanYear} phải ban hành trong năm {plan.PlanYear - 1} hoặc {plan.PlanYear}; hãy kiểm tra năm ở đây và ở planYear.",
            $"A document that orders the plan of {plan.PlanYear} is issued in {plan.PlanYear - 1} or {plan.PlanYear}; check the year here and in planYear.");
    }

    private static void Sources(InputCheck check, PlanFile plan)
    {
        var numbers = new HashSet<string>();
        if (plan.Document.Number is { } own)
        {
            numbers.Add(own);
        }

        for (var index = 0; index < plan.Sources.Count; index++)
        {
            var source = plan.Sources[index];
            check
                .Require(numbers.Add(source.Number), $"sources[{index}].number", "Số văn bản bị lặp; hãy bỏ một dòng.", "The document's number is repeated; remove one.")
                .Require(
                    source.IssuedOn is not { } day || (day.Year <= plan.PlanYear && day.Year >= plan.PlanYear - 20),
                    $"sources[{index}].issuedOn",
                    "Năm ban hành không hợp với năm kế hoạch; hãy kiểm tra lại năm.",
                    "The year of issue does not fit the plan year; check it.");
        }
    }

    private static void Headings(InputCheck check, PlanFile plan)
    {
        var groups = new HashSet<string>();
        for (var index = 0; index < plan.Groups.Count; index++)
        {
            check.Require(groups.Add(plan.Groups[index].Code), $"groups[{index}].code", "Mã nhóm bị lặp; hãy đổi mã.", "The group's code is repeated; change it.");
        }

        var names = new HashSet<string>();
        for (var index = 0; index < plan.Addressees.Count; index++)
        {
            var addressee = plan.Addressees[index];
            var keys = addressee.Aliases.Prepend(addressee.Name).Select(NameKey.Of).ToHashSet();
            check
                .Require(!names.Overlaps(keys), $"addressees[{index}].name", "Tên nhóm đối tượng trùng với nhóm ở trên; hãy gộp lại.", "Another group above has this name; merge them.")
                .Require(
                    addressee.MemberKind is null || MemberKinds.Contains(addressee.MemberKind),
                    $"addressees[{index}].memberKind",
                    $"Loại cơ quan không có; hãy dùng một trong: {string.Join(", ", MemberKinds)}, hoặc null.",
                    $"No such kind of organisation; use one of {string.Join(", ", MemberKinds)}, or null.")
                .Require(
                    addressee.MemberKind is not null || addressee.Reason is not null,
                    $"addressees[{index}].reason",
                    "Nhóm không xác định được thành viên thì phải nêu lý do; hãy nhập lý do.",
                    "A group whose members cannot be told needs a reason; enter it.");
            names.UnionWith(keys);
        }
    }

    private static void Indicators(InputCheck check, PlanFile plan)
    {
        check
            .Require(plan.Indicators.Count > 0, "indicators", "Kế hoạch phải có ít nhất một chỉ tiêu; hãy nhập các chỉ tiêu.", "A plan needs at least one indicator; enter them.")
            .Require(
                plan.IndicatorCount is not { } count || count == plan.Indicators.Count,
                "indicators",
                $"Văn bản ghi {plan.IndicatorCount} chỉ tiêu nhưng tệp có {plan.Indicators.Count}; hãy thêm chỉ tiêu còn thiếu, bỏ chỉ tiêu thừa, hoặc sửa indicatorCount theo văn bản.",
                $"The document states {plan.IndicatorCount} indicators, the file holds {plan.Indicators.Count}; add what is missing, remove what is too many, or mend indicatorCount after the document.");
        var indicators = new IndicatorCheck(plan);
        for (var position = 0; position < plan.Indicators.Count; position++)
        {
            indicators.Apply(check, plan.Indicators[position], $"indicators[{position}]");
        }
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex ProvinceForm();
}
