using SonLa.Contracts.Reporting;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Reporting.Emulation;

internal static class MovementTelling
{
    /// <summary>Tells of the year report that is owed, by a rung.</summary>
    public static void PublishOwed(this IEvents events, EmulationMovement movement, string rung, DateTimeOffset at) => events.Publish(new MovementReportOwed
    {
        MovementId = movement.MovementId,
        Province = movement.Province,
        PlanYear = movement.PlanYear,
        Name = movement.Name,
        DocumentNumber = movement.DocumentNumber,
        ReportBy = movement.ReportBy,
        DueOn = movement.ReportDueOn ?? throw new InvalidOperationException("A report without a day is not reminded of."),
        Rung = rung,
        At = at,
        Version = movement.Version,
    });
}
