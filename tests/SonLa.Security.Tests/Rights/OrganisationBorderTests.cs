using System.Net;
using System.Net.Http.Json;
using SonLa.Security.Tests.Platform;
using Xunit;

namespace SonLa.Security.Tests.Rights;

/// <summary>What belongs to one organisation stays with it: by guessed ids, by filters, in lists, in exports and in streams.</summary>
[Collection(nameof(SharedPlatform))]
public sealed class OrganisationBorderTests(SharedPlatform platform)
{
    private const string Own = "so-yt";

    /// <summary>People of other organisations who direct nobody.</summary>
    public static TheoryData<string> Strangers => ["gd.so-tc", "cv.cuc-thong-ke", "ct.huyen-moc-chau", "quan-tri", "doi-tac"];

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task A_stranger_reads_nothing_of_another_organisation_through_any_operation(string stranger)
    {
        var ids = await Belongings();

        foreach (var operation in (await Operation.ReadAll(platform.Gateway)).Where(operation => operation.Method == "GET" && !operation.Path.EndsWith("/stream", StringComparison.Ordinal)))
        {
            // The trail of audit is the administrator's office, and the administrator's alone.
            if (stranger == "quan-tri" && operation.Path.StartsWith("/operations/audit", StringComparison.Ordinal))
            {
                continue;
            }

            using var client = await platform.SignedIn(stranger, operation.Service);
            foreach (var path in Paths(operation, ids))
            {
                var text = await client.GetStringOrRefusal($"/api/{operation.Service}{path}");
                Assert.DoesNotContain(platform.TextMark, text, StringComparison.Ordinal);
                foreach (var id in ids.Where(id => !path.Contains(id.Value, StringComparison.Ordinal)))
                {
                    Assert.False(text.Contains(id.Value, StringComparison.Ordinal), $"{stranger} learns the {id.Key} {id.Value} from {operation} ({path}).");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task A_stranger_who_guessed_an_id_can_do_nothing_with_it(string stranger)
    {
        var ids = await Belongings();
        var before = await Reports();

        foreach (var operation in (await Operation.ReadAll(platform.Gateway)).Where(operation => operation.PathParameters.Any(parameter => ids.ContainsKey(parameter.Name))))
        {
            using var client = await platform.SignedIn(stranger, operation.Service);
            using var request = new HttpRequestMessage(new(operation.Method), $"/api/{operation.Service}{operation.Fill(parameter => ids.GetValueOrDefault(parameter.Name, Guid.CreateVersion7().ToString()))}");
            request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.CreateVersion7().ToString());
            request.Content = operation.Body is null ? null : JsonContent.Create(Bodies.GetValueOrDefault(operation.Path.Split('/')[^1], new { }));
            using var answer = await client.SendAsync(request);

            Assert.False(answer.IsSuccessStatusCode && !IsHarmless(operation), $"{operation} let {stranger} in: {(int)answer.StatusCode}");
        }

        Assert.Equal(before, await Reports());
    }

    [Fact]
    public async Task Filters_by_another_organisation_find_nothing()
    {
        foreach (var (service, path) in new[]
        {
            ("assignments", $"/assignments?organisation={Own}"), ("reporting", $"/obligations?organisation={Own}"), ("budget", $"/projects?year=2024&owner={Own}"),
        })
        {
            using var owner = await platform.SignedIn("gd.so-yt", service);
            using var stranger = await platform.SignedIn("ct.huyen-moc-chau", service);

            Assert.NotEqual(0, (await RunningPlatform.Body(await owner.GetAsync($"/api/{service}{path}"))).GetProperty("items").GetArrayLength());
            Assert.Equal(0, (await RunningPlatform.Body(await stranger.GetAsync($"/api/{service}{path}"))).GetProperty("items").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_stream_tells_nobody_of_another_organisation_s_messages()
    {
        using var owner = await platform.SignedIn("gd.so-yt", "notifications");
        using var stranger = await platform.SignedIn("ct.huyen-moc-chau", "notifications");
        using var owners = await Open(owner);
        using var strangers = await Open(stranger);
        var before = await Event(owners);
        var own = await Event(strangers);
        var heard = Other(owners, before);
        var overheard = Other(strangers, own);

        await platform.WriteReport(Own, "2024-02", submit: true, sendBack: true);

        Assert.NotEqual(before, await heard);
        var count = await RunningPlatform.Body(await stranger.GetAsync("/api/notifications/messages/unread-count"));
        Assert.True(!overheard.IsCompleted || own != $"data: {count}", $"The stranger's stream spoke although nothing came for that person: {count}");
    }

    /// <summary>What succeeds without touching anybody's data.</summary>
    private static bool IsHarmless(Operation operation) => operation is { Service: "assignments", Path: "/measures/{measureId}/breakdown", Method: "GET" };

    private static readonly Dictionary<string, object> Bodies = new()
    {
        ["{reportId}"] = new { assessment = "x" },
        ["return"] = new { reason = "x" },
        ["corrections"] = new { measureCode = "x", reason = "x" },
    };

    private static IEnumerable<string> Paths(Operation operation, IReadOnlyDictionary<string, string> ids)
    {
        var path = operation.Fill(parameter => ids.GetValueOrDefault(parameter.Name, parameter.Name switch { "year" => "2024", "period" => "2024-01", "number" or "version" => "1", _ => Own }));
        var year = operation.QueryParameters.Any(parameter => parameter.Name == "year") ? "year=2024&" : "";
        yield return $"{path}?{year}limit=200";
        foreach (var parameter in operation.QueryParameters.Where(parameter => parameter.Name is "organisation" or "owner" or "plan" or "measure" or "obligationId"))
        {
            yield return $"{path}?{year}{parameter.Name}={ids.GetValueOrDefault(parameter.Name, Own)}";
        }
    }

    private static async Task<StreamReader> Open(HttpClient client)
    {
        var answer = await client.GetAsync("/api/notifications/stream", HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>The data of the first event that says something else; heartbeats repeat the count.</summary>
    private static async Task<string?> Other(StreamReader stream, string? than)
    {
        string? data;
        do
        {
            data = await Event(stream);
        }
        while (data == than);
        return data;
    }

    private static async Task<string?> Event(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>Ids of things that are one organisation's alone, by the names that parameters have.</summary>
    private async Task<IReadOnlyDictionary<string, string>> Belongings()
    {
        var reportId = await platform.WriteReport(Own, "2024-01", submit: false, sendBack: false);
        async Task<string> First(string service, string path, string member)
        {
            using var client = await platform.SignedIn("gd.so-yt", service);
            return (await RunningPlatform.Body(await client.GetAsync($"/api/{service}{path}"))).GetProperty("items")[0].GetProperty(member).GetString()!;
        }

        return new Dictionary<string, string>
        {
            ["reportId"] = reportId.ToString(),
            ["obligationId"] = await First("reporting", $"/obligations?organisation={Own}&period=2024-01", "obligationId"),
            ["assignmentId"] = await First("assignments", "/assignments", "assignmentId"),
            ["projectId"] = await First("budget", "/projects?year=2024", "projectId"),
            ["messageId"] = await First("notifications", "/messages", "messageId"),
        };
    }

    private Task<IReadOnlyList<string>> Reports() => platform.Database("reporting").Column<string>("select report_id || ' ' || version from reports order by 1");
}

internal static class Answers
{
    /// <summary>What was answered, whatever the status.</summary>
    internal static async Task<string> GetStringOrRefusal(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{path} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }
}
