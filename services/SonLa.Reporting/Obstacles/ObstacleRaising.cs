using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Reporting.Obstacles;

/// <summary>Raises obstacles, by themselves or with a report, addresses them as the year's document says, and tells of them.</summary>
internal sealed class ObstacleRaising(ReportingDbContext db, AddresseeBook addressees, IEvents events, ReportAuthor author)
{
    /// <summary>What somebody has to say about a difficulty.</summary>
    public sealed record Parts(string What, string Why, string Effect, string Proposal, string? MeasureCode, Guid? TaskId, string? TaskCode);

    /// <summary>Raises one; saved with the caller's changes.</summary>
    public RaisedObstacle Raise(Guid obstacleId, string province, int planYear, Parts parts, Guid? reportId = null, int? revision = null)
    {
        var rule = addressees.Of(province, planYear, RaisedObstacle.ConcernOf(parts.MeasureCode, parts.TaskCode));
        var obstacle = RaisedObstacle.Raise(
            new()
            {
                ObstacleId = obstacleId,
                Province = province,
                PlanYear = planYear,
                OrganisationCode = author.Caller.OrganisationCode,
                MeasureCode = parts.MeasureCode,
                TaskId = parts.TaskId,
                TaskCode = parts.TaskCode,
                What = parts.What,
                Why = parts.Why,
                Effect = parts.Effect,
                Proposal = parts.Proposal,
                Document = rule is null ? null : $"{rule.Document}, {rule.Article}",
                Addressees = rule?.Addressees ?? [],
                ReportId = reportId,
                RaisedAt = author.Now,
                RaisedBy = author.AccountId,
                RaisedByName = author.Name,
            },
            revision);
        db.Add(obstacle);
        Step(obstacle, null, TellOf(obstacle));
        return obstacle;
    }

    /// <summary>Raises what a report that is being handed in contains and did not before, and withdraws what it no longer contains and nobody has taken on.</summary>
    public async Task Follow(ProgressReport report, CancellationToken cancellationToken)
    {
        var known = await db.RaisedObstacles.Where(obstacle => obstacle.ReportId == report.ReportId).ToListAsync(cancellationToken);
        var contained = report.Content.Obstacles.Select(obstacle => obstacle.ObstacleId).ToHashSet();
        foreach (var obstacle in report.Content.Obstacles.Where(obstacle => known.TrueForAll(before => before.ObstacleId != obstacle.ObstacleId)))
        {
            Raise(obstacle.ObstacleId, report.Province, report.PlanYear, new(obstacle.What, obstacle.Why, obstacle.Effect, obstacle.Proposal, obstacle.MeasureCode, null, null), report.ReportId, report.Revision);
        }

        foreach (var obstacle in known)
        {
            if (contained.Contains(obstacle.ObstacleId))
            {
                if (obstacle.Keep(report.Revision, author.Now))
                {
                    Step(obstacle, null, TellOf(obstacle));
                }
            }
            else if (obstacle.Drop(author.Now))
            {
                const string reason = "Bản nộp mới của báo cáo không còn nêu.";
                Step(obstacle, reason, events.Publish(WithdrawObstacle.Told(obstacle, reason, author)));
            }
        }
    }

    private void Step(RaisedObstacle obstacle, string? text, Guid eventMessageId) => db.Add(ObstacleStepping.StepOf(obstacle, text, null, author, eventMessageId));

    private Guid TellOf(RaisedObstacle obstacle) => events.Publish(new ObstacleRaised
    {
        ObstacleId = obstacle.ObstacleId,
        OrganisationCode = obstacle.OrganisationCode,
        ReportId = obstacle.ReportId,
        MeasureCode = obstacle.MeasureCode,
        TaskCode = obstacle.TaskCode,
        PlanYear = obstacle.PlanYear,
        What = obstacle.What,
        Why = obstacle.Why,
        Effect = obstacle.Effect,
        Proposal = obstacle.Proposal,
        Addressees = obstacle.Addressees,
        RaisedAt = author.Now,
        Version = obstacle.Version,
    });
}
