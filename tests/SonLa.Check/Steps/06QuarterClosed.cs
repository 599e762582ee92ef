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
        await new Reporter(journey).Correct(journey.HandedIn[(correction.Organisation, correction.Period)], correction, cancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(closed.Bytes));
        var later = await Closed(journey, path, cancellationToken);
        var verification = (await journey.Platform.Send(
            journey.Data.Planner, Call.Post($"{path}/verification"), cancellationToken))
            .OrBroken("the closed report is computed again").Json;
        journey.Summary.Compare("closing.bytesUnchangedAfterCorrection", true, closed.Bytes.AsSpan().SequenceEqual(later.Bytes));
        journey.Summary.Compare("closing.storedHash", hash, verification.GetProperty("storedHash").GetString());
        journey.Summary.Compare("closing.recomputedHash", hash, verification.GetProperty("recomputedHash").GetString());
        return $"""
            {closing.Period}: {Line(journey.Consolidation)}
                hash at closing {hash}; computed again after the correction of {correction.Measure} {verification.GetProperty("recomputedHash").GetString()}: equal, bytes unchanged
            """;
    }

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
