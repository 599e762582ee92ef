namespace SonLa.Budget.Capacity;

/// <summary>What can be done with the figures beside capital and payments.</summary>
internal static class CapacityEndpoints
{
    internal static void MapCapacityEndpoints(this IEndpointRouteBuilder app)
    {
        var capacity = app.MapGroup("").WithTags("Capacity");
        RecordCapacity.Map(capacity);
        ReverseCapacityEntry.Map(capacity);
        GetCapacity.Map(capacity);
        AssignCapital.Map(capacity);
        GetDisbursementRatios.Map(capacity);
    }
}
