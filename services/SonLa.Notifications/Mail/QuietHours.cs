namespace SonLa.Notifications.Mail;

/// <summary>The part of each day in which nothing is sent, Vietnam's time; it may pass midnight. Where both ends are equal there is none.</summary>
/// <param name="From">First quiet minute.</param>
/// <param name="To">First minute that is not quiet any more.</param>
internal sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The instant itself, or the end of the quiet hours it falls into.</summary>
    /// <param name="local">With Vietnam's offset.</param>
    public DateTimeOffset After(DateTimeOffset local)
    {
        var time = TimeOnly.FromDateTime(local.DateTime);
        if (From == To || !time.IsBetween(From, To))
        {
            return local;
        }

        return Next(To, local);
    }

    /// <summary>The next instant at which Vietnam's clocks show this time.</summary>
    /// <param name="time">Time of day.</param>
    /// <param name="local">With Vietnam's offset, which knows no summer time.</param>
    public static DateTimeOffset Next(TimeOnly time, DateTimeOffset local)
    {
        var today = new DateTimeOffset(local.Date + time.ToTimeSpan(), local.Offset);
        return today > local ? today : today.AddDays(1);
    }
}
