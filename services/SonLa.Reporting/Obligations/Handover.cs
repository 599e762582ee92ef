using SonLa.Reporting.Calendars;
using SonLa.Reporting.Organisations;

namespace SonLa.Reporting.Obligations;

/// <summary>What everybody owes in a year, and to whom it passed from those who ended; pure, so that events in any order lead to the same.</summary>
internal sealed record Handover
{
    /// <summary>What is asked of somebody, by id.</summary>
    public required IReadOnlyDictionary<Guid, OwedReport> Owed { get; init; }

    /// <summary>What would be asked had no organisation ended by an act: each of these is accounted for once, whoever delivers it.</summary>
    public required IReadOnlySet<Guid> Expected { get; init; }

    /// <summary>For each obligation that passed on, those that it passed to.</summary>
    public required IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> Passed { get; init; }

    /// <summary>Owed only because others' duties passed on: they settle those and do not count themselves.</summary>
    public required IReadOnlySet<Guid> Carrying { get; init; }

    /// <param name="calendar">The year's calendar.</param>
    /// <param name="onEvents">What events ask for beside it.</param>
    /// <param name="organisations">All that are known.</param>
    /// <param name="answerable">Who answers for a measure when a duty falls due.</param>
    /// <param name="isSettled">Whether an obligation was handed in or excused: then nothing of it passes on.</param>
    public static Handover Of(ReportingCalendar calendar, IEnumerable<CalendarDuty> onEvents, IReadOnlyList<Organisation> organisations, Measures.Answerability answerable, Func<Guid, bool> isSettled)
    {
        var line = new SuccessionLine(organisations);
        var born = organisations.Where(line.IsBornOf).Select(organisation => organisation.Code).ToHashSet();
        var year = new Reckoning(calendar, line, isSettled);
        foreach (var duty in CalendarReckoning.Duties(calendar).Concat(onEvents))
        {
            year.Take(duty, organisations, born, answerable);
        }

        return year.Result();
    }

    private sealed class Reckoning(ReportingCalendar calendar, SuccessionLine line, Func<Guid, bool> isSettled)
    {
        private readonly Dictionary<Guid, OwedReport> _owed = [];
        private readonly HashSet<Guid> _expected = [];
        private readonly Dictionary<Guid, IReadOnlyList<Guid>> _passed = [];
        private readonly HashSet<Guid> _carrying = [];
        private readonly HashSet<Guid> _needed = [];

        public void Take(CalendarDuty duty, IReadOnlyList<Organisation> organisations, HashSet<string> born, Measures.Answerability answerable)
        {
            var ended = new List<OwedReport>();
            foreach (var organisation in organisations)
            {
                var one = OwedReport.Of(calendar, duty, organisation.Code);
                var own = OwedReport.IsThere(duty, organisation) && OwedReport.IsBound(duty, organisation, answerable.Binds);
                if (own)
                {
                    _owed[one.ObligationId] = one;
                }

                var there = organisation.Ending is null ? OwedReport.IsThere(duty, organisation) : organisation.ValidFrom <= duty.LastDataDay;
                if (there && !born.Contains(organisation.Code) && OwedReport.IsBound(duty, organisation, answerable.WouldBind))
                {
                    _expected.Add(one.ObligationId);
                    if (!own)
                    {
                        ended.Add(one);
                    }
                }
            }

            foreach (var one in ended)
            {
                Pass(one);
            }
        }

        public Handover Result()
        {
            _carrying.ExceptWith(_expected);

            // What somebody born of others would do again that they have done is not asked for.
            foreach (var done in _carrying.Where(id => !_needed.Contains(id) && !isSettled(id)).ToList())
            {
                _owed.Remove(done);
                _carrying.Remove(done);
            }

            return new() { Owed = _owed, Expected = _expected, Passed = _passed, Carrying = _carrying };
        }

        private void Pass(OwedReport one)
        {
            if (line.HeirsOf(one.OrganisationCode, one.Duty.LastDataDay) is not [var general, ..] heirs)
            {
                return;
            }

            var targets = heirs.Select(heir => OwedReport.Of(calendar, one.Duty, heir)).ToList();
            var own = targets.FindAll(target => _owed.ContainsKey(target.ObligationId));
            if (own.Count == 0)
            {
                // Nobody owes it by calendar and plan: who took over everything else inherits it.
                own = targets.FindAll(target => target.OrganisationCode == general);
            }

            _carrying.UnionWith(own.Select(target => target.ObligationId));
            if (isSettled(one.ObligationId))
            {
                return;
            }

            foreach (var target in own)
            {
                _owed.TryAdd(target.ObligationId, target);
                _needed.Add(target.ObligationId);
            }

            _passed[one.ObligationId] = [.. own.Select(target => target.ObligationId)];
        }
    }
}
