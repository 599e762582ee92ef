using SonLa.Reporting.Reminders;
using SonLa.Testing;
using Xunit;

namespace SonLa.Reporting.Tests.Reminders;

public sealed class ReminderRulesTests
{
    [Fact]
    public void What_ships_reminds_before_the_last_day_and_after_it()
    {
        var rules = ReminderRules.Load(Path.Combine(NodeProject.Root(), "samples", "oversight", "reminders.json"));

        Assert.Equal(["due-soon-1", "overdue-0", "overdue-3", "overdue-7"], rules.Urging.Select(rung => rung.Name));
        Assert.Equal(["due-soon-3", "due-soon-1", "overdue-0", "overdue-3", "overdue-7"], rules.Conclusion.Select(rung => rung.Name));
    }

    [Theory]
    [InlineData("[0]", "[0]")]
    [InlineData("[1, 1]", "[0]")]
    [InlineData("[1]", "[-1]")]
    [InlineData("[1]", "[3, 0]")]
    [InlineData("[61]", "[0]")]
    public void A_ladder_out_of_order_stops_the_start(string before, string after)
    {
        var json = $$"""{ "source": "x", "assumption": true, "urging": { "remindDaysBefore": {{before}}, "escalateDaysAfter": {{after}} }, "conclusion": { "remindDaysBefore": [1], "escalateDaysAfter": [0] } }""";

        Assert.Contains("urging", Assert.Throws<InvalidOperationException>(() => ReminderRules.Parse(json)).Message, StringComparison.Ordinal);
    }
}
