namespace SonLa.Portal.Obstacles;

/// <summary>One line of Reporting's list of obstacles.</summary>
internal sealed record ObstacleLine(
    Guid ObstacleId,
    string OrganisationName,
    string? MeasureName,
    string? TaskName,
    string What,
    string Stage,
    bool Open,
    DateTimeOffset RaisedAt,
    int AgeInWorkingDays);

/// <summary>An obstacle as Reporting shows it.</summary>
internal sealed record Obstacle(
    Guid ObstacleId,
    string OrganisationCode,
    string OrganisationName,
    string? MeasureName,
    Guid? TaskId,
    string? TaskName,
    string What,
    string Why,
    string Effect,
    string Proposal,
    string? Document,
    IReadOnlyList<string> Addressees,
    Guid? ReportId,
    string Stage,
    bool Open,
    DateTimeOffset RaisedAt,
    string RaisedByName,
    int AgeInWorkingDays,
    IReadOnlyList<Obstacle.Step> Steps)
{
    internal sealed record Step(int Number, string Stage, string? Text, string? DocumentNumber, DateTimeOffset At, string ActorName, string ActorOrganisationCode);
}

/// <summary>What one's organisation can raise an obstacle about.</summary>
internal sealed record ObstacleSubjects(int PlanYear, IReadOnlyList<ObstacleSubjects.Measure> Measures, IReadOnlyList<ObstacleSubjects.TaskLine> Tasks)
{
    internal sealed record TaskLine(Guid TaskId, string Section, string Text);

    internal sealed record Measure(string MeasureCode, string IndicatorOrdinal, string? Part, string Name);
}

/// <summary>The new obstacle.</summary>
internal sealed record RaisedObstacle(Guid ObstacleId);
