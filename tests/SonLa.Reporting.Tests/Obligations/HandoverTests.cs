using SonLa.Contracts.Assignments;
using SonLa.Contracts.Identity;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Tests.Calendars;
using Xunit;

namespace SonLa.Reporting.Tests.Obligations;

public sealed class HandoverTests
{
    private static readonly ReportingCalendar Calendar = ACalendar.OfSonLa2024();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_succeeds_whatever_every_obligation_is_accounted_for_once_and_every_measure_has_one_who_reports_it(int seed)
    {
        var province = new Province(seed);
        var before = Of(province, []);

        for (var acts = 0; acts < 5; acts++)
        {
            province.Happen();
        }

        var after = Of(province, []);

        // The count never changes: what was owed is owed still, by whoever took over.
        Assert.Equal(before.Owed.Keys.Order(), after.Expected.Order());
        Assert.All(after.Expected, id => Assert.True(after.Owed.ContainsKey(id) != after.Passed.ContainsKey(id)));
        Assert.All(after.Owed.Keys, id => Assert.True(after.Expected.Contains(id) != after.Carrying.Contains(id)));
        Assert.All(after.Passed.Values, to => Assert.NotEmpty(to));
        Assert.All(after.Passed.Values.SelectMany(to => to), id => Assert.Contains(id, after.Owed.Keys));
        Assert.All(after.Carrying, id => Assert.Contains(after.Passed.Values, to => to.Contains(id)));

        // Data that ended before the act stay with the old name, all others go on.
        var known = province.Organisations.ToDictionary(organisation => organisation.Code);
        Assert.All(after.Owed.Values, one => Assert.True(known[one.OrganisationCode].ExistsOn(one.Duty.LastDataDay)));
        Assert.All(after.Passed.Keys.Select(id => before.Owed[id]), one => Assert.False(known[one.OrganisationCode].ExistsOn(one.Duty.LastDataDay)));

        // No figure is lost and none is told by two: in every month each measure has its one lead, who owes the report.
        foreach (var month in ReportingPeriod.Of(2024, PeriodKinds.Month))
        {
            foreach (var measure in province.PlanOn(month.LastDay).Measures)
            {
                var lead = Assert.Single(measure.LeadCodes);
                Assert.Contains(after.Owed.Values, one => one.Duty.Regime.Code == "a" && one.Duty.Period == month.Code && one.OrganisationCode == lead);
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(19)]
    public void In_whatever_order_the_organisations_are_known_the_same_is_owed(int seed)
    {
        var province = new Province(seed);
        for (var acts = 0; acts < 5; acts++)
        {
            province.Happen();
        }

        var (one, other) = (Of(province, []), Of(province, [], organisations => organisations.Reverse()));

        Assert.Equal(one.Owed.Keys.Order(), other.Owed.Keys.Order());
        Assert.Equal(one.Carrying.Order(), other.Carrying.Order());
        Assert.Equal(one.Passed.OrderBy(pair => pair.Key).Select(pair => (pair.Key, string.Join(' ', pair.Value))), other.Passed.OrderBy(pair => pair.Key).Select(pair => (pair.Key, string.Join(' ', pair.Value))));
    }

    [Fact]
    public void What_all_predecessors_have_delivered_already_is_not_asked_of_their_new_successor()
    {
        var province = new Province(1);
        var (first, second) = ("so-1", "so-2");
        province.Apply(new(new DateOnly(2024, 7, 1))
        {
            Created = [AnOrganisation.Department("so-moi")],
            Ended = new Dictionary<string, IReadOnlyList<OrganisationHeir>> { [first] = [AnAct.To("so-moi")], [second] = [AnAct.To("so-moi")] },
        });
        var open = Of(province, []);
        var year = open.Owed.Values.Single(one => one.Duty.Period == "2024-12" && one.Duty.Regime.Code == "b" && one.OrganisationCode == "so-moi");
        var delivered = new[] { first, second }.Select(code => OwedReport.Of(Calendar, year.Duty, code).ObligationId).ToHashSet();

        var settled = Of(province, delivered);

        Assert.Contains(year.ObligationId, open.Carrying);
        Assert.DoesNotContain(year.ObligationId, settled.Owed.Keys);
        Assert.DoesNotContain(settled.Passed.Keys, delivered.Contains);
    }

    [Fact]
    public void Who_speaks_for_whom_is_followed_through_every_act_and_ends_where_nobody_took_over()
    {
        var province = new Province(1);
        province.Apply(new(new DateOnly(2024, 4, 1)) { Ended = new Dictionary<string, IReadOnlyList<OrganisationHeir>> { ["so-1"] = [AnAct.To("so-3", "m-2"), AnAct.To("so-2")] } });
        province.Apply(new(new DateOnly(2024, 9, 1)) { Ended = new Dictionary<string, IReadOnlyList<OrganisationHeir>> { ["so-2"] = [AnAct.To("so-4")] } });
        var line = new SuccessionLine(province.Organisations);

        Assert.Equal(["so-1", "so-2", "so-4"], new[] { new DateOnly(2024, 3, 31), new DateOnly(2024, 8, 31), new DateOnly(2024, 9, 1) }.Select(day => line.SpeakerFor("so-1", day)));
        Assert.Equal(["so-4", "so-3"], line.HeirsOf("so-1", new DateOnly(2024, 10, 1)));
        Assert.Null(line.SpeakerFor("nobody", new DateOnly(2024, 1, 1)));
    }

    private static Handover Of(Province province, HashSet<Guid> settled, Func<IEnumerable<Organisation>, IEnumerable<Organisation>>? ordered = null) =>
        Handover.Of(Calendar, [], [.. (ordered ?? (all => all))(province.Organisations)], new Answerability(province.Plans, []), settled.Contains);

    /// <summary>A small province to which acts happen by lot.</summary>
    private sealed class Province
    {
        private readonly Random _lot;
        private readonly Dictionary<string, OrganisationChanged> _told;
        private readonly List<PlanVersion> _plans;
        private DateOnly _day = new(2024, 1, 20);
        private int _born;

        public Province(int seed)
        {
            _lot = new(seed);
            _told = Enumerable.Range(1, 6).Select(number => AnOrganisation.Department($"so-{number}"))
                .Append(AnOrganisation.Department("so-khdt"))
                .Concat(Enumerable.Range(1, 4).Select(number => AnOrganisation.District($"huyen-{number}")))
                .ToDictionary(one => one.Code);
            _plans = [Plan(1, null, [.. Enumerable.Range(1, 9).Select(number => AMeasure.Named($"m-{number}", $"{number}") with { LeadCodes = [$"so-{((number - 1) % 5) + 1}"] })])];
        }

        public IReadOnlyList<PlanVersion> Plans => _plans;

        public IReadOnlyList<Organisation> Organisations => [.. _told.Values.Select(Known)];

        public PlanVersion PlanOn(DateOnly day) => _plans.OrderByDescending(plan => plan.Version).First(plan => plan.EffectiveOn is not { } from || from <= day);

        public void Happen()
        {
            _day = _day.AddDays(_lot.Next(10, 75));
            var standing = _told.Values.Where(one => one.ValidTo is null && one.Code != "so-khdt" && one.ValidFrom < _day).OrderBy(one => one.Code, StringComparer.Ordinal).ToList();
            var one = standing[_lot.Next(standing.Count)];
            var others = standing.FindAll(other => other.Kind == one.Kind && other.Code != one.Code);
            if (others.Count < 2)
            {
                return;
            }

            var (second, third) = (others[_lot.Next(others.Count)], others[0]);
            var anew = $"{(one.Kind == "department" ? "so" : "huyen")}-moi-{++_born}";
            var created = one.Kind == "department" ? AnOrganisation.Department(anew) : AnOrganisation.District(anew);
            var led = PlanOn(DateOnly.MaxValue).Measures.Where(measure => measure.LeadCodes.Contains(one.Code)).Select(measure => measure.Code).Take(1).ToArray();
            Apply(_lot.Next(4) switch
            {
                0 => new(_day) { Ended = Ends((one.Code, [AnAct.To(second.Code)])) },
                1 => new(_day) { Created = [created], Ended = Ends((one.Code, [AnAct.To(anew)]), (second.Code, [AnAct.To(anew)])) },
                2 when led.Length > 0 => new(_day) { Created = [created], Ended = Ends((one.Code, [AnAct.To(anew, led), AnAct.To(second.Code)])) },
                _ => new(_day) { Created = [created], Ended = Ends((one.Code, third.Code == second.Code ? [AnAct.To(anew)] : [AnAct.To(anew), AnAct.To(third.Code, "m-0")])) },
            });
        }

        public void Apply(AnAct act)
        {
            foreach (var told in act.Told(_told))
            {
                _told[told.Code] = told;
            }

            _plans.Add(Plan(_plans.Count + 1, act, act.In(PlanOn(DateOnly.MaxValue).Measures)));
        }

        private static Dictionary<string, IReadOnlyList<OrganisationHeir>> Ends(params (string Code, IReadOnlyList<OrganisationHeir> Heirs)[] ends) => ends.ToDictionary(end => end.Code, end => end.Heirs);

        private static Organisation Known(OrganisationChanged told)
        {
            var organisation = new Organisation { Code = told.Code };
            organisation.Follow(told);
            return organisation;
        }

        private static PlanVersion Plan(int version, AnAct? act, IReadOnlyList<PlannedMeasure> measures) => new()
        {
            PlanId = Guid.Empty,
            Version = version,
            Province = "son-la",
            PlanYear = 2024,
            DocumentNumber = "2668/QĐ-UBND",
            EffectiveOn = act is null ? null : Calendar.CutOff.FirstPeriodFrom(act.EffectiveOn),
            SuccessionId = act?.SuccessionId,
            Measures = measures,
            RecordedAt = ReportingService.Start,
        };
    }
}
