using SonLa.Reporting.Calendars;
using SonLa.Reporting.Investment;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Narratives;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Settlements;
using SonLa.Reporting.Tasks;
using SonLa.Reporting.Vintages;

namespace SonLa.Reporting.Periods;

/// <summary>Everything that the consolidation of a period is computed from, as it was at one point of the history.</summary>
internal sealed record PeriodFacts
{
    public required ReportingPeriod Period { get; init; }

    public required PlanVersion Plan { get; init; }

    /// <summary>Newest by measure code.</summary>
    public required IReadOnlyDictionary<string, BreakdownVersion> Breakdowns { get; init; }

    /// <summary>Newest by code.</summary>
    public required IReadOnlyDictionary<string, OrganisationVersion> Organisations { get; init; }

    /// <summary>The period's obligations that were not withdrawn.</summary>
    public required IReadOnlyList<Obligation> Obligations { get; init; }

    /// <summary>Those of them that somebody was excused from.</summary>
    public IReadOnlySet<Guid> Excused { get; init; } = new HashSet<Guid>();

    /// <summary>Every revision that answers one of the obligations, oldest first.</summary>
    public required IReadOnlyList<ReportRevision> Revisions { get; init; }

    /// <summary>Every decision on those reports, oldest first.</summary>
    public required IReadOnlyList<ReportDecision> Decisions { get; init; }

    /// <summary>Every official and revised figure of the period.</summary>
    public IReadOnlyList<OfficialFigure> OfficialFigures { get; init; } = [];

    /// <summary>Every settlement of figures that differ.</summary>
    public IReadOnlyList<FigureSettlement> Settlements { get; init; } = [];

    /// <summary>The plan's tasks with all that was said of them.</summary>
    public TaskFacts Tasks { get; init; } = TaskFacts.None;

    /// <summary>Capital of the year and what is disbursed of it at the period's cut-off.</summary>
    public CapitalFacts? Capital { get; init; }

    /// <summary>The newest version of the report's text; null where nobody has written one.</summary>
    public NarrativeVersion? Narrative { get; init; }

    /// <summary>For the summing-up alone: every revision of the year's other reports, from which the newest known figures and words are taken.</summary>
    public IReadOnlyList<ReportRevision> Earlier { get; init; } = [];
}
