using System.Globalization;
using System.Text.Json;
using SonLa.Check.Expected;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Steps;

/// <summary>Loads the sample projects with their payments and compares the projects that the review round catches, each with its exact ratio.</summary>
internal static class RoundListed
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        if (journey.Scenario.ReviewRound is not { } round || journey.Data.Projects is not { } sample)
        {
            return "this scenario has no projects, so no review round";
        }

        var year = journey.Data.Plan.PlanYear;
        await ProjectLoader.LoadProjects(journey.Platform, journey.Data, sample, cancellationToken);
        await ProjectLoader.LoadPayments(journey.Platform, journey.Data, sample, cancellationToken);
        var expected = new ExpectedRound(round, year, sample);
        var seen = await journey.Platform.Read(
            journey.Data.Planner, $"/api/budget/review-rounds/{year}/{round.Number}", cancellationToken);
        var projects = await journey.Platform.ReadAll(
            journey.Data.Planner, $"/api/budget/projects?year={year}&on={round.CutOff:yyyy-MM-dd}", cancellationToken);
        Compare(journey, round, expected, seen, projects);

        var without = expected.WithoutCapital.Count == 0 ? "none" : string.Join(", ", expected.WithoutCapital);
        return $"""
            round {round.Number}, {round.CutOff:dd/MM/yyyy}, below {Exact(round.ThresholdPercent)} %: {expected.Caught.Count} of {expected.Considered} projects caught; without a capital plan: {without}
                {string.Join("\n    ", expected.Caught.Select(Printed))}
                {string.Join("; ", round.Witnesses.Select(witness => $"{witness.Project} ({witness.Because}) {(witness.Caught ? "caught" : "not caught")}"))}
            """;
    }

    private static void Compare(Journey journey, RoundOfProjects round, ExpectedRound expected, JsonElement seen, IReadOnlyList<JsonElement> projects)
    {
        var summary = journey.Summary;
        summary.Compare("projects.listed", expected.All.Select(Said), projects.Select(SaidOf));
        summary.Compare("round.cutOff", round.CutOff.ToString("O", CultureInfo.InvariantCulture), seen.GetProperty("round").GetProperty("cutOff").GetString());
        summary.Compare("round.considered", expected.Considered, seen.GetProperty("considered").GetInt32());
        summary.Compare(
            "round.withoutCapital", expected.WithoutCapital, seen.GetProperty("withoutCapital").EnumerateArray().Select(code => code.GetString()!));
        var caught = seen.GetProperty("projects").EnumerateArray().ToList();
        summary.Compare("round.caught", expected.Caught.Select(Said), caught.Select(SaidOf));
        foreach (var witness in round.Witnesses)
        {
            var foretold = expected.All.Single(line => line.Code == witness.Project);
            summary.Compare($"round.witness.{witness.Project}.ratio", witness.RatioPercent, foretold.RatioPercent);
            summary.Compare($"round.witness.{witness.Project}.caught", witness.Caught, caught.Any(project => CodeOf(project) == witness.Project));
        }
    }

    private static string Said(ExpectedRound.Line line) => Say(line.Code, line.Disbursed, line.Capital, line.RatioPercent);

    private static string SaidOf(JsonElement project)
    {
        var ratio = project.GetProperty("ratioPercent");
        return Say(
            CodeOf(project),
            project.GetProperty("disbursedInDong").GetDecimal(),
            project.GetProperty("capitalInForceInDong").GetDecimal(),
            ratio.ValueKind == JsonValueKind.Null ? null : ratio.GetDecimal());
    }

    private static string Say(string code, decimal disbursed, decimal capital, decimal? ratio) =>
        string.Create(CultureInfo.InvariantCulture, $"{code}: {disbursed:0} of {capital:0} đồng, {Exact(ratio)} %");

    private static string CodeOf(JsonElement project) => project.GetProperty("code").GetString()!;

    /// <summary>The two amounts are the exact ratio; the quotient beside them ends in an ellipsis where it has no end.</summary>
    private static string Printed(ExpectedRound.Line line)
    {
        var shown = decimal.Round(line.RatioPercent ?? 0, 6, MidpointRounding.ToZero);
        return string.Create(Vietnamese, $"{line.Code} {line.Disbursed:N0} / {line.Capital:N0} đồng = {shown:0.######}{(shown == line.RatioPercent ? "" : "…")} %");
    }

    private static string Exact(decimal? percent) => percent?.ToString("0.############################", Vietnamese) ?? "no";
}
