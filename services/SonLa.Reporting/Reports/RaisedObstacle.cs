namespace SonLa.Reporting.Reports;

/// <summary>That an obstacle was made known by a submission; handing the same one in again does not raise it twice.</summary>
internal sealed class RaisedObstacle
{
    public required Guid ObstacleId { get; init; }

    public required Guid ReportId { get; init; }

    public required int Revision { get; init; }
}
