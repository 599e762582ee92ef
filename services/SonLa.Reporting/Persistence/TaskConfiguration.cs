using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Tasks;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class TaskConfiguration :
    IEntityTypeConfiguration<TrackedTask>,
    IEntityTypeConfiguration<TaskVersion>,
    IEntityTypeConfiguration<TaskStart>,
    IEntityTypeConfiguration<TaskStatement>,
    IEntityTypeConfiguration<TaskReceipt>,
    IEntityTypeConfiguration<TaskHandover>,
    IEntityTypeConfiguration<TaskSignal>,
    IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<TrackedTask> builder)
    {
        builder.ToTable("tasks");

        // Its versions are the record of it; the trail would repeat words that not everybody may read.
        builder.NotAudited();
        builder.HasKey(task => task.TaskId);
        builder.Property(task => task.TaskId).ValueGeneratedNever();
        builder.Property(task => task.Content).HasJson();
        builder.Property(task => task.Version).IsConcurrencyToken();
        builder.Ignore(task => task.IsWaiting);
        builder.HasIndex(task => new { task.PlanId, task.OwnerCode });
        builder.HasIndex(task => new { task.PlanYear, task.OwnerCode });
        builder.HasIndex(task => task.ParentTaskId);
        builder.HasIndex(task => task.PartyCodes).HasMethod("gin");
        builder.HasIndex(task => task.NextRungAt).HasFilter("next_rung_at is not null");
    }

    public void Configure(EntityTypeBuilder<TaskVersion> builder)
    {
        builder.ToTable("task_versions");
        builder.NotAudited();
        builder.HasKey(version => new { version.TaskId, version.Number });
        builder.Property(version => version.Content).HasJson();
        builder.Property(version => version.Sequence).IsHistorySequence();
        builder.HasIndex(version => version.PlanId);
    }

    public void Configure(EntityTypeBuilder<TaskStart> builder)
    {
        builder.ToTable("task_starts");
        builder.HasKey(start => start.TaskId);
        builder.Property(start => start.TaskId).ValueGeneratedNever();
        builder.Property(start => start.Sequence).IsHistorySequence();
        builder.HasIndex(start => start.PlanId);
    }

    public void Configure(EntityTypeBuilder<TaskStatement> builder)
    {
        builder.ToTable("task_statements");

        // A statement is itself the record of who said what; the trail would repeat words that not everybody may read.
        builder.NotAudited();
        builder.HasKey(statement => statement.StatementId);
        builder.Property(statement => statement.StatementId).ValueGeneratedNever();
        builder.Property(statement => statement.Sequence).IsHistorySequence();
        builder.HasIndex(statement => new { statement.TaskId, statement.OrganisationCode, statement.Role, statement.PeriodEndsOn, statement.Number }).IsUnique();
        builder.HasIndex(statement => new { statement.PlanId, statement.PeriodEndsOn });
    }

    public void Configure(EntityTypeBuilder<TaskReceipt> builder)
    {
        builder.ToTable("task_receipts");
        builder.HasKey(receipt => new { receipt.TaskId, receipt.OrganisationCode, receipt.ContentVersion, receipt.State });
    }

    public void Configure(EntityTypeBuilder<TaskHandover> builder)
    {
        builder.ToTable("task_handovers");
        builder.HasKey(handover => handover.HandoverId);
        builder.Property(handover => handover.HandoverId).ValueGeneratedNever();
        builder.Property(handover => handover.Part).IsSecret();
        builder.Property(handover => handover.TakenBackReason).IsSecret();
        builder.Property(handover => handover.Version).IsConcurrencyToken();
        builder.HasIndex(handover => new { handover.TaskId, handover.AccountId }).IsUnique().HasFilter("taken_back_at is null");
        builder.HasIndex(handover => handover.AccountId);
    }

    public void Configure(EntityTypeBuilder<TaskSignal> builder)
    {
        builder.ToTable("task_signals");
        builder.NotAudited();
        builder.HasKey(signal => new { signal.TaskId, signal.LastDay, signal.Rung });
    }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.NotAudited();
        builder.HasKey(person => person.AccountId);
        builder.Property(person => person.AccountId).ValueGeneratedNever();
        builder.HasIndex(person => person.OrganisationCode);
    }
}
