using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Inputs;

/// <summary>Reminds coordinators before their inputs are due, on the days on which the leads' own reports are reminded of; each reminder once, whatever stops or jumps of the clock there are.</summary>
internal sealed class InputReminding(ReportingDbContext db, IEvents events, BusinessClock clock, CalendarShelf shelf)
{
    /// <summary>Held by whoever reminds: of several replicas one.</summary>
    private const long Lock = 2_024_003;

    /// <summary>Stands for everybody where no coordinator owes anything.</summary>
    private const string Nobody = "";

    /// <summary>How many reminders were sent.</summary>
    public async Task<int> Remind(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sent = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        var years = await db.PlanVersions.Select(version => new { version.Province, version.PlanYear }).Distinct().ToListAsync(cancellationToken);
        foreach (var year in years)
        {
            if (shelf.Find(year.Province, year.PlanYear) is { } calendar)
            {
                var done = (await db.InputReminders
                    .Where(reminder => reminder.Province == calendar.Province && reminder.PlanYear == calendar.PlanYear)
                    .Select(reminder => new { reminder.PeriodEndsOn, reminder.DaysBefore })
                    .Distinct()
                    .ToListAsync(cancellationToken)).Select(reminder => (reminder.PeriodEndsOn, reminder.DaysBefore)).ToHashSet();
                foreach (var moment in Moments(calendar).Where(moment => moment.At <= now && !done.Contains((moment.PeriodEndsOn, moment.DaysBefore))))
                {
                    sent += await Remind(calendar, moment, now, cancellationToken);
                }
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return sent;
    }

    /// <summary>Every reminder of the year, pure: for each day on which reports end, so many days before the inputs for them are due.</summary>
    internal static IEnumerable<Moment> Moments(ReportingCalendar calendar) => CalendarReckoning.Duties(calendar)
        .Where(duty => duty.Regime.Inputs is not null && duty.Regime.Audience.Rule == Audience.Leads)
        .GroupBy(duty => duty.PeriodEndsOn)
        .SelectMany(duties =>
        {
            var first = duties.MinBy(duty => CalendarReckoning.InputsDueAt(calendar, duty)) ?? duties.First();
            var dueAt = CalendarReckoning.InputsDueAt(calendar, first);
            return first.Regime.RemindDaysBefore.Select(days => new Moment(duties.Key, duties.OrderBy(duty => duty.OpensAt).First().Period, dueAt, days));
        })
        .OrderBy(moment => moment.At);

    private async Task<int> Remind(ReportingCalendar calendar, Moment moment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.PlanVersions.AsNoTracking().InForceOn(calendar.PlanYear, moment.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken) is not { } plan || plan.Province != calendar.Province)
        {
            return 0;
        }

        var owed = OwedInput.Of(calendar, plan, moment.PeriodEndsOn).ToLookup(one => one.OrganisationCode);
        if (owed.Count == 0)
        {
            db.Add(Record(plan, moment, Nobody, now, null));
        }

        var handedIn = (await db.CoordinatorInputs
            .Where(input => input.Province == plan.Province && input.PlanYear == plan.PlanYear && input.PeriodEndsOn == moment.PeriodEndsOn)
            .Select(input => new { input.MeasureCode, input.OrganisationCode })
            .ToListAsync(cancellationToken)).Select(input => (input.MeasureCode, input.OrganisationCode)).ToHashSet();

        // After a stop only the nearest reminder is sent, and none once the day has passed.
        var late = now > moment.DueAt || Moments(calendar).Any(other => other.PeriodEndsOn == moment.PeriodEndsOn && other.DaysBefore < moment.DaysBefore && other.At <= now);
        var sent = 0;
        foreach (var own in owed)
        {
            var missing = own.Where(one => !handedIn.Contains((one.Measure.Code, own.Key))).ToList();
            Guid? messageId = late || missing.Count == 0 ? null : events.Publish(Of(own.Key, plan, moment, missing, now));
            sent += messageId is null ? 0 : 1;
            db.Add(Record(plan, moment, own.Key, now, messageId));
        }

        return sent;
    }

    private static InputReminder Record(PlanVersion plan, Moment moment, string organisationCode, DateTimeOffset now, Guid? messageId) => new()
    {
        Province = plan.Province,
        PlanYear = plan.PlanYear,
        PeriodEndsOn = moment.PeriodEndsOn,
        OrganisationCode = organisationCode,
        DaysBefore = moment.DaysBefore,
        RecordedAt = now,
        Outcome = messageId is null ? InputReminder.Skipped : InputReminder.Published,
        EventMessageId = messageId,
    };

    private static InputDueSoon Of(string organisationCode, PlanVersion plan, Moment moment, List<OwedInput> missing, DateTimeOffset now) => new()
    {
        OrganisationCode = organisationCode,
        PlanYear = plan.PlanYear,
        Period = moment.Period,
        PeriodEndsOn = moment.PeriodEndsOn,
        MeasureCodes = [.. missing.Select(one => one.Measure.Code)],
        MeasureNames = [.. missing.Select(one => one.Measure.Name)],
        LeadCodes = [.. missing.SelectMany(one => one.Measure.LeadCodes).Distinct().Order(StringComparer.Ordinal)],
        DueAt = moment.DueAt,
        DaysBefore = moment.DaysBefore,
        At = now,
        Version = 1,
    };

    /// <summary>A reminder's moment.</summary>
    /// <param name="PeriodEndsOn">The inputs serve every report that ends on this day.</param>
    /// <param name="Period">The longest of these reports' periods.</param>
    /// <param name="DueAt">Last acceptable instant.</param>
    /// <param name="DaysBefore">How many days before.</param>
    internal sealed record Moment(DateOnly PeriodEndsOn, string Period, DateTimeOffset DueAt, int DaysBefore)
    {
        public DateTimeOffset At => DueAt.AddDays(-DaysBefore);
    }
}
