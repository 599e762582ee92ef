namespace SonLa.Budget.ThriftChecks;

/// <summary>What can be done with checks of thrift.</summary>
internal static class ThriftCheckEndpoints
{
    internal static void MapThriftCheckEndpoints(this IEndpointRouteBuilder app)
    {
        var checks = app.MapGroup("/thrift-checks").WithTags("Thrift checks");
        RecordThriftCheck.Map(checks);
        ListThriftChecks.Map(checks);
        WithdrawThriftCheck.Map(checks);
    }
}
