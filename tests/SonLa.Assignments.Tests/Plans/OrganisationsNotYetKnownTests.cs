using System.Net;
using System.Net.Http.Json;
using Xunit;

namespace SonLa.Assignments.Tests.Plans;

/// <summary>A service that has heard of no organisation.</summary>
public sealed class OrganisationsNotYetKnownTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task No_plan_is_loaded_while_no_name_could_be_resolved()
    {
        var answer = await service.Office.PostAsJsonAsync("/plans", Samples.Plan());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await AssignmentsService.Read(answer);
        Assert.Equal("organisations.not-yet-known", problem.Text("rule"));
        Assert.Contains("/organisations/republish", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0L, await service.Database().Scalar<long>("select count(*) from plans"));
    }
}
