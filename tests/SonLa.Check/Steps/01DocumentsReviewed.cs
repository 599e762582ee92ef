using System.Text.Json;
using SonLa.Check.Expected;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Steps;

/// <summary>Uploads the scenario's documents, compares what the platform asks with what a careful reader would, answers, issues, and uploads them once more.</summary>
internal static class DocumentsReviewed
{
    private const string Indent = "      ";

    public static async Task<string> Walk(Journey journey, Review review, CancellationToken cancellationToken)
    {
        var files = review.Files(journey.Settings.ScenarioFolder, journey.Settings.Root).ToList();
        var desk = new DocumentReview(journey.Platform, journey.Data, review);
        var uploaded = await desk.Upload(files, cancellationToken);
        var proposed = (await desk.Propose(uploaded, cancellationToken)).Json;
        var points = Reading.Of(proposed);
        Compare(journey, review, points);

        var answered = await desk.Answer(proposed, cancellationToken);
        journey.Summary.Compare("review.stillWaiting", 0, answered.GetProperty("counts").GetProperty("unanswered").GetInt32());
        journey.PlanId = await desk.Adopt(proposed, cancellationToken);
        await PlanLoader.Issue(journey.Platform, journey.Data, journey.PlanId, null, cancellationToken);
        await CompareAgain(journey, desk, files, uploaded, cancellationToken);
        var handedOver = ExpectedDuties.Beside(files) is { } duties ? $"\n    {await DutiesHandedOver.Compare(journey, duties, cancellationToken)}" : "";
        return Describe(review, files, points) + handedOver;
    }

    private static void Compare(Journey journey, Review review, IReadOnlyList<Reading> points)
    {
        journey.Summary.Compare<string[]>(
            "review.waiting",
            [.. review.Answers.Select(answer => answer.ToString()).Order(StringComparer.Ordinal)],
            [.. points.Where(point => point.NeedsAnswer).Select(point => NameOf(point, review)).Order(StringComparer.Ordinal)]);
        journey.Summary.Compare<string[]>(
            "review.open",
            [.. journey.Plan.OpenFields],
            [.. points.Where(point => point.Code == "target.open").Select(point => point.Field ?? "")]);
        journey.Summary.Compare<string[]>(
            "review.unmatched",
            [.. review.Unmatched],
            [.. points.Where(point => point.Kind == "unmatched").Select(point => review.Unmatched.FirstOrDefault(line => point.Text.Contains(line, StringComparison.Ordinal)) ?? point.Text)]);
        journey.Summary.Compare<string[]>(
            "review.withoutWords",
            [],
            [.. points.Where(point => point.Kind is "found" or "uncertain" or "contradiction" && point.Quotes.Count == 0).Select(point => point.Text)]);
    }

    /// <summary>The same bytes, the same documents together, and the same adoption once more: nothing comes of it.</summary>
    private static async Task CompareAgain(Journey journey, DocumentReview desk, IReadOnlyList<string> files, IReadOnlyList<JsonElement> uploaded, CancellationToken cancellationToken)
    {
        var before = await Counts(journey, cancellationToken);
        var again = await desk.Upload(files, cancellationToken);
        var proposed = await desk.Propose(again, cancellationToken);
        journey.Summary.Compare<string[]>("review.sameDocuments", [.. uploaded.Select(Id)], [.. again.Select(Id)]);
        journey.Summary.Compare("review.sameProposal", "200 adopted", $"{proposed.Status} {proposed.Json.GetProperty("state").GetString()}");
        journey.Summary.Compare("review.samePlan", journey.PlanId, await desk.Adopt(proposed.Json, cancellationToken));
        journey.Summary.Compare("review.nothingNew", before, await Counts(journey, cancellationToken));
    }

    private static async Task<string> Counts(Journey journey, CancellationToken cancellationToken)
    {
        var documents = await journey.Platform.ReadAll(journey.Data.Planner, "/api/assignments/documents", cancellationToken);
        var proposals = await journey.Platform.ReadAll(journey.Data.Planner, "/api/assignments/proposals", cancellationToken);
        var plans = await journey.Platform.ReadAll(journey.Data.Planner, "/api/assignments/plans", cancellationToken);
        var assignments = await journey.Platform.ReadAll(journey.Data.Planner, $"/api/assignments/assignments?plan={journey.PlanId}", cancellationToken);
        return $"{documents.Count} documents, {proposals.Count} proposals, {plans.Count} plans, {assignments.Count} assignments";
    }

    private static string Describe(Review review, IReadOnlyList<string> files, IReadOnlyList<Reading> points)
    {
        var kinds = points.CountBy(point => point.Kind).ToDictionary();
        var given = review.Answers.Select(answer => (Answer: answer, Decision: answer.Value is null ? "confirmed" : "corrected"))
            .Concat(review.Corrections.Select(answer => (Answer: answer, Decision: "corrected")));
        string[] lines =
        [
            $"read from {string.Join(" and ", files.Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}/{Path.GetFileName(file)}"))}: {kinds.GetValueOrDefault("found")} values found, {kinds.GetValueOrDefault("uncertain")} uncertain, {kinds.GetValueOrDefault("missing")} missing, {kinds.GetValueOrDefault("contradiction")} contradicting; {kinds.GetValueOrDefault("open")} open, {kinds.GetValueOrDefault("unmatched")} lines of no indicator",
            .. given.Select(one => (one.Answer, one.Decision, Point: points.First(one.Answer.Fits)))
                .Select(one => $"{Indent}{one.Point.Kind}: {one.Point.Describe(Indent)}\n{Indent}  -> {one.Decision}: {one.Answer.Because}"),
            .. points.Where(point => point.Kind == "unmatched").Select(point => $"{Indent}{point.Kind}: {point.Text}"),
            "    adopted by the planning official, issued by the chairman; the same documents once more: nothing new",
        ];
        return string.Join('\n', lines);
    }

    private static string NameOf(Reading point, Review review) =>
        review.Answers.FirstOrDefault(answer => answer.Fits(point))?.ToString() ?? $"{point.Code} at {point.Field}, unforeseen: {point.Text}";

    private static string Id(JsonElement document) => document.GetProperty("documentId").GetString()!;
}
