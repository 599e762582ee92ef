using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Obstacles;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class ObstacleConfiguration : IEntityTypeConfiguration<RaisedObstacle>, IEntityTypeConfiguration<ObstacleStep>
{
    public void Configure(EntityTypeBuilder<RaisedObstacle> builder)
    {
        builder.ToTable("raised_obstacles");
        builder.HasKey(obstacle => obstacle.ObstacleId);
        builder.Property(obstacle => obstacle.ObstacleId).ValueGeneratedNever();
        builder.Property(obstacle => obstacle.Version).IsConcurrencyToken();
        builder.Ignore(obstacle => obstacle.IsOpen);
        builder.HasIndex(obstacle => obstacle.ReportId);
        builder.HasIndex(obstacle => new { obstacle.RaisedAt, obstacle.ObstacleId });
        builder.HasIndex(obstacle => obstacle.OrganisationCode);
        builder.HasIndex(obstacle => obstacle.TaskId);
    }

    public void Configure(EntityTypeBuilder<ObstacleStep> builder)
    {
        builder.ToTable("obstacle_steps");

        // A step is itself the record of who did what.
        builder.NotAudited();
        builder.HasKey(step => new { step.ObstacleId, step.Number });
        builder.Property(step => step.Sequence).IsHistorySequence();
    }
}
