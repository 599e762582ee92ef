using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check;

/// <summary>Loads the plan file and has the chairman issue it.</summary>
internal static class PlanLoader
{
    public static async Task<bool> IsLoaded(PlatformClient platform, SampleData data, CancellationToken cancellationToken) =>
        (await platform.ReadAll(data.Office, $"/api/assignments/plans?year={data.Plan.PlanYear}", cancellationToken)).Count > 0;

    public static async Task<Guid> LoadAndIssue(PlatformClient platform, SampleData data, CancellationToken cancellationToken)
    {
        // The same file again changes nothing, so the loading may be repeated.
        var loaded = await new Insistence(platform).On(
            data.Office,
            Call.Post("/api/assignments/plans", data.PlanBytes),
            "the office of the UBND loads the plan file",
            cancellationToken);
        var planId = loaded.Json.GetProperty("planId").GetGuid();
        await Issue(platform, data, planId, loaded.ETag, cancellationToken);
        return planId;
    }

    public static async Task Issue(PlatformClient platform, SampleData data, Guid planId, string? version, CancellationToken cancellationToken)
    {
        var issued = await platform.Send(
            data.Chairman, Call.Post($"/api/assignments/plans/{planId}/issue") with { IfMatch = version }, cancellationToken);
        issued.OrBroken("the chairman issues the plan");
    }
}
