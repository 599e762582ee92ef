using SonLa.Assignments.Organisations;
using SonLa.Assignments.Tasks;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Plans;

/// <summary>Which organisations the names in a plan mean, measure by measure, on the day the names are read.</summary>
internal sealed record PlanParties
{
    public required IReadOnlyList<MeasureParties> Measures { get; init; }

    public IReadOnlyList<TaskParties> Tasks { get; init; } = [];

    public MeasureParties this[string measureCode] => Measures.Single(parties => parties.MeasureCode == measureCode);

    /// <summary>Whether one of the organisations stands anywhere in the plan.</summary>
    public bool Names(IReadOnlySet<string> codes) =>
        Measures.Any(one => one.Leads.Concat(one.Coordinators).Concat(one.Evaluators).Any(name => name.Codes.Any(codes.Contains)))
        || Tasks.Any(task => codes.Any(code => task.Names(code, null)));

    public static PlanParties Of(PlanFile plan, OrganisationTree tree) =>
        new()
        {
            Measures = [.. plan.Measures().Select(line => MeasureParties.Of(line.Measure, tree))],
            Tasks = [.. plan.Tasks.Select(task => TaskParties.Of(task, tree))],
        };

    /// <summary>The names as an amendment changes them: read anew where a measure's names are given, else as they were.</summary>
    public PlanParties ChangedBy(PlanFile amended, IReadOnlyDictionary<string, MeasureChange> changes, IReadOnlyCollection<TaskChange> taskChanges, OrganisationTree tree) => new()
    {
        Measures =
        [
            .. amended.Measures().Select(line =>
            {
                var before = this[line.Measure.Code];
                if (!changes.TryGetValue(line.Measure.Code, out var change))
                {
                    return before;
                }

                var anew = MeasureParties.Of(line.Measure, tree);
                return before with
                {
                    Leads = change.Leads is null ? before.Leads : anew.Leads,
                    Coordinators = change.Coordinators is null ? before.Coordinators : anew.Coordinators,
                    Evaluators = change.Evaluators is null ? before.Evaluators : anew.Evaluators,
                };
            }),
        ],
        Tasks = [.. amended.Tasks.Select(task => TaskOf(task, taskChanges.FirstOrDefault(change => change.TaskCode == task.Code), tree))],
    };

    private TaskParties TaskOf(PlanTask task, TaskChange? change, OrganisationTree tree)
    {
        if (Tasks.FirstOrDefault(parties => parties.TaskCode == task.Code) is not { } before)
        {
            return TaskParties.Of(task, tree);
        }

        var anew = change is null ? before : TaskParties.Of(task, tree);
        return before with
        {
            Leads = change?.Leads is null ? before.Leads : anew.Leads,
            Coordinators = change?.Coordinators is null ? before.Coordinators : anew.Coordinators,
            Evaluators = change?.Evaluators is null ? before.Evaluators : anew.Evaluators,
            Monitors = change?.Monitors is null ? before.Monitors : anew.Monitors,
        };
    }

    /// <summary>Insists that every lead is somebody, and that somebody enters the values of each collective measure.</summary>
    /// <exception cref="RuleViolationException">A measure would have nobody answerable.</exception>
    public void RequireAnswerable()
    {
        var nobody = Measures
            .SelectMany(parties => parties.Unresolved()
                .Where(written => written.Role == "lead" || (written.Role == "evaluator" && parties.Collective))
                .Select(written => $"{parties.MeasureCode}: “{written.Name.Name}”"))
            .ToArray();
        if (nobody.Length > 0)
        {
            var names = string.Join("; ", nobody);
            throw new RuleViolationException(
                "plan.unresolved-leads",
                new(
                    $"Chưa xác định được cơ quan chủ trì hoặc đánh giá: {names}. Hãy thêm tên gọi này vào cơ quan tương ứng (PUT /organisations/{{code}}) hoặc sửa tệp kế hoạch rồi nạp lại.",
                    $"These leads or evaluators mean no organisation: {names}. Add the name to the organisation's aliases (PUT /organisations/{{code}}), or mend the file and load it again."));
        }

        if (Measures.FirstOrDefault(parties => parties.Collective && parties.EvaluatorCodes.Count == 0) is { } unevaluated)
        {
            throw new RuleViolationException(
                "plan.collective-without-evaluator",
                new(
                    $"Chỉ tiêu {unevaluated.MeasureCode} do tập thể chủ trì nhưng không nêu cơ quan tổng hợp, đánh giá; hãy nhập evaluators.",
                    $"Measure {unevaluated.MeasureCode} is led by a collective and names nobody to evaluate it; enter evaluators."));
        }
    }
}
