using SonLa.Portal.Platform;

namespace SonLa.Portal.Plans;

/// <summary>Puts the plan (Assignments) and its state in a period (Reporting) side by side; the plan is shown even while its states cannot be had.</summary>
internal sealed class PlanReading(PlatformClient platform, TimeProvider time)
{
    /// <summary>The newest plan that is issued; nothing, without a refusal, where there is none.</summary>
    internal async Task<(PlanOverview? Overview, Refusal? Refusal)> Read(string? asked)
    {
        var clock = platform.Get<Clock>("reporting", "/clock");
        var list = await platform.Get<Page<PlanLine>>("assignments", "/plans?limit=200");
        var line = list.Value?.Items.Where(plan => plan.State == "issued").MaxBy(plan => plan.PlanYear);
        if (line is null)
        {
            return (null, list.Refusal);
        }

        var now = (await clock).Value?.Now ?? time.GetUtcNow();
        var period = asked is not null && Periods.Of(line.PlanYear).Contains(asked) ? asked : Periods.Current(line.PlanYear, now);
        var states = platform.Get<PeriodStates>("reporting", $"/periods/{period}/indicators");
        var plan = await platform.Get<Plan>("assignments", $"/plans/{line.PlanId}");
        var found = await states;
        return plan.Value is { } read ? (new PlanOverview(read, period, found.Value, found.Refusal), null) : (null, plan.Refusal);
    }
}
