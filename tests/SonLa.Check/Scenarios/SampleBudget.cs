using System.Text;
using System.Text.Json.Nodes;

namespace SonLa.Check.Scenarios;

/// <summary>The sample budget of the year and the past years that forecasts learn from, cut into the requests that take them over.</summary>
internal sealed record SampleBudget(JsonNode Budget, byte[] PastYears)
{
    /// <summary>Null where the folder has none.</summary>
    public static SampleBudget? Find(string folder, int planYear)
    {
        var (budget, past) = (Path.Combine(folder, $"budget-{planYear}.json"), Path.Combine(folder, "past-disbursements.json"));
        return File.Exists(budget)
            ? new(JsonNode.Parse(File.ReadAllBytes(budget)) ?? throw new InvalidDataException($"{budget} holds null."), File.ReadAllBytes(past))
            : null;
    }

    public int Year => Budget["year"]?.GetValue<int>() ?? throw new InvalidDataException("The sample budget names no year.");

    /// <summary>The estimate as one request.</summary>
    public byte[] Estimate => Bytes(new JsonObject { ["entries"] = Budget["estimate"]?.DeepClone(), ["sample"] = true });

    /// <summary>One request for each organisation, with what its days say by a day; empty ones are left out.</summary>
    public IReadOnlyList<byte[]> ExecutionBy(DateOnly day) =>
    [
        .. (Budget["execution"]?.AsArray() ?? [])
            .Select(batch => (Authority: batch?["authorityCode"]?.DeepClone(), Entries: (batch?["entries"]?.AsArray() ?? []).Where(entry => DateOnly.Parse(entry?["through"]?.GetValue<string>() ?? "", null) <= day).ToList()))
            .Where(batch => batch.Entries.Count > 0)
            .Select(batch => Bytes(new JsonObject { ["authorityCode"] = batch.Authority, ["entries"] = new JsonArray([.. batch.Entries.Select(entry => entry?.DeepClone())]), ["sample"] = true })),
    ];

    private static byte[] Bytes(JsonObject request) => Encoding.UTF8.GetBytes(request.ToJsonString());
}
