namespace SonLa.Budget.Situation;

/// <summary>What can be done with how projects stand beside their money.</summary>
internal static class SituationEndpoints
{
    internal static void MapSituationEndpoints(this IEndpointRouteBuilder app)
    {
        var situation = app.MapGroup("").WithTags("Situation");
        RecordSituation.Map(situation);
        ReverseSituationEntry.Map(situation);
        GetSituation.Map(situation);
    }
}
