using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SonLa.Security.Tests.Platform;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Security.Tests.Rights;

/// <summary>The approved table of rights, tried row by row through the gateway with tokens that Identity issued.</summary>
[Collection(nameof(SharedPlatform))]
public sealed partial class RoleTests(SharedPlatform platform)
{
    [Fact]
    public async Task Every_role_may_call_what_the_approved_table_says_and_nothing_else()
    {
        var table = Table();
        var operations = await Operation.ReadAll(platform.Gateway);
        using var client = new HttpClient { BaseAddress = platform.Gateway };

        var wrong = new List<string>();
        foreach (var service in RunningPlatform.Services)
        {
            foreach (var role in Roles.All)
            {
                var token = await platform.Token(RunningPlatform.OnlyRole(role), service);
                foreach (var operation in operations.Where(operation => operation.Service == service))
                {
                    var status = await Knock(client, operation, token);
                    var row = table[Key(operation)];
                    var may = row is "anybody" or "everybody signed in" || row.Split(", ").Contains(role);
                    if ((status == HttpStatusCode.Forbidden) == may || (status == HttpStatusCode.Unauthorized && row != "anybody") || status >= HttpStatusCode.InternalServerError)
                    {
                        wrong.Add($"{operation} as {role} answered {(int)status}; the table says: {row}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Without_a_token_the_gateway_lets_only_open_operations_through()
    {
        var table = Table();
        using var client = new HttpClient { BaseAddress = platform.Gateway };

        foreach (var operation in await Operation.ReadAll(platform.Gateway))
        {
            var status = await Knock(client, operation, null);
            Assert.True(table[Key(operation)] == "anybody" || status == HttpStatusCode.Unauthorized, $"{operation} answered {(int)status}");
        }
    }

    private static async Task<HttpStatusCode> Knock(HttpClient client, Operation operation, string? token)
    {
        var path = operation.Fill(parameter => parameter.Schema["format"]?.ToString() == "uuid" ? Guid.CreateVersion7().ToString() : parameter.Schema["type"]?.ToString() == "integer" ? "1" : "x");
        using var request = new HttpRequestMessage(new(operation.Method), $"/api/{operation.Service}{path}");
        request.Content = operation.Body is null ? null : new StringContent("{}", Encoding.UTF8, "application/json");
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }

    private static Dictionary<string, string> Table() =>
        File.ReadAllLines(Path.Combine(NodeProject.Root(), "tests", "SonLa.Architecture.Tests", "Rights.approved.txt"))
            .Select(line => line.Split(": ", 2))
            .ToDictionary(row => Constraint().Replace(row[0], "}").TrimEnd('/'), row => row[1]);

    private static string Key(Operation operation) => $"SonLa.{char.ToUpperInvariant(operation.Service[0])}{operation.Service[1..]} {operation.Method} {operation.Path}";

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();
}
