using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SonLa.Security.Tests.BadInput;

/// <summary>What a service answered to a bad request, and what is wrong with that.</summary>
internal static partial class Judge
{
    /// <summary>Words that only the inside of a program uses; none of them is in what the generator sends.</summary>
    private static readonly string[] Insides = ["   at ", "SonLa.", "System.", "Microsoft.", "Npgsql", "MassTransit", "Exception", "parameter \"", "Int32", "DateOnly", "stackTrace", "select ", "ConnectionString"];

    /// <summary>Complaints about one answer; none where it is as it should be.</summary>
    public static IEnumerable<string> Complaints(BadRequest request, HttpResponseMessage answer, string body)
    {
        if (answer.StatusCode >= HttpStatusCode.InternalServerError)
        {
            yield return $"{(int)answer.StatusCode}: {body}";
        }
        else if (request is { Kind: BadBodies.TenMegabytes, Arrives: true, WithToken: true } && answer.StatusCode is not (HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.Forbidden))
        {
            yield return $"ten megabytes were answered with {(int)answer.StatusCode}";
        }

        if ((int)answer.StatusCode < 400 || request.Method == "HEAD")
        {
            yield break;
        }

        var declared = request.Operation.RefusesByAnotherStandard((int)answer.StatusCode) && answer.Content.Headers.ContentType?.MediaType == "application/json";
        if (!declared && answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            yield return $"{(int)answer.StatusCode} as {answer.Content.Headers.ContentType?.MediaType ?? "nothing"}: {body}";
            yield break;
        }

        var problem = JsonElement.Parse(body);
        foreach (var word in Insides.Where(word => Words(problem).Any(text => text.Contains(word, StringComparison.Ordinal))))
        {
            yield return $"it tells of its inside ('{word}'): {body}";
        }

        foreach (var complaint in declared ? [] : AboutProblem(request, answer, problem))
        {
            yield return $"{complaint}: {body}";
        }
    }

    private static IEnumerable<string> AboutProblem(BadRequest request, HttpResponseMessage answer, JsonElement problem)
    {
        if (!problem.TryGetProperty("status", out var status) || status.GetInt32() != (int)answer.StatusCode)
        {
            yield return $"the status member differs from {(int)answer.StatusCode}";
        }

        foreach (var member in new[] { "type", "title", "detail", "instance", "traceId" }.Where(member => !problem.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.String))
        {
            yield return $"no {member}";
        }

        if (request.Headers.Exists(header => header.Name == "Accept-Language"))
        {
            yield break;
        }

        // Every Vietnamese title has letters that English lacks.
        if (problem.TryGetProperty("title", out var title) && OnlyAscii().IsMatch(title.GetString()!) != (request.Language == "en"))
        {
            yield return $"not in the language asked for ({request.Language})";
        }
    }

    private static IEnumerable<string> Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Words(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Words),
        _ => [element.ToString()],
    };

    [GeneratedRegex(@"\A[\x20-\x7E]*\z")]
    private static partial Regex OnlyAscii();
}
