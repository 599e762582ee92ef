using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Investment;

/// <summary>Reads what Budget has told of a plan year's capital up to a point of the history, summed up by the database.</summary>
internal sealed class CapitalReading(ReportingDbContext db, CalendarsInForce calendars)
{
    /// <summary>The day to whose end a period's capital counts: the cut-off of its data; for the summing-up, which goes before the year's end, the day on which it is due.</summary>
    /// <param name="province">Whose calendar.</param>
    /// <param name="period">The period.</param>
    /// <param name="obligations">What is owed for it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<DateOnly> Through(string province, ReportingPeriod period, IReadOnlyCollection<Obligation> obligations, CancellationToken cancellationToken)
    {
        var calendar = await calendars.Of(province, period.Year, cancellationToken);
        if (period.Kind == PeriodKinds.SummingUp)
        {
            return obligations.Max(obligation => VietnamTime.DayOf(obligation.DueAt));
        }

        var asked = obligations.Select(obligation => obligation.Regime).ToHashSet();
        return calendar.Regimes.Where(regime => asked.Contains(regime.Code))
            .Select(regime => CalendarReckoning.Window(calendar, regime, period).To)
            .DefaultIfEmpty(calendar.CutOff.Window(period).To)
            .Max();
    }

    /// <summary>Of a plan year, to the end of a day.</summary>
    public async Task<CapitalFacts> Read(int year, DateOnly through, long asOf, CancellationToken cancellationToken)
    {
        var projects = await db.Database.SqlQuery<CapitalFacts.Project>(
            $"""
            with told as (
                select *, "on" <= {through} as counts from capital_movements where plan_year = {year} and sequence <= {asOf}),
            sums as (
                select project_id,
                    (array_agg(project_code order by project_version desc))[1] as code,
                    (array_agg(owner_code order by project_version desc))[1] as owner_code,
                    coalesce(sum(amount_in_dong) filter (where counts and kind = 'capital'), 0) as allocated,
                    coalesce(sum(amount_in_dong) filter (where counts and kind = 'payment'), 0) as disbursed,
                    count(*) filter (where counts and kind = 'capital') as capital_entries,
                    count(*) filter (where counts and kind = 'payment') as payments,
                    string_agg(distinct document_number, E'\n') filter (where counts) as documents,
                    (array_agg(total_in_dong order by project_version desc) filter (where kind = 'capital'))[1] is not distinct from sum(amount_in_dong) filter (where kind = 'capital')
                        and (array_agg(total_in_dong order by project_version desc) filter (where kind = 'payment'))[1] is not distinct from sum(amount_in_dong) filter (where kind = 'payment') as complete
                from told group by project_id),
            named as (
                select distinct on (project_id) project_id, name, programme from project_versions where sequence <= {asOf} order by project_id, version desc)
            select sums.project_id as "ProjectId", sums.code as "Code", named.name as "Name", sums.owner_code as "OwnerCode", named.programme as "Programme",
                sums.allocated as "AllocatedInDong", sums.disbursed as "DisbursedInDong", sums.capital_entries::int as "CapitalEntries", sums.payments::int as "Payments",
                sums.documents as "Documents", sums.complete as "Complete"
            from sums left join named using (project_id)
            """).ToListAsync(cancellationToken);
        var assigned = await db.AssignedCapital.AsNoTracking().Where(entry => entry.PlanYear == year && entry.Sequence <= asOf).ToListAsync(cancellationToken);
        return new(
            through,
            projects,
            assigned.FindAll(entry => entry.EffectiveOn <= through),
            assigned.Count == 0 || assigned.Max(entry => entry.EntriesOfYear) == assigned.Count);
    }
}
