using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Obstacles;

/// <summary>Takes a step with an obstacle that the caller may see, keeps it and tells of it in one transaction.</summary>
internal sealed class ObstacleStepping(ReportingDbContext db, IEvents events, ReportAuthor author)
{
    internal const int LongestDocumentNumber = 100;

    public Task<RaisedObstacle?> Find(Guid obstacleId, CancellationToken cancellationToken) =>
        db.RaisedObstacles.VisibleTo(author.Caller).SingleOrDefaultAsync(obstacle => obstacle.ObstacleId == obstacleId, cancellationToken);

    /// <summary>Only whoever raised it may take it back.</summary>
    public Task<RaisedObstacle?> FindOwn(Guid obstacleId, CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        return db.RaisedObstacles.SingleOrDefaultAsync(obstacle => obstacle.ObstacleId == obstacleId && obstacle.OrganisationCode == own, cancellationToken);
    }

    /// <summary>Takes the step; the caller must have seen the current version.</summary>
    /// <param name="obstacle">As found; null answers 404.</param>
    /// <param name="said">What the step says.</param>
    /// <param name="step">The aggregate's verb.</param>
    /// <param name="told">The event that tells of it.</param>
    /// <param name="http">Names the version in If-Match and gets the next one.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Results<Ok<StepAnswer>, NotFound>> Take<T>(
        RaisedObstacle? obstacle,
        StepText said,
        Action<RaisedObstacle, DateTimeOffset> step,
        Func<RaisedObstacle, T> told,
        HttpContext http,
        CancellationToken cancellationToken)
        where T : class
    {
        if (obstacle is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, obstacle.Version);
        new InputCheck()
            .Require(!said.TextRequired || !string.IsNullOrWhiteSpace(said.Text), "text", "Trường này bắt buộc, hãy nhập nội dung.", "This field is required; enter some text.")
            .LimitText(said.Text, "text", ReportText.LongestText)
            .LimitText(said.DocumentNumber, "documentNumber", LongestDocumentNumber)
            .ThrowIfAny();
        step(obstacle, author.Now);
        var kept = StepOf(obstacle, said.Text, said.DocumentNumber, author, events.Publish(told(obstacle)));
        db.Add(kept);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, obstacle.Version);
        return TypedResults.Ok(new StepAnswer(obstacle.ObstacleId, obstacle.Version, obstacle.Stage, kept.At, kept.EventMessageId));
    }

    internal static ObstacleStep StepOf(RaisedObstacle obstacle, string? text, string? documentNumber, ReportAuthor author, Guid eventMessageId) => new()
    {
        ObstacleId = obstacle.ObstacleId,
        Number = obstacle.Version,
        Stage = obstacle.Stage,
        Text = text,
        DocumentNumber = documentNumber,
        At = author.Now,
        ActorId = author.AccountId,
        ActorName = author.Name,
        ActorOrganisationCode = author.Caller.OrganisationCode,
        EventMessageId = eventMessageId,
    };
}

/// <summary>What a step says.</summary>
internal sealed record StepText(string? Text, string? DocumentNumber = null, bool TextRequired = true);

/// <summary>Where a step has led.</summary>
public sealed record StepAnswer(Guid ObstacleId, int Version, string Stage, DateTimeOffset At, Guid EventMessageId);
