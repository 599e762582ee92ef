using SonLa.Reporting.Emulation;
using Xunit;

namespace SonLa.Reporting.Tests.Emulation;

public sealed class ReminderTests
{
    private static readonly int[] Before = [14, 3];
    private static readonly DateOnly Due = new(2024, 12, 20);

    [Fact]
    public void Each_rung_is_climbed_once_and_the_last_one_says_that_the_day_has_passed()
    {
        var movement = Movement(new(2024, 1, 8));

        Assert.Equal(new DateOnly(2024, 12, 6), movement.NextReminderOn);
        Assert.Equal(("due-soon-14", new DateOnly(2024, 12, 17)), (movement.Remind(Before, new(2024, 12, 6)), movement.NextReminderOn));
        Assert.Equal(("due-soon-3", new DateOnly(2024, 12, 21)), (movement.Remind(Before, new(2024, 12, 18)), movement.NextReminderOn));
        Assert.Equal(("overdue", null), (movement.Remind(Before, new(2024, 12, 21)), movement.NextReminderOn));
    }

    [Fact]
    public void After_a_stop_only_the_closest_reminder_is_sent_and_what_is_past_when_a_day_is_set_never_is()
    {
        Assert.Equal("due-soon-3", Movement(new(2024, 1, 8)).Remind(Before, Due));
        Assert.Equal("overdue", Movement(new(2024, 1, 8)).Remind(Before, Due.AddDays(30)));
        Assert.Equal(new DateOnly(2024, 12, 17), Movement(new(2024, 12, 10)).NextReminderOn);
        Assert.Equal(Due.AddDays(1), Movement(new(2024, 12, 19)).NextReminderOn);
    }

    private static EmulationMovement Movement(DateOnly today) => new EmulationMovement
    {
        MovementId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        Name = "Thi đua",
        DocumentNumber = "01/CT-UBND",
        DocumentDate = new(2024, 1, 3),
        Classes = [],
        Addressees = [],
        Measures = [],
        Milestones = [],
        ReportBy = "so-nv",
        LaunchedAt = ReportingService.Start,
    }.DueOn(Due, Before, today);
}
