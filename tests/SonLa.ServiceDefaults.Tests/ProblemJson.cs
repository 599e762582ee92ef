using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace SonLa.ServiceDefaults.Tests;

/// <summary>Reads a refusal and insists that it is a problem as RFC 9457 has it.</summary>
internal static class ProblemJson
{
    internal static async Task<JsonElement> Of(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        foreach (var member in new[] { "type", "title", "detail", "instance", "traceId" })
        {
            Assert.False(string.IsNullOrEmpty(problem.GetProperty(member).GetString()), member);
        }

        return problem;
    }
}
