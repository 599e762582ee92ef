using System.Globalization;
using System.Text.Json;
using SonLa.Check.Expected;
using SonLa.Check.Platform;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Steps;

/// <summary>Moves capital for the round: proposed, decided, voided and decided again, each source conserved and each document in force once; and tells both denominators.</summary>
internal static class CapitalMoved
{
    private const int Deliveries = 5;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static async Task<string> Walk(Journey journey, CancellationToken cancellationToken)
    {
        if (journey.Scenario.ReviewRound is not { } round || journey.Data is not { Projects: { } sample, Capacities: { } capacities })
        {
            return "this scenario has no projects between which capital could move";
        }

        var (year, today) = (journey.Data.Plan.PlanYear, DateOnly.FromDateTime(journey.Scenario.Finish.DateTime));
        await ProjectLoader.LoadCapacities(journey.Platform, journey.Data, capacities, cancellationToken);
        var expectedRound = new ExpectedRound(round, year, sample);
        var expected = new ExpectedMove(expectedRound, year, today, sample, capacities);
        await Freeze(journey, round, expectedRound, cancellationToken);
        var ratios = await CompareRatios(journey, new(year, today, sample, capacities), cancellationToken);
        var before = await Books(journey, today, cancellationToken);

        var first = await Propose(journey, round, cancellationToken);
        CompareProposal(journey, expected, first);
        await Submit(journey, first, cancellationToken);
        await Decide(journey, first, "1100/QĐ-UBND", today, cancellationToken);
        var applied = await Books(journey, today, cancellationToken);
        journey.Summary.Compare("move.applied", Moved(before, expected), applied);
        await Void(journey, first, "1150/QĐ-UBND", today, cancellationToken);
        var voided = await Books(journey, today, cancellationToken);
        journey.Summary.Compare("move.voidedIsAsBefore", before, voided);

        var second = await Propose(journey, round, cancellationToken);
        journey.Summary.Compare("move.proposedAgain", LinesOf(first), LinesOf(second));
        await Submit(journey, second, cancellationToken);
        await Decide(journey, second, "1200/QĐ-UBND", today, cancellationToken);
        var again = await Books(journey, today, cancellationToken);
        journey.Summary.Compare("move.appliedAgain", applied, again);
        var sums = SumsOf(first).Where(sum => sum.Taken > 0).ToList();
        return $"""
            round {round.Number} moves {Dong(expected.Moved)} between {expected.Lines.Where(line => line.Amount != 0).DistinctBy(line => line.Project).Count()} projects; per source before = after: {string.Join("; ", sums.Select(sum => $"{sum.Source} {Dong(sum.Before)} = {Dong(sum.After)} (−{Dong(sum.Taken)} +{Dong(sum.Given)})"))}
                {string.Join("\n    ", round.Blocked.Select(blocked => $"{blocked.Project} {blocked.Source}: {Dong(expected.Of(blocked.Project, blocked.Source))}, {blocked.Because}"))}
                1100/QĐ-UBND delivered {Deliveries} times, in force once; voided by 1150/QĐ-UBND, delivered {Deliveries} times: every project and source as before; decided again by 1200/QĐ-UBND: the same {expected.Lines.Count(line => line.Amount != 0)} lines
                {ratios}
            """;
    }

    private static async Task Freeze(Journey journey, RoundOfProjects round, ExpectedRound expected, CancellationToken cancellationToken)
    {
        var path = $"/api/budget/review-rounds/{journey.Data.Plan.PlanYear}/{round.Number}";
        var opened = await Post(journey, journey.Data.Planner, $"{path}/opening", new { }, null, cancellationToken);
        journey.Summary.Compare("round.frozen.considered", expected.Considered, opened.GetProperty("considered").GetInt32());
        var list = await journey.Platform.Read(journey.Data.Planner, $"{path}/list", cancellationToken);
        journey.Summary.Compare(
            "round.frozen.caught",
            expected.Caught.Select(line => Said(line.Code, line.Disbursed, line.Capital)),
            list.GetProperty("lines").EnumerateArray().Where(line => line.GetProperty("caught").GetBoolean())
                .Select(line => Said(line.GetProperty("projectCode").GetString()!, line.GetProperty("disbursedInDong").GetDecimal(), line.GetProperty("capitalInForceInDong").GetDecimal())));
    }

    private static async Task<string> CompareRatios(Journey journey, ExpectedRatios expected, CancellationToken cancellationToken)
    {
        var path = $"/api/budget/disbursement-ratios?year={journey.Data.Plan.PlanYear}";
        var province = (await journey.Platform.Read(journey.Data.Treasurer, $"{path}&by=province", cancellationToken)).GetProperty("lines").EnumerateArray().Single();
        var sources = (await journey.Platform.Read(journey.Data.Treasurer, $"{path}&by=source", cancellationToken)).GetProperty("lines").EnumerateArray();
        journey.Summary.Compare("ratios.province", Said(expected.Province), SaidOf(province));
        journey.Summary.Compare("ratios.sources", expected.BySource.Select(Said), sources.Select(SaidOf));
        return string.Create(Vietnamese, $"disbursed {expected.Province.Disbursed:N0} đồng = {expected.Province.OfAssigned:0.00} % of {expected.Province.Assigned:N0} assigned = {expected.Province.OfAllocated:0.00} % of {expected.Province.Allocated:N0} allocated");
    }

    private static void CompareProposal(Journey journey, ExpectedMove expected, JsonElement draft)
    {
        journey.Summary.Compare("move.lines", expected.Lines.Select(line => Said(line.Project, line.Source, line.Amount)), LinesOf(draft));
        journey.Summary.Compare("move.moved", expected.Moved, draft.GetProperty("movedInDong").GetDecimal());
        journey.Summary.Compare("move.faults", 0, draft.GetProperty("faults").GetArrayLength());
        foreach (var sum in SumsOf(draft))
        {
            var taken = expected.Lines.Where(line => line.Source == sum.Source && line.Amount < 0).Sum(line => -line.Amount);
            journey.Summary.Compare($"move.{sum.Source}.taken", taken, sum.Taken);
            journey.Summary.Compare($"move.{sum.Source}.given", taken, sum.Given);
            journey.Summary.Compare($"move.{sum.Source}.before", expected.CapitalOf(sum.Source), sum.Before);
            journey.Summary.Compare($"move.{sum.Source}.after", expected.CapitalOf(sum.Source), sum.After);
        }

        foreach (var blocked in journey.Scenario.ReviewRound!.Blocked)
        {
            var line = draft.GetProperty("lines").EnumerateArray().Single(line => Is(line, blocked.Project, blocked.Source));
            journey.Summary.Compare($"move.blocked.{blocked.Project}.told", blocked.AmountInDong, expected.Of(blocked.Project, blocked.Source));
            journey.Summary.Compare($"move.blocked.{blocked.Project}.reason", true, line.GetProperty("reason").GetString()!.Contains(blocked.Reason, StringComparison.Ordinal));
        }
    }

    private static async Task<JsonElement> Propose(Journey journey, RoundOfProjects round, CancellationToken cancellationToken) => await Post(
        journey, journey.Data.Planner, "/api/budget/reallocations", new { year = journey.Data.Plan.PlanYear, roundNumber = round.Number, weights = (object?)null }, null, cancellationToken);

    private static async Task Submit(Journey journey, JsonElement draft, CancellationToken cancellationToken) =>
        await Post(journey, journey.Data.Planner, $"{PathOf(draft)}/submission", new { }, draft.GetProperty("version").GetInt32(), cancellationToken);

    /// <summary>The same document from several hands at once, as an unsure sender delivers it.</summary>
    private static async Task Decide(Journey journey, JsonElement draft, string document, DateOnly on, CancellationToken cancellationToken) => await Deliver(
        journey, $"{PathOf(draft)}/decision", new { approved = true, documentNumber = document, on, note = (string?)null }, draft.GetProperty("version").GetInt32() + 1, "applied", document, cancellationToken);

    private static async Task Void(Journey journey, JsonElement draft, string document, DateOnly on, CancellationToken cancellationToken) => await Deliver(
        journey, $"{PathOf(draft)}/voiding", new { documentNumber = document, on, reason = "Nhầm số liệu (mẫu)" }, draft.GetProperty("version").GetInt32() + 2, "voided", document, cancellationToken);

    private static async Task Deliver(Journey journey, string path, object body, int version, string state, string document, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Deliveries).Select(_ => Post(journey, journey.Data.Chairman, path, body, version, cancellationToken)));
        journey.Summary.Compare($"move.{document}.states", Enumerable.Repeat(state, Deliveries), answers.Select(answer => answer.GetProperty("state").GetString()!));
        journey.Summary.Compare($"move.{document}.inForceOnce", 1, answers.Count(answer => !answer.GetProperty("alreadyInForce").GetBoolean()));
    }

    private static async Task<JsonElement> Post(Journey journey, string user, string path, object body, int? version, CancellationToken cancellationToken) =>
        (await new Insistence(journey.Platform).On(
            user,
            Call.Post(path, body) with { IdempotencyKey = Guid.CreateVersion7().ToString(), IfMatch = version is { } seen ? $"\"{seen}\"" : null },
            $"{user} posts {path}",
            cancellationToken)).Json;

    /// <summary>Capital and payments of every project and source at the end of the day.</summary>
    private static async Task<IReadOnlyList<string>> Books(Journey journey, DateOnly day, CancellationToken cancellationToken) =>
    [
        .. (await journey.Platform.ReadAll(journey.Data.Planner, $"/api/budget/projects?year={journey.Data.Plan.PlanYear}&on={day:yyyy-MM-dd}", cancellationToken))
            .SelectMany(
                project => project.GetProperty("sources").EnumerateArray(),
                (project, source) => Book(project.GetProperty("code").GetString()!, source.GetProperty("sourceCode").GetString()!, source.GetProperty("capitalInForceInDong").GetDecimal(), source.GetProperty("disbursedInDong").GetDecimal())),
    ];

    private static IReadOnlyList<string> Moved(IReadOnlyList<string> before, ExpectedMove expected)
    {
        var moves = expected.Lines.ToDictionary(line => $"{line.Project} {line.Source}", line => line.Amount);
        return
        [
            .. before.Select(book => book.Split(' ')).Select(book =>
                Book(book[0], book[1], decimal.Parse(book[2], CultureInfo.InvariantCulture) + moves.GetValueOrDefault($"{book[0]} {book[1]}"), decimal.Parse(book[3], CultureInfo.InvariantCulture))),
        ];
    }

    private static string Book(string project, string source, decimal capital, decimal disbursed) =>
        string.Create(CultureInfo.InvariantCulture, $"{project} {source} {capital:0} {disbursed:0}");

    private static IReadOnlyList<string> LinesOf(JsonElement draft) =>
    [
        .. draft.GetProperty("lines").EnumerateArray()
            .OrderBy(line => line.GetProperty("projectCode").GetString(), StringComparer.Ordinal).ThenBy(line => line.GetProperty("sourceCode").GetString(), StringComparer.Ordinal)
            .Select(line => Said(line.GetProperty("projectCode").GetString()!, line.GetProperty("sourceCode").GetString()!, line.GetProperty("amountInDong").GetDecimal())),
    ];

    private static IEnumerable<(string Source, decimal Taken, decimal Given, decimal Before, decimal After)> SumsOf(JsonElement draft) =>
        draft.GetProperty("sources").EnumerateArray().Select(sum => (
            sum.GetProperty("sourceCode").GetString()!,
            sum.GetProperty("takenBackInDong").GetDecimal(),
            sum.GetProperty("givenInDong").GetDecimal(),
            sum.GetProperty("beforeInDong").GetDecimal(),
            sum.GetProperty("afterInDong").GetDecimal()));

    private static bool Is(JsonElement line, string project, string source) =>
        line.GetProperty("projectCode").GetString() == project && line.GetProperty("sourceCode").GetString() == source;

    private static string PathOf(JsonElement draft) => $"/api/budget/reallocations/{draft.GetProperty("reallocationId").GetGuid()}";

    private static string Said(string project, string source, decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{project} {source} {amount:0}");

    private static string Said(string project, decimal disbursed, decimal capital) => string.Create(CultureInfo.InvariantCulture, $"{project}: {disbursed:0} of {capital:0}");

    private static string Said(ExpectedRatios.Line line) => Said(line.Key, line.Disbursed, line.Allocated, line.OfAllocated, line.Assigned, line.OfAssigned);

    private static string SaidOf(JsonElement line) => Said(
        line.GetProperty("key").GetString(),
        line.GetProperty("disbursedInDong").GetDecimal(),
        line.GetProperty("allocatedInDong").GetDecimal(),
        line.GetProperty("ofAllocatedPercent").GetDecimal(),
        line.GetProperty("assignedInDong").GetDecimal(),
        line.GetProperty("ofAssignedPercent").GetDecimal());

    private static string Said(string? key, decimal disbursed, decimal allocated, decimal ofAllocated, decimal assigned, decimal ofAssigned) =>
        string.Create(CultureInfo.InvariantCulture, $"{key}: {disbursed:0} of {allocated:0} = {ofAllocated:0.########} %, of {assigned:0} = {ofAssigned:0.########} %");

    private static string Dong(decimal amount) => string.Create(Vietnamese, $"{amount:N0}");
}
