using System.Reflection;
using System.Text.Json;
using SonLa.Reporting.Calendars;
using SonLa.ServiceDefaults.Time;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Calendars;

/// <summary>The three files are the whole difference between the provinces and years.</summary>
public sealed class ShippedCalendarTests
{
    [Fact]
    public void Son_La_2022_asks_for_the_growth_scenario_each_quarter_the_plan_and_the_summing_up()
    {
        var duties = CalendarReckoning.Duties(ACalendar.Of("son-la", 2022));

        Assert.Equal(
            [("c", "2022-01-24"), ("a", "2022-03-14"), ("a", "2022-06-14"), ("a", "2022-09-14"), ("d", "2022-11-14"), ("a", "2022-12-14")],
            duties.Select(duty => (duty.Regime.Code, duty.LastDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Son_La_2024_asks_a_lead_for_nineteen_reports_everybody_for_twelve_and_a_plan_and_one_for_the_summing_up() =>
        Assert.Equal(
            [("a", 19), ("b", 12), ("c", 1), ("d", 1)],
            CalendarReckoning.Duties(ACalendar.Of("son-la", 2024)).GroupBy(duty => duty.Regime.Code).Select(duties => (duties.Key, duties.Count())).Order());

    [Fact]
    public void Lang_Son_2024_has_the_default_and_every_due_day_in_it_is_marked_as_assumed()
    {
        var calendar = ACalendar.Of("lang-son", 2024);

        var duties = CalendarReckoning.Duties(calendar);

        // 14 January 2024 is a Sunday, so January is due on the 17th, before the plan was decided on the 19th.
        Assert.Equal(18, duties.Count);
        Assert.DoesNotContain(duties, duty => duty.Period == "2024-01");
        Assert.All(calendar.Regimes, regime => Assert.True(regime.Due.Assumption));
        Assert.Equal(new DateOnly(2024, 2, 19), duties.Single(duty => duty.Period == "2024-02").LastDay);
        Assert.Equal("6 tháng cuối năm 2024", ReportingPeriod.Parse(duties.Single(duty => duty.Period == "2024-H2").Period).VietnameseName);
    }

    [Fact]
    public void An_event_asks_for_a_report_so_many_working_days_later()
    {
        var calendar = ACalendar.Of("son-la", 2022);

        var duty = CalendarReckoning.OnEvent(calendar, calendar.Regime("e"), "2022-E1", new DateOnly(2022, 1, 28), "Chương trình phục hồi được phê duyệt");

        // Ten working days after Friday 28 January, five days of Tết in between.
        Assert.Equal(VietnamTime.EndOf(new DateOnly(2022, 2, 18)), duty.DueAt);
        Assert.EndsWith("Chương trình phục hồi được phê duyệt", duty.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_names_exactly_what_the_service_reads()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(NodeProject.Root(), "samples", "schemas", "calendar.schema.json")));
        var defined = schema.RootElement.GetProperty("$defs");
        var types = new Dictionary<Type, JsonElement> { [typeof(ReportingCalendar)] = schema.RootElement };
        foreach (var type in new[] { typeof(LetterheadText), typeof(CutOffRule), typeof(WeekendRule), typeof(Remark), typeof(Holiday), typeof(HoldsFrom), typeof(DueRule), typeof(Audience), typeof(Recipient), typeof(OnwardRecipient), typeof(OfficialFigureRule), typeof(InputRule), typeof(Regime) })
        {
            types[type] = defined.GetProperty(Camel(type.Name));
        }

        Assert.Equal(types.Count - 1, defined.EnumerateObject().Count());
        Assert.All(types, one =>
        {
            var members = one.Key.GetProperties().Where(property => property.SetMethod is not null).ToList();
            Assert.Equal(members.Select(member => Camel(member.Name)).Order(), one.Value.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order());
            Assert.Equal(
                members.Where(member => member.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null).Select(member => Camel(member.Name)).Order(),
                one.Value.GetProperty("required").EnumerateArray().Select(member => member.GetString()!).Order());
        });
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
