using SonLa.Reporting.Calendars;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Reports;

namespace SonLa.Reporting.Checks;

/// <summary>What a report must stand to be handed in: its parts by the calendar, its figures by the rules.</summary>
internal sealed class SubmissionRules(CalendarsInForce calendars, FigureChecking checking)
{
    /// <summary>The parts that the obligations' regimes ask for.</summary>
    public async Task<IReadOnlySet<string>> Requires(ProgressReport report, IEnumerable<Obligation> obligations, CancellationToken cancellationToken)
    {
        var calendar = await calendars.Of(report.Province, report.PlanYear, cancellationToken);
        return obligations.SelectMany(obligation => calendar.Regime(obligation.Regime).Requires).ToHashSet();
    }

    /// <summary>Refuses wrong and unexplained figures.</summary>
    public Task InsistOnSound(ProgressReport report, CancellationToken cancellationToken) => checking.InsistOnSound(report, cancellationToken);
}
