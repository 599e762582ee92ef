namespace SonLa.ServiceDefaults.Time;

/// <summary>What time it is for the province's rules; in Development it can be set for all processes of a run. Never used for tokens, sessions, retries or messaging.</summary>
public sealed class BusinessClock(TimeProvider system, IClockReading reading)
{
    private ClockState? _state;

    /// <summary>The business instant in UTC; one scope sees one setting of the clock.</summary>
    public DateTimeOffset GetUtcNow()
    {
        _state ??= reading.Read();
        var now = system.GetUtcNow();
        if (_state.At is not { } at)
        {
            return now;
        }

        return (_state.Running ? at + (now - _state.SetAt) : at).ToUniversalTime();
    }

    /// <summary>The business instant with Vietnam's offset.</summary>
    public DateTimeOffset Now => TimeZoneInfo.ConvertTime(GetUtcNow(), VietnamTime.Zone);

    /// <summary>The business day in Vietnam.</summary>
    public DateOnly Today => VietnamTime.DayOf(GetUtcNow());

    /// <summary>The setting in force, for showing it.</summary>
    public ClockState State => _state ??= reading.Read();
}

/// <summary>A setting of the business clock; <see cref="At"/> is null where business time is system time.</summary>
public sealed record ClockState(DateTimeOffset? At, bool Running, DateTimeOffset SetAt, int Version)
{
    public static readonly ClockState System = new(null, true, DateTimeOffset.UnixEpoch, 0);
}

/// <summary>Where the setting of the business clock is kept.</summary>
public interface IClockReading
{
    ClockState Read();
}

/// <summary>Production: business time is system time.</summary>
internal sealed class SystemClockReading : IClockReading
{
    public ClockState Read() => ClockState.System;
}
