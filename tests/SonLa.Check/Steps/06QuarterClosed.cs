using System.Security.Cryptography;
using System.Text.Json;
using SonLa.Check.Expected;
using SonLa.Check.Platform;

namespace SonLa.Check.Steps;

/// <summary>Accepts the quarter's reports, closes it, corrects a figure afterwards, and finds the closed report unchanged.</summary>
internal static class QuarterClosed
{
    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        await HandInTheRest(journey, cancellationToken);
        var closing = journey.Scenario.Closing;
        await journey.Clock.StopAt(closing.At, cancellationToken);
        var path = $"/api/reporting/periods/{closing.Period}";
        var close = await journey.Platform.Send(
            journey.Data.Planner, Call.Post($"{path}/close"), cancellationToken);
        close.OrBroken($"the planning department closes {closing.Period}");
        var closed = await Closed(journey, path, cancellationToken);
        Compare(journey, closed.Json);

        var correction = journey.Scenario.Correction;
        await journey.Clock.StopAt(correction.At, cancellationToken);
        var before = await AsOf(journey, path, closing.At, cancellationToken);
        await new Reporter(journey).Correct(journey.HandedIn[(correction.Organisation, correction.Period)], correction, cancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(closed.Bytes));
        var later = await Closed(journey, path, cancellationToken);
        var verification = (await journey.Platform.Send(
            journey.Data.Planner, Call.Post($"{path}/verification"), cancellationToken))
            .OrBroken("the closed report is computed again").Json;
        journey.Summary.Compare("closing.bytesUnchangedAfterCorrection", true, closed.Bytes.AsSpan().SequenceEqual(later.Bytes));
        journey.Summary.Compare("closing.storedHash", hash, verification.GetProperty("storedHash").GetString());
        journey.Summary.Compare("closing.recomputedHash", hash, verification.GetProperty("recomputedHash").GetString());
        var change = await CompareAsOf(journey, path, before, cancellationToken);
        return $"""
            {closing.Period}: {Line(journey.Consolidation)}
                hash at closing {hash}; computed again after the correction of {correction.Measure} {verification.GetProperty("recomputedHash").GetString()}: equal, bytes unchanged
                {change}
            """;
    }

    /// <summary>What was asked for as of the closing answers the same bytes after the correction; as of the correction it shows the corrected figure.</summary>
    private static async Task<string> CompareAsOf(Journey journey, string path, Reply before, CancellationToken cancellationToken)
    {
        var (closing, correction) = (journey.Scenario.Closing, journey.Scenario.Correction);
        await journey.Clock.StopAt(correction.At.AddMinutes(1), cancellationToken);
        var again = await AsOf(journey, path, closing.At, cancellationToken);
        var after = await AsOf(journey, path, correction.At, cancellationToken);
        journey.Summary.Compare("asOf.bytesUnchangedAfterCorrection", true, before.Bytes.AsSpan().SequenceEqual(again.Bytes));
        var reported = journey.Figures.Of(correction.Organisation, correction.Period).Single(figure => figure.Measure == correction.Measure).Estimate;
        var (was, became) = (EstimateOf(correction.Measure, before.Json), EstimateOf(correction.Measure, after.Json));
        journey.Summary.Compare("asOf.change", correction.Estimate - reported, became - was);
        return $"as of {closing.At:dd/MM/yyyy} {correction.Measure} {was}, before and after the correction, byte for byte {Convert.ToHexStringLower(SHA256.HashData(again.Bytes))[..12]}…; as of {correction.At:dd/MM/yyyy} {became}";
    }

    private static decimal? EstimateOf(string measure, JsonElement consolidation) => consolidation.GetProperty("indicators").EnumerateArray()
        .SelectMany(indicator => indicator.GetProperty("measures").EnumerateArray())
        .Single(line => line.GetProperty("measureCode").GetString() == measure)
        .GetProperty("estimate").GetDecimal();

    private static async Task<Reply> AsOf(Journey journey, string path, DateTimeOffset instant, CancellationToken cancellationToken) =>
        (await journey.Platform.Get(journey.Data.Planner, $"{path}/consolidation/as-of?instant={Uri.EscapeDataString(instant.ToString("O"))}", cancellationToken))
        .OrBroken($"the period is shown as of {instant:dd/MM/yyyy}");

    private static void Compare(Journey journey, JsonElement closed)
    {
        var expected = journey.Consolidation;
        var organisations = closed.GetProperty("organisations");
        journey.Summary.Compare("closing.expected", expected.Expected, organisations.GetProperty("expected").GetInt32());
        journey.Summary.Compare("closing.reported", expected.OnTime + expected.Late, organisations.GetProperty("reported").GetInt32());
        journey.Summary.Compare("closing.late", expected.Late, organisations.GetProperty("late").GetInt32());
        journey.Summary.Compare("closing.missing", expected.Missing, organisations.GetProperty("missing").GetInt32());
        journey.Summary.Compare(
            "closing.indicators",
            expected.Indicators,
            closed.GetProperty("indicators").EnumerateArray().ToDictionary(
                indicator => indicator.GetProperty("ordinal").GetString()!, indicator => indicator.GetProperty("state").GetString()!));
        var states = closed.GetProperty("states").EnumerateObject().ToDictionary(state => state.Name, state => state.Value.GetInt32());
        journey.Summary.Compare("closing.states", expected.States, expected.States.Keys.ToDictionary(state => state, state => states[state]));
        journey.Summary.Compare("closing.statesAddUp", journey.Plan.Indicators, states.Values.Sum());
    }

    private static string Line(ExpectedConsolidation expected)
    {
        var states = string.Join(" + ", expected.States.Select(state => $"{state.Value} {state.Key}"));
        return $"{expected.OnTime + expected.Late} of {expected.Expected} reported, {expected.Late} of them late, {expected.Missing} missing; {states} = {expected.States.Values.Sum()} indicators";
    }

    private static async Task HandInTheRest(Journey journey, CancellationToken cancellationToken)
    {
        var reporter = new Reporter(journey);
        var rest = journey.Scenario.Months.SkipWhile(round => round.Period != journey.Scenario.Deadline.Period).Skip(1);
        foreach (var round in rest)
        {
            await reporter.HandIn(journey.Reports.Of(round), cancellationToken);
        }

        await Parallel.ForEachAsync(journey.HandedIn.Values, AtOnce.Few(cancellationToken), async (id, token) =>
            await reporter.Accept(id, token));
    }

    private static async Task<Reply> Closed(Journey journey, string path, CancellationToken cancellationToken) =>
        (await journey.Platform.Get(journey.Data.Planner, $"{path}/closed", cancellationToken)).OrBroken("the closed report is shown");
}
