using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using SonLa.Check.Expected;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Steps;

/// <summary>A partner reads the public feed with its own key: no gap, and every value equals what was approved.</summary>
internal static partial class PartnerServed
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        if (journey.Settings.PartnerKey is not { } key)
        {
            throw new BrokenPromiseException("the installation has a key of the sample partner (SONLA_PARTNER_KEY names its file)");
        }

        var expected = new ExpectedPublicEvents(journey.Scenario, journey.Data.Plan, journey.Calendar, journey.Reports, journey.Figures);
        using var partner = new PartnerReader(journey.Settings.Gateway, key);
        await partner.Enter(cancellationToken);
        var payments = journey.Data.Projects?.Payments ?? [];
        await Until.True(
            $"{expected.AcceptedReports.Count} accepted reports, a closed period, a correction and {payments.Count} payments reach the feed",
            Patience,
            async () =>
            {
                await partner.ReadOn(cancellationToken);
                return Of(partner, "report-accepted").Count >= expected.AcceptedReports.Count && Of(partner, "period-closed").Count > 0 && Of(partner, "report-corrected").Count > 0 && Of(partner, "disbursement-posted").Count >= payments.Count;
            },
            cancellationToken);

        var sequences = partner.Events.Select(happened => long.Parse(happened.GetProperty("sequence").GetString()!, CultureInfo.InvariantCulture)).ToList();
        var gaps = sequences.Zip(sequences.Skip(1), (one, next) => next - one - 1).Count(missing => missing != 0);
        journey.Summary.Compare("feed.first", 1, sequences[0]);
        journey.Summary.Compare("feed.last", sequences.Count, sequences[^1]);
        journey.Summary.Compare("feed.gaps", 0, gaps);
        journey.Summary.Compare("feed.ids", sequences.Count, partner.Events.Select(happened => happened.GetProperty("id").GetGuid()).Distinct().Count());
        ComparePlan(journey, expected, partner);
        CompareReports(journey, expected, partner);
        journey.Summary.Compare("feed.disbursements", payments.Select(PaymentLine).Order(StringComparer.Ordinal), Of(partner, "disbursement-posted").Select(happened => PaymentLine(happened.GetProperty("data"))).Order(StringComparer.Ordinal));
        var figures = await CompareClosing(journey, partner, cancellationToken);
        var official = await journey.Platform.Get(journey.Data.Planner, "/api/integration/v1/events", cancellationToken);
        journey.Summary.Compare("feed.forAnOfficial", 403, official.Status);
        return $"""
            the feed by private_key_jwt in pages of 15 ({partner.Pages}): first {sequences[0]}, last {sequences[^1]}, gaps {gaps}; {Kinds(partner)}
                {journey.Scenario.Closing.Period}: {figures} figures equal to the closed report and its hash; {expected.AcceptedReports.Count} accepted reports equal to the scenario's; an official at the same door: {official.Status}
            """;
    }

    private static void ComparePlan(Journey journey, ExpectedPublicEvents expected, PartnerReader partner)
    {
        var data = Of(partner, "plan-issued").Single().GetProperty("data");
        journey.Summary.Compare("feed.plan.document", journey.Plan.DocumentNumber, Text(data, "documentNumber"));
        journey.Summary.Compare<string[]>(
            "feed.plan.measures",
            [.. expected.PlanMeasures],
            [.. data.GetProperty("measures").EnumerateArray()
                .Select(measure => $"{Text(measure, "measureCode")} = {ExpectedPublicEvents.Text(Number(measure, "targetValue"))}")
                .Order(StringComparer.Ordinal)]);
    }

    private static void CompareReports(Journey journey, ExpectedPublicEvents expected, PartnerReader partner)
    {
        journey.Summary.Compare<string[]>(
            "feed.acceptedReports",
            [.. expected.AcceptedReports],
            [.. Of(partner, "report-accepted").Select(happened => Line(happened.GetProperty("data"))).Order(StringComparer.Ordinal)]);
        var corrected = Of(partner, "report-corrected").Single().GetProperty("data");
        var figure = corrected.GetProperty("figures").EnumerateArray().Single(one => Text(one, "measureCode") == journey.Scenario.Correction.Measure);
        var actual = journey.Scenario.Correction.ToCutOff is null ? null : Number(figure, "actual");
        var estimate = journey.Scenario.Correction.Estimate is null ? null : Number(figure, "estimate");
        journey.Summary.Compare(
            "feed.correction",
            expected.Correction,
            $"{Text(corrected, "organisation")} {Text(figure, "measureCode")}: {ExpectedPublicEvents.Text(actual)} {ExpectedPublicEvents.Text(estimate)}");
    }

    /// <summary>The closed report is what was approved; the event must carry its hash and each of its values.</summary>
    private static async Task<int> CompareClosing(Journey journey, PartnerReader partner, CancellationToken cancellationToken)
    {
        var closed = (await journey.Platform.Get(journey.Data.Planner, $"/api/reporting/periods/{journey.Scenario.Closing.Period}/closed", cancellationToken))
            .OrBroken("the closed report is shown");
        var data = Of(partner, "period-closed").Single(happened => Text(happened, "subject") == journey.Scenario.Closing.Period).GetProperty("data");
        journey.Summary.Compare("feed.closing.hash", Convert.ToHexStringLower(SHA256.HashData(closed.Bytes)), Text(data, "reportSha256"));
        journey.Summary.Compare(
            "feed.closing.organisations",
            (journey.Consolidation.OnTime + journey.Consolidation.Late, journey.Consolidation.Late, journey.Consolidation.Missing).ToString(),
            (data.GetProperty("reported").GetInt32(), data.GetProperty("late").GetInt32(), data.GetProperty("missing").GetInt32()).ToString());
        string[] approved = [.. closed.Json.GetProperty("indicators").EnumerateArray()
            .SelectMany(indicator => indicator.GetProperty("measures").EnumerateArray())
            .Select(measure => Line(Text(measure, "measureCode"), Number(measure, "toCutOff"), Number(measure, "estimate"), TargetOf(measure), Text(measure, "state")))];
        journey.Summary.Compare("feed.closing.measures", journey.Plan.Measures, approved.Length);
        journey.Summary.Compare<string[]>(
            "feed.closing.figures",
            approved,
            [.. data.GetProperty("figures").EnumerateArray()
                .Select(figure => Line(Text(figure, "measureCode"), Number(figure, "actual"), Number(figure, "estimate"), Text(figure, "target"), Text(figure, "state")))]);
        return approved.Length;
    }

    private static string PaymentLine(SamplePayment payment) =>
        string.Create(CultureInfo.InvariantCulture, $"{payment.ProjectCode} {payment.SourceCode} {payment.Year}: {payment.AmountInDong:0} on {payment.DisbursedOn:yyyy-MM-dd}");

    private static string PaymentLine(JsonElement posted) =>
        string.Create(CultureInfo.InvariantCulture, $"{Text(posted, "projectCode")} {Text(posted, "source")} {posted.GetProperty("planYear").GetInt32()}: {Text(posted, "amount")} on {Text(posted, "disbursedOn")}");

    private static IReadOnlyList<JsonElement> Of(PartnerReader partner, string happened) =>
        [.. partner.Events.Where(one => Text(one, "type")!.Split('.')[^2] == happened)];

    private static string Kinds(PartnerReader partner) => string.Join(", ", partner.Events
        .CountBy(happened => Text(happened, "type")!.Split('.')[^2])
        .OrderBy(kind => kind.Key, StringComparer.Ordinal)
        .Select(kind => $"{kind.Key} {kind.Value}"));

    private static string Line(JsonElement report) => ExpectedPublicEvents.Report(
        Text(report, "organisation")!,
        report.GetProperty("periods").EnumerateArray().Select(period => Ordinary().IsMatch(period.GetString()!) ? period.GetString()! : ExpectedPublicEvents.Once),
        report.GetProperty("figures").EnumerateArray().Select(figure => (Text(figure, "measureCode")!, Number(figure, "actual"), Number(figure, "estimate"))));

    private static string Line(string? measure, decimal? actual, decimal? estimate, string? target, string? state) =>
        $"{measure}: {ExpectedPublicEvents.Text(actual)}, {ExpectedPublicEvents.Text(estimate)}, {target ?? "-"}, {state}";

    private static string? TargetOf(JsonElement measure) =>
        measure.TryGetProperty("target", out var target) && target.ValueKind == JsonValueKind.Object ? Text(target, "raw") : null;

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>A number in the closed report, or the text of one in an event.</summary>
    private static decimal? Number(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.Number => value.GetDecimal(),
            JsonValueKind.String => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture),
            _ => null,
        };

    [GeneratedRegex("^[0-9]{4}-([0-9]{2}|Q[1-4]|H1|9M|Y)$")]
    private static partial Regex Ordinary();
}
