using SonLa.Check.Expected;
using SonLa.Check.Scenarios;
using Xunit;

namespace SonLa.Check.Tests;

public sealed class ExpectedPlanTests
{
    private readonly ExpectedPlan _plan = new SmallScenario().Plan;

    [Fact]
    public void Indicators_and_measures_are_counted_apart()
    {
        Assert.Equal("0001/QĐ-UBND-MAU", _plan.DocumentNumber);
        Assert.Equal(4, _plan.Indicators);
        Assert.Equal(5, _plan.Measures);
    }

    [Fact]
    public void An_indicator_without_target_is_open()
    {
        Assert.Equal(3, _plan.IndicatorsWithTarget);
        Assert.Equal(4, _plan.MeasuresWithTarget);
        Assert.Equal(["4"], _plan.OpenOrdinals);
    }

    [Fact]
    public void A_collective_lead_has_every_department_and_district_as_member()
    {
        Assert.Equal([("1", 5)], _plan.CollectiveIndicators);
        Assert.Equal(4, _plan.MeasuresToNamedOffices);
        Assert.Equal(9, _plan.Assignments);
    }

    [Fact]
    public void A_group_that_no_list_resolves_is_named_as_unresolved()
    {
        Assert.Equal(["Thủ trưởng các Sở, ngành liên quan"], _plan.UnresolvedNames);
    }

    [Fact]
    public void Evaluators_of_a_collective_own_it_and_its_members_do_not()
    {
        Assert.Equal(["cuc-thong-ke", "so-khdt", "so-tc", "so-yt"], _plan.IndicatorOwners);
    }

    [Fact]
    public void The_plan_of_the_province_has_the_figures_of_its_decisions()
    {
        var folder = Path.Combine(SmallScenario.Root(), "samples", "scenario");
        var scenario = Scenario.Read(folder);
        var data = SampleData.Read(scenario.DataFolder(folder, SmallScenario.Root()));

        var plan = new ExpectedPlan(data.Plan, new NameBook(data, scenario.Audience, new DateOnly(2024, 1, 2)));

        Assert.Equal((28, 30, 22, 26), (plan.Indicators, plan.Measures, plan.IndicatorsWithTarget, plan.MeasuresToNamedOffices));
        Assert.Equal(["9", "11", "17", "23", "27", "28"], plan.OpenOrdinals);
        Assert.Equal(["1", "2", "3", "4"], plan.CollectiveIndicators.Select(collective => collective.Ordinal));
        Assert.Equal(["25"], plan.OrdinalsInConflict);
        Assert.Equal(12, scenario.Audience.Districts.Count);
        Assert.Equal(
            ["Thủ trưởng các Sở, ngành liên quan", "Thủ trưởng các đơn vị đào tạo trên địa bàn tỉnh"],
            plan.UnresolvedNames.Order(StringComparer.Ordinal));
    }
}
