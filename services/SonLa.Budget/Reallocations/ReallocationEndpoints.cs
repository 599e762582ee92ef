namespace SonLa.Budget.Reallocations;

/// <summary>What can be done with reallocations of capital.</summary>
internal static class ReallocationEndpoints
{
    internal static void MapReallocationEndpoints(this IEndpointRouteBuilder app)
    {
        var reallocations = app.MapGroup("/reallocations").WithTags("Reallocations");
        ProposeReallocation.Map(reallocations);
        ListReallocations.Map(reallocations);
        GetReallocation.Map(reallocations);
        EditReallocation.Map(reallocations);
        SubmitReallocation.Map(reallocations);
        ReturnReallocation.Map(reallocations);
        DecideReallocation.Map(reallocations);
        VoidReallocation.Map(reallocations);
    }
}
