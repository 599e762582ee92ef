using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Tasks;

/// <summary>Takes down what an organisation says of a task in one of its roles, checked against the period and the province's grades.</summary>
internal sealed class TaskSaying(ReportingDbContext db, TaskReading reading, TaskRules rules, IEvents events, ReportAuthor author)
{
    /// <summary>What was said.</summary>
    internal sealed record Said(string Period, string? Grade, string? Text, string? Reason);

    /// <summary>Null where the caller's organisation does not stand at the task in this role.</summary>
    public async Task<TaskStatement?> Take(Guid taskId, string role, Said said, CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        var task = await reading.Visible(db.Tasks.AsNoTracking()).SingleOrDefaultAsync(one => one.TaskId == taskId, cancellationToken);
        if (task is null || !reading.HasSay(task, role))
        {
            return null;
        }

        var (period, grade) = Check(task, role, said);
        task.InsistOnStanding();
        InsistOnStarted(task);
        var number = 1 + (await db.TaskStatements
            .Where(one => one.TaskId == taskId && one.OrganisationCode == own && one.Role == role && one.PeriodEndsOn == period.LastDay)
            .MaxAsync(one => (int?)one.Number, cancellationToken) ?? 0);
        var statement = Statement(task, role, period, grade, said, number);
        db.Add(statement);
        await db.SaveChangesAsync(cancellationToken);
        return statement;
    }

    private (ReportingPeriod Period, TaskGrade? Grade) Check(TrackedTask task, string role, Said said)
    {
        var period = ReportingPeriod.Parse(said.Period);
        var grade = said.Grade is null ? null : rules.Find(said.Grade);
        var codes = string.Join(", ", rules.Grades.Select(one => one.Code));
        new InputCheck()
            .Require(period.Year == task.PlanYear, "period", $"Kỳ phải thuộc năm {task.PlanYear} của nhiệm vụ.", $"The period must lie in the task's year {task.PlanYear}.")
            .Require(period.FirstDay <= ServiceDefaults.Time.VietnamTime.DayOf(author.Now), "period", "Kỳ này chưa bắt đầu; hãy chọn kỳ đã bắt đầu.", "This period has not begun; choose one that has.")
            .Require(role == TaskRole.Coordinator || grade is not null, "grade", $"Hãy chọn một mức: {codes}; nhiệm vụ được đánh giá bằng mức, không bằng phần trăm.", $"Choose a grade: {codes}; a task is graded, never given a percentage.")
            .Require(grade is not { NeedsReason: true } || !string.IsNullOrWhiteSpace(said.Reason), "reason", "Mức này cần nêu lý do.", "This grade needs a reason.")
            .RequireText(said.Text, "text", ReportText.LongestText)
            .LimitText(said.Reason, "reason", ReportText.LongestNote)
            .ThrowIfAny();
        return (period, grade);
    }

    private static void InsistOnStarted(TrackedTask task)
    {
        if (task.IsWaiting)
        {
            throw new RuleViolationException("task.waiting", new(
                $"Nhiệm vụ chỉ bắt đầu khi có sự kiện: {task.Content.StartsOn}. Hãy chờ sự kiện được ghi nhận.",
                $"The task starts on an outside event: {task.Content.StartsOn}. Wait until that is recorded."));
        }
    }

    private TaskStatement Statement(TrackedTask task, string role, ReportingPeriod period, TaskGrade? grade, Said said, int number)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            StatementId = id,
            TaskId = task.TaskId,
            PlanId = task.PlanId,
            OrganisationCode = author.Caller.OrganisationCode,
            Role = role,
            PeriodEndsOn = period.LastDay,
            Number = number,
            Grade = grade?.Code,
            GradeName = grade?.Vi,
            Final = grade is { Final: true },
            Done = grade is { Done: true },
            Text = said.Text ?? "",
            Reason = said.Reason,
            StatedAt = author.Now,
            StatedBy = author.AccountId,
            StatedByName = author.Name,
            EventMessageId = events.Publish(new TaskProgressReported
            {
                StatementId = id,
                TaskId = task.TaskId,
                PlanYear = task.PlanYear,
                OrganisationCode = author.Caller.OrganisationCode,
                Role = role,
                PeriodEndsOn = period.LastDay,
                Grade = grade?.Code,
                Final = grade is { Final: true },
                StatedAt = author.Now,
                Version = number,
            }),
        };
    }
}
