using SonLa.Documents.Fields;

namespace SonLa.Documents.Links;

/// <summary>A figure in a duty's prose against the indicator of the same code.</summary>
internal static class Contradictions
{
    public static IEnumerable<Doubt> Of(IReadOnlyList<IndicatorRow> indicators, IReadOnlyList<TaskSection> tasks, int? planYear) =>
        from task in tasks
        from stated in task.Targets ?? []
        where stated.Code is not null && (stated.By is null || planYear is null || stated.By.Value.Year == planYear)
        from row in indicators.Where(row => row.Code == stated.Code && row.Target.Kind != "none").Take(1)
        where Differs(row.Target, row.Unit, stated.Target, stated.Unit)
        select Differing(row, row.Target.Raw, task, stated);

    public static Doubt Differing(IndicatorRow row, string? figure, TaskSection task, TaskTarget stated) => new(
        "target.task-differs",
        $"Mục {task.Section} ghi “{stated.Name}” {stated.Target.Raw}, nhưng chỉ tiêu {row.Ordinal}{row.Part} “{row.Name}” ghi {figure}; hãy xác nhận số nào đúng.",
        $"Section {task.Section} says “{stated.Name}” {stated.Target.Raw}, but indicator {row.Ordinal}{row.Part} “{row.Name}” says {figure}; confirm which is right.",
        [stated.Evidence, RowWords.Of(row)]);

    /// <summary>True where both give a figure in units that convert, and the figures are not the same.</summary>
    public static bool Differs(Target one, string? unit, Target other, string? otherUnit)
    {
        if (one.Kind.Contains("reduce", StringComparison.Ordinal) != other.Kind.Contains("reduce", StringComparison.Ordinal) || one.Kind.Contains("increase", StringComparison.Ordinal) != other.Kind.Contains("increase", StringComparison.Ordinal))
        {
            // A change and a level are no two prints of one figure.
            return false;
        }

        var (low, high) = (one.Low ?? one.Value, one.High ?? one.Value);
        var stated = (other.Value ?? other.Low) is { } value ? Units.Convert(value, otherUnit, unit) : null;
        var most = (other.Value ?? other.High) is { } top ? Units.Convert(top, otherUnit, unit) : null;
        return low is not null && stated is not null && (stated != low || most != high);
    }
}
