using SonLa.Assignments.Deadlines;
using SonLa.Assignments.Tasks;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>Whether an amendment fits the plan that it changes.</summary>
internal static class AmendmentCheck
{
    /// <exception cref="InvalidInputException">The file names what the plan does not have, or leaves a measure incomplete.</exception>
    public static void Apply(AmendmentFile amendment, PlanFile plan)
    {
        var check = new InputCheck()
            .Require(
                amendment.Changes.Count + amendment.Tasks.Count + amendment.TaskChanges.Count + amendment.WithdrawnTasks.Count + amendment.Deadlines.Count > 0,
                "changes",
                "Văn bản điều chỉnh phải thay đổi ít nhất một chỉ tiêu, hoặc thêm, sửa, rút nhiệm vụ, hoặc đặt thời hạn; hãy nhập changes, tasks, taskChanges, withdrawnTasks hoặc deadlines.",
                "An amendment changes at least one measure, or adds, changes or withdraws tasks, or sets deadlines; enter changes, tasks, taskChanges, withdrawnTasks or deadlines.")
            .Require(
                amendment.EffectiveOn.Year == plan.PlanYear,
                "effectiveOn",
                $"Ngày có hiệu lực phải trong năm {plan.PlanYear}; hãy kiểm tra năm.",
                $"It must take effect within {plan.PlanYear}; check the year.")
            .Require(
                amendment.Document.IssuedOn is not { } issued || issued.Year == plan.PlanYear || issued.Year == plan.PlanYear - 1,
                "document.issuedOn",
                $"Văn bản điều chỉnh kế hoạch {plan.PlanYear} phải ban hành trong năm {plan.PlanYear - 1} hoặc {plan.PlanYear}; hãy kiểm tra năm.",
                $"A document that amends the plan of {plan.PlanYear} is issued in {plan.PlanYear - 1} or {plan.PlanYear}; check the year.");
        var documents = IndicatorCheck.DocumentsOf(plan);
        documents.Add(amendment.Document.Reference);
        var measures = plan.Measures().ToDictionary(line => line.Measure.Code, line => line.Measure);
        var seen = new HashSet<string>();
        for (var index = 0; index < amendment.Changes.Count; index++)
        {
            var change = amendment.Changes[index];
            var at = $"changes[{index}]";
            check.Require(seen.Add(change.MeasureCode), $"{at}.measureCode", "Chỉ tiêu bị lặp; hãy gộp các thay đổi vào một dòng.", "The measure is repeated; merge its changes into one.");
            if (!measures.TryGetValue(change.MeasureCode, out var measure))
            {
                check.Require(false, $"{at}.measureCode", $"Kế hoạch không có mã {change.MeasureCode}; hãy sửa mã theo GET /plans/{{planId}}.", $"The plan has no measure {change.MeasureCode}; mend the code after GET /plans/{{planId}}.");
                continue;
            }

            check.Require(
                change is not { Unit: null, Target: null, Leads: null, Coordinators: null, Evaluators: null },
                at,
                "Dòng này không thay đổi gì; hãy nhập thay đổi hoặc bỏ dòng.",
                "This changes nothing; enter a change or remove it.");
            var changed = change.ApplyTo(measure);
            MeasureCheck.Names(check, changed, at);
            TargetCheck.Apply(check, changed, documents, at, $"{at}.target");
        }

        var open = plan.Indicators.SelectMany(indicator => indicator.OpenConflicts).Select(conflict => conflict.Code).ToHashSet();
        var settled = amendment.SettledConflicts ?? [];
        for (var index = 0; index < settled.Count; index++)
        {
            check.Require(
                open.Contains(settled[index]),
                $"settledConflicts[{index}]",
                $"Kế hoạch không có mâu thuẫn đang mở mang mã {settled[index]}; hãy sửa mã theo GET /plans/{{planId}}/summary.",
                $"The plan has no open conflict {settled[index]}; mend the code after GET /plans/{{planId}}/summary.");
        }

        TaskCheck.Apply(check, amendment.Tasks, documents, plan.Tasks.Select(task => task.Code));
        TaskChangeCheck.Apply(check, amendment, plan.Tasks);
        DeadlineCheck.Apply(check, amendment.Deadlines, [], plan.PlanYear, documents, plan.Deadlines.Select(deadline => deadline.Code));
        check.ThrowIfAny();
    }

    /// <exception cref="RuleViolationException">The plan is not in force, or the document was applied already or comes out of order.</exception>
    public static void Timing(Plan plan, AmendmentFile amendment)
    {
        if (plan.State != PlanState.Issued)
        {
            throw new RuleViolationException(
                "plan.not-issued",
                new(
                    "Kế hoạch còn là dự thảo; hãy sửa tệp và nạp lại (POST /plans), chỉ điều chỉnh sau khi đã giao.",
                    "The plan is a draft; mend its file and load it again (POST /plans), amend only after issuing."));
        }

        var reference = amendment.Document.Reference;
        if (plan.Versions.Any(version => version.Document.Reference == reference))
        {
            throw new RuleViolationException(
                "amendment.already-made",
                new(
                    $"Văn bản {reference} đã được áp dụng cho kế hoạch này; hãy xem GET /plans/{plan.Id}/versions.",
                    $"Document {reference} has been applied to this plan already; see GET /plans/{plan.Id}/versions."));
        }

        if (amendment.EffectiveOn < plan.Current.EffectiveOn)
        {
            throw new RuleViolationException(
                "amendment.out-of-order",
                new(
                    $"Phiên bản hiện hành có hiệu lực từ {plan.Current.EffectiveOn:dd/MM/yyyy}, sau ngày của văn bản này; hãy kiểm tra effectiveOn.",
                    $"The version in force holds from {plan.Current.EffectiveOn:yyyy-MM-dd}, after this document's day; check effectiveOn."));
        }
    }
}
