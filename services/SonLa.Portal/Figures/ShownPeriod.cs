using SonLa.Portal.Plans;
using SonLa.Portal.Platform;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Portal.Figures;

/// <summary>The period a page is asked for, or the current one by Reporting's clock.</summary>
internal static class ShownPeriod
{
    internal static async Task<(string Period, int Year)> Of(string? asked, PlatformClient platform, TimeProvider time)
    {
        if (asked is not null && Periods.EndOf(asked) is { Year: >= 1900 and <= 2199 } end && Periods.WithSummingUp(end.Year).Contains(asked))
        {
            return (asked, end.Year);
        }

        var now = (await platform.Get<Clock>("reporting", "/clock")).Value?.Now ?? time.GetUtcNow();
        var year = VietnamTime.DayOf(now).Year;
        return (Periods.Current(year, now), year);
    }
}
