using Microsoft.Extensions.DependencyInjection;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Inputs;
using SonLa.Reporting.Tests.Calendars;
using Xunit;

namespace SonLa.Reporting.Tests.Inputs;

public sealed class InputRemindingTests(ReportingService service) : IClassFixture<ReportingService>
{
    private static readonly APlan Plan = new() { Measures = [AMeasure.Named("budget-revenue", "6") with { LeadCodes = ["so-tc"], CoordinatorCodes = ["so-xd", "huyen-moc-chau"] }] };

    [Fact]
    public void Each_day_on_which_reports_end_has_its_reminders_before_the_inputs_are_due()
    {
        var moments = InputReminding.Moments(ACalendar.OfSonLa2024()).ToList();

        Assert.Equal(moments.Count, moments.DistinctBy(moment => (moment.PeriodEndsOn, moment.DaysBefore)).Count());
        Assert.All(moments, moment => Assert.True(moment.At < moment.DueAt));
        Assert.Equal(["2024-Q1"], moments.Where(moment => moment.PeriodEndsOn == new DateOnly(2024, 3, 31)).Select(moment => moment.Period).Distinct());
        Assert.Equal(["2024-Y"], moments.Where(moment => moment.PeriodEndsOn == new DateOnly(2024, 12, 31)).Select(moment => moment.Period).Distinct());
        Assert.Equal(moments.Select(moment => moment.At).Order(), moments.Select(moment => moment.At));
    }

    [Fact]
    public async Task Coordinators_are_reminded_once_of_what_is_missing_though_many_race_and_only_of_the_nearest_after_a_stop()
    {
        await service.OpenOnce(Plan);
        var moments = InputReminding.Moments(ACalendar.OfSonLa2024()).Where(moment => moment.PeriodEndsOn == new DateOnly(2024, 2, 29)).ToList();
        var (first, last) = (moments[0], moments[^1]);

        await service.SetClock(first.At.AddMinutes(-1));
        await Remind();
        var before = await Of("2024-02");
        await service.SetClock(first.At);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Remind()));
        var reminded = await Of("2024-02");
        using var handedIn = await service.Head("so-xd").PostOnce("/periods/2024-02/inputs/budget-revenue", new { text = "Đã đủ" });
        handedIn.EnsureSuccessStatusCode();
        await service.SetClock(last.At);
        await Remind();
        var again = (await Of("2024-02")).Skip(reminded.Count).ToList();

        // Months later: what has passed is noted, and of April only the nearest reminder goes out.
        var april = InputReminding.Moments(ACalendar.OfSonLa2024()).Where(moment => moment.PeriodEndsOn == new DateOnly(2024, 4, 30)).ToList();
        await service.SetClock(april[^1].At);
        await Remind();
        var late = (await service.Published<InputDueSoon>()).Where(one => one.PeriodEndsOn > new DateOnly(2024, 2, 29)).ToList();

        Assert.True(first.DaysBefore > last.DaysBefore);
        Assert.Empty(before);
        Assert.Equal(["huyen-moc-chau", "so-xd"], reminded.Select(one => one.OrganisationCode).Order(StringComparer.Ordinal));
        Assert.All(reminded, one => Assert.Equal((first.DaysBefore, "so-tc", "budget-revenue", first.DueAt), (one.DaysBefore, Assert.Single(one.LeadCodes), Assert.Single(one.MeasureCodes), one.DueAt)));
        Assert.Equal(("huyen-moc-chau", last.DaysBefore), (Assert.Single(again).OrganisationCode, again[0].DaysBefore));
        Assert.All(late, one => Assert.Equal(("2024-04", april[^1].DaysBefore), (one.Period, one.DaysBefore)));
        Assert.Equal(2, late.Count);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => service.Database().Execute("delete from input_reminders"));
    }

    private async Task<IReadOnlyList<InputDueSoon>> Of(string period) => [.. (await service.Published<InputDueSoon>()).Where(one => one.Period == period)];

    private async Task Remind()
    {
        await using var scope = service.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<InputReminding>().Remind(CancellationToken.None);
    }
}
