using System.Text.Json;
using SonLa.Contracts.Identity;
using SonLa.Testing;

namespace SonLa.Reporting.Tests;

/// <summary>Reporting on real servers, with the sample organisations known to it.</summary>
public sealed class ReportingService() : ServiceUnderTest<Program>("reporting", "reportingdb")
{
    private bool _opened;

    public static readonly DateTimeOffset Start = At("2024-01-02T08:00:00+07:00");

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The planning department, which consolidates.</summary>
    public HttpClient Planning() => Client("planning", "so-khdt");

    /// <summary>The head of a department or district.</summary>
    public HttpClient Head(string organisationCode) =>
        Client(organisationCode.StartsWith("huyen-", StringComparison.Ordinal) || organisationCode == "tp-son-la" ? "district" : "organisation-head", organisationCode);

    /// <summary>The small plan, issued to the few organisations, the first time this is called.</summary>
    public Task OpenOnce() => OpenOnce(new APlan());

    /// <summary>The given plan, issued to the few organisations, the first time this is called.</summary>
    public async Task OpenOnce(APlan plan)
    {
        if (!_opened)
        {
            _opened = true;
            await Open(plan, AnOrganisation.Few);
        }
    }

    /// <summary>Stops the clock, makes the organisations known and issues the plan.</summary>
    public async Task Open(APlan plan, params IReadOnlyList<OrganisationChanged> organisations)
    {
        await SetClock(Start);
        foreach (var organisation in organisations)
        {
            await Deliver(organisation);
        }

        await Deliver(plan.Issued());
    }

    /// <summary>The one obligation of an organisation for a regime and period.</summary>
    public async Task<Guid> ObligationOf(string organisationCode, string regime, string period) =>
        await Database().Scalar<Guid>(
            "select obligation_id from obligations where organisation_code = $1 and regime = $2 and period = $3",
            organisationCode,
            regime,
            period);
}

/// <summary>What tests read of an answer.</summary>
public static class Answers
{
    public static async Task<JsonElement> Json(this HttpResponseMessage answer) => JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

    public static async Task<JsonElement> GetJson(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Json();
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new InvalidOperationException($"{name} is null.");

    public static int Number(this JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
