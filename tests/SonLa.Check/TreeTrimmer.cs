using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check;

/// <summary>Ends, before the plan's day, the departments and districts that the scenario's lists leave out, so that other lists give other figures.</summary>
internal static class TreeTrimmer
{
    public static async Task Trim(Journey journey, CancellationToken cancellationToken)
    {
        await SeedArrival.Wait(journey.Platform, journey.Data, changes: 0, cancellationToken);
        var counted = journey.Scenario.Audience.All.ToHashSet();
        var left = journey.Data.Organisations
            .Where(organisation => organisation.Kind is "department" or "district" && !counted.Contains(organisation.Code))
            .ToList();
        foreach (var organisation in left)
        {
            await End(journey, organisation, journey.Data.Plan.Document.IssuedOn.AddDays(-1), cancellationToken);
        }

        await SeedArrival.Wait(journey.Platform, journey.Data, left.Count, cancellationToken);
    }

    private static async Task End(Journey journey, SampleOrganisation organisation, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var path = $"/api/identity/organisations/{organisation.Code}";
        var known = await journey.Platform.Get(journey.Data.Operator, path, cancellationToken);
        var ended = await journey.Platform.Send(
            journey.Data.Operator,
            Call.Put(
                path,
                new
                {
                    organisation.Name,
                    organisation.Kind,
                    organisation.ParentCode,
                    organisation.HeadTitle,
                    organisation.Aliases,
                    organisation.ValidFrom,
                    ValidTo = lastDay,
                    organisation.SuccessorCode,
                }) with
            {
                IfMatch = known.ETag,
            },
            cancellationToken);
        ended.OrBroken($"the administrator ends {organisation.Code}, which the scenario leaves out");
    }
}
