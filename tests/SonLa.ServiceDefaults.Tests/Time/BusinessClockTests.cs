using SonLa.ServiceDefaults.Time;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Time;

/// <summary>What time it is for the province's rules.</summary>
public sealed class BusinessClockTests
{
    private static readonly DateTimeOffset SetAt = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastInstant = new(2024, 2, 17, 23, 59, 59, TimeSpan.FromHours(7));

    [Fact]
    public void Is_system_time_unless_set()
    {
        var clock = new BusinessClock(new Stopped(SetAt), new Setting(ClockState.System));

        Assert.Equal(SetAt, clock.GetUtcNow());
        Assert.Equal(new DateOnly(2026, 1, 1), clock.Today);
    }

    [Fact]
    public void Stands_where_it_was_set()
    {
        var clock = new BusinessClock(new Stopped(SetAt.AddHours(5)), new Setting(new(LastInstant, false, SetAt, 1)));

        Assert.Equal(LastInstant, clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
        Assert.Equal(TimeSpan.FromHours(7), clock.Now.Offset);
        Assert.Equal(new DateOnly(2024, 2, 17), clock.Today);
    }

    [Fact]
    public void Goes_on_from_where_it_was_set_when_it_runs()
    {
        var clock = new BusinessClock(new Stopped(SetAt.AddSeconds(1)), new Setting(new(LastInstant, true, SetAt, 1)));

        Assert.Equal(new DateOnly(2024, 2, 18), clock.Today);
    }

    [Fact]
    public void Shows_one_setting_within_one_scope()
    {
        var setting = new Setting(new(LastInstant, false, SetAt, 1));
        var clock = new BusinessClock(new Stopped(SetAt), setting);
        var before = clock.GetUtcNow();

        setting.State = new(LastInstant.AddDays(100), false, SetAt, 2);

        Assert.Equal(before, clock.GetUtcNow());
    }

    [Fact]
    public void A_day_in_Vietnam_begins_at_17_hours_UTC_and_ends_a_millisecond_before_the_next()
    {
        var leapDay = new DateOnly(2024, 2, 29);

        Assert.Equal(new DateTimeOffset(2024, 2, 28, 17, 0, 0, TimeSpan.Zero), VietnamTime.StartOf(leapDay).ToUniversalTime());
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 23, 59, 59, 999, TimeSpan.FromHours(7)), VietnamTime.EndOf(leapDay));
        Assert.Equal(leapDay, VietnamTime.DayOf(VietnamTime.StartOf(leapDay)));
        Assert.Equal(leapDay, VietnamTime.DayOf(VietnamTime.EndOf(leapDay)));
        Assert.Equal(new DateOnly(2024, 3, 1), VietnamTime.DayOf(VietnamTime.EndOf(leapDay).AddMilliseconds(1)));
    }

    private sealed class Stopped(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private sealed class Setting(ClockState state) : IClockReading
    {
        public ClockState State { get; set; } = state;

        public ClockState Read() => State;
    }
}
