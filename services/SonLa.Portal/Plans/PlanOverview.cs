using SonLa.Portal.Platform;

namespace SonLa.Portal.Plans;

/// <summary>A plan with each indicator's state in one period.</summary>
internal sealed class PlanOverview(Plan plan, string period, PeriodStates? states, Refusal? withoutStates)
{
    private readonly IndicatorRow[] _rows = [.. plan.Indicators.Select(indicator => IndicatorRow.Of(indicator, states))];

    internal Plan Plan { get; } = plan;

    internal string Period { get; } = period;

    /// <summary>Why no state is known.</summary>
    internal Refusal? WithoutStates { get; } = withoutStates;

    /// <summary>How many indicators are in each state, in the order people look for them; the numbers add up to all.</summary>
    internal IReadOnlyList<(string State, int Count)> Counts =>
        [.. _rows.CountBy(row => row.State).Select(count => (count.Key, count.Value)).OrderBy(count => Array.IndexOf(States.Ranked, count.Key))];

    internal IReadOnlyList<IndicatorRow> Rows(string group, string? state) =>
        [.. _rows.Where(row => row.Indicator.Group == group && (string.IsNullOrEmpty(state) || row.State == state))];
}

/// <summary>One indicator with its state and its measures' figures.</summary>
public sealed record IndicatorRow(Plan.Indicator Indicator, string State, IReadOnlyList<MeasureRow> Measures)
{
    internal static IndicatorRow Of(Plan.Indicator indicator, PeriodStates? states)
    {
        var seen = states?.Indicators.FirstOrDefault(candidate => candidate.Ordinal == indicator.Ordinal);
        return new(
            indicator,
            indicator.Measures.All(measure => measure.Target is null) ? States.NoTarget : seen?.State ?? States.Unknown,
            [.. indicator.Measures.Select(measure => new MeasureRow(measure, seen?.Measures.FirstOrDefault(candidate => candidate.MeasureCode == measure.Code)))]);
    }
}

/// <summary>One measure with its figures in the period.</summary>
public sealed record MeasureRow(Plan.Measure Measure, PeriodStates.Measure? Seen);
