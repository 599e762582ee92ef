using SonLa.Assignments.Deadlines;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Tasks;

namespace SonLa.Assignments.Plans;

/// <summary>The indicators of one province and year as a document writes them; nothing in it is resolved or computed.</summary>
internal sealed record PlanFile
{
    /// <summary>Code of the province: <c>son-la</c>.</summary>
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Number of numbered indicators that the document itself states; null where it states none.</summary>
    public int? IndicatorCount { get; init; }

    public required SteeringDocument Document { get; init; }

    /// <summary>Other documents that targets cite.</summary>
    public required IReadOnlyList<CitedDocument> Sources { get; init; }

    public required IReadOnlyList<IndicatorGroup> Groups { get; init; }

    /// <summary>Collective names that the document uses.</summary>
    public required IReadOnlyList<Addressee> Addressees { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>Tasks that the documents lay on organisations or ask of others; none where a file leaves them out.</summary>
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];

    /// <summary>Deadlines that the documents set: proposals for the reporting calendar.</summary>
    public IReadOnlyList<PlanDeadline> Deadlines { get; init; } = [];

    /// <summary>Rounds in which the documents have capital reviewed: proposals for the budget's year.</summary>
    public IReadOnlyList<PlanReviewRound> ReviewRounds { get; init; } = [];

    /// <summary>The day on which names are read: the document's, or the first of the year where it leaves the day blank.</summary>
    public DateOnly NamesReadOn => Document.IssuedOn ?? new DateOnly(PlanYear, 1, 1);

    /// <summary>Every measure with the indicator it belongs to, in the document's order.</summary>
    public IEnumerable<(Indicator Indicator, Measure Measure)> Measures() =>
        Indicators.SelectMany(indicator => indicator.Measures.Select(measure => (indicator, measure)));

    /// <summary>The plan as a later document changes it; that document joins the sources.</summary>
    public PlanFile ChangedBy(AmendmentFile amendment)
    {
        var changes = amendment.Changes.ToDictionary(change => change.MeasureCode);
        var document = amendment.Document;
        return this with
        {
            Sources =
            [
                .. Sources,
                new()
                {
                    Number = document.Reference,
                    Type = document.Type,
                    IssuedOn = document.IssuedOn,
                    Title = document.Title,
                    Note = null,
                },
            ],
            Tasks =
            [
                .. Tasks
                    .Where(task => amendment.WithdrawnTasks.All(withdrawal => withdrawal.TaskCode != task.Code))
                    .Select(task => amendment.TaskChanges.FirstOrDefault(change => change.TaskCode == task.Code)?.ApplyTo(task) ?? task),
                .. amendment.Tasks,
            ],
            Deadlines = [.. Deadlines, .. amendment.Deadlines],
            Indicators =
            [
                .. Indicators.Select(indicator => indicator with
                {
                    Measures = [.. indicator.Measures.Select(measure => changes.TryGetValue(measure.Code, out var change) ? change.ApplyTo(measure) : measure)],
                    OpenConflicts = [.. indicator.OpenConflicts.Where(conflict => amendment.SettledConflicts?.Contains(conflict.Code) is not true)],
                }),
            ],
        };
    }
}
