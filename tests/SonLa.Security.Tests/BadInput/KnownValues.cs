using System.Text.Json.Nodes;
using SonLa.Security.Tests.Platform;

namespace SonLa.Security.Tests.BadInput;

/// <summary>Values that the platform itself shows under a name, so that bad requests reach past "not found".</summary>
internal sealed class KnownValues(string unspoiltUserName)
{
    /// <summary>Parameters that mean what answers call otherwise.</summary>
    private static readonly Dictionary<string, string> Aliases = new()
    {
        ["plan"] = "planId",
        ["measure"] = "measureCode",
        ["organisation"] = "organisationCode",
        ["owner"] = "ownerCode",
        ["kind"] = "periodKind",
        ["obligationIds"] = "obligationId",
        ["messageIds"] = "messageId",
        ["version"] = "planVersion",
    };

    private readonly SortedDictionary<string, SortedSet<string>> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Something that was seen under this name, or null.</summary>
    public string? Pick(string name, Random random) => _byName.TryGetValue(Aliases.GetValueOrDefault(name, name), out var seen) ? seen.ElementAt(random.Next(seen.Count)) : null;

    /// <summary>Asks every list, then every single thing that the lists named; learns nothing about the account that is to stay unspoilt.</summary>
    public static async Task<KnownValues> Gather(IReadOnlyList<Operation> operations, string unspoiltUserName, Func<Operation, HttpRequestMessage, Task<HttpResponseMessage>> send)
    {
        var known = new KnownValues(unspoiltUserName);
        var random = new Random(1);
        foreach (var depth in Enumerable.Range(0, 3))
        {
            foreach (var operation in operations.Where(one => one.Method == "GET" && one.PathParameters.Count() == depth && !one.Path.EndsWith("/stream", StringComparison.Ordinal)))
            {
                for (var attempt = 0; attempt < (depth == 0 ? 1 : 4); attempt++)
                {
                    var query = operation.QueryParameters.Any(parameter => parameter.Name == "year") ? "?year=2024" : "";
                    using var request = new HttpRequestMessage(HttpMethod.Get, operation.Fill(parameter => known.Pick(parameter.Name, random) ?? "2024") + query);
                    using var answer = await send(operation, request);
                    if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "application/json")
                    {
                        known.Learn(JsonNode.Parse(await answer.Content.ReadAsStringAsync()), operation.Path.Split('/')[1]);
                    }
                }
            }
        }

        return known;
    }

    private void Learn(JsonNode? node, string name)
    {
        switch (node)
        {
            case JsonObject map when map.All(member => member.Value?.ToString() != unspoiltUserName):
                foreach (var (member, value) in map)
                {
                    Learn(value, member);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    Learn(item, name);
                }

                break;
            case JsonValue value when value.ToString() is { Length: > 0 and < 100 } text && name is not ("id" or "type"):
                if (!_byName.TryGetValue(name, out var seen))
                {
                    _byName[name] = seen = new(StringComparer.Ordinal);
                }

                // A few of each are enough, and the same few each time.
                if (seen.Count < 40)
                {
                    seen.Add(text);
                }

                break;
        }
    }
}
