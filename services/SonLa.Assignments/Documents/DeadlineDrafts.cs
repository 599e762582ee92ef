using System.Globalization;
using System.Text.Json.Nodes;
using SonLa.Assignments.Deadlines;
using SonLa.Documents;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>Deadlines and capital review rounds of all documents as a plan's file writes them, with a finding for each; null takes one out.</summary>
internal sealed class DeadlineDrafts(FindingList findings)
{
    public JsonArray Deadlines(IEnumerable<UploadedDocument> documents)
    {
        var deadlines = new JsonArray();
        foreach (var (document, deadline) in documents.SelectMany(document => document.Reading.Deadlines.Select(deadline => (document, deadline))))
        {
            var path = $"deadlines[{deadlines.Count}]";
            var evidence = deadline.Evidence.GetValueOrDefault("rule") ?? deadline.Evidence.Values.FirstOrDefault();
            deadlines.Add(new JsonObject
            {
                ["code"] = $"{MeasureNature.CodeOf(document.Number ?? document.Type ?? "van-ban")}-{deadlines.Count + 1}",
                ["kind"] = deadline.Kind,
                ["date"] = Written(deadline.Date),
                ["day"] = deadline.Day,
                ["months"] = deadline.Months is { } months ? new JsonArray([.. months.Select(month => JsonValue.Create(month))]) : null,
                ["boundary"] = deadline.Boundary,
                ["who"] = deadline.Who,
                ["to"] = Texts(deadline.To),
                ["onward"] = Texts(deadline.Onward ?? []),
                ["what"] = deadline.What,
                ["section"] = deadline.SourceSection,
                ["quote"] = Words(evidence),
                ["source"] = document.Reference,
            });
            var day = deadline.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? (deadline.Day is { } number ? $"ngày {number}" : "không nêu ngày");
            var dayEn = deadline.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (deadline.Day is { } figure ? $"day {figure}" : "no day given");
            var says = new Say($"Hạn ({document.Reference}, mục {deadline.SourceSection}), {day}: {deadline.What}.", $"Deadline ({document.Reference}, section {deadline.SourceSection}), {dayEn}: {deadline.What}.");
            if (deadline.Date is null && deadline.Day is null)
            {
                // No day in print is a normal state: it stays out of every calendar until a document sets one.
                findings.Add(FindingKind.Open, "deadline.no-day", path, says, evidence is null ? [] : [FindingList.QuoteOf(document, evidence)], evidence?.Confidence);
            }
            else
            {
                findings.Read("deadline.read", path, says, document, evidence);
            }
        }

        return deadlines;
    }

    public JsonArray Rounds(IEnumerable<UploadedDocument> documents)
    {
        var rounds = new JsonArray();
        foreach (var (document, round) in documents.SelectMany(document => document.Reading.CapitalReviewRounds.Select(round => (document, round))))
        {
            var path = $"reviewRounds[{rounds.Count}]";
            var filter = ProjectFilter.Of(round.AppliesTo);
            var evidence = round.Evidence.GetValueOrDefault("cutoff") ?? round.Evidence.Values.FirstOrDefault();
            rounds.Add(new JsonObject
            {
                ["number"] = round.Round,
                ["cutOff"] = Written(round.Cutoff),
                ["thresholdPercent"] = round.MinDisbursementPercent,
                ["appliesTo"] = round.AppliesTo,
                ["filter"] = filter,
                ["adjustBefore"] = Written(round.AdjustBefore),
                ["quote"] = Words(evidence),
                ["source"] = document.Reference,
            });
            findings.Read(
                "round.read",
                path,
                new($"Đợt rà soát vốn {round.Round} ({document.Reference}): {round.AppliesTo}.", $"Capital review round {round.Round} ({document.Reference}): {round.AppliesTo}."),
                document,
                evidence);
        }

        return rounds;
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Words(Evidence? evidence) =>
        evidence?.Quote is { Length: > DeadlineCheck.LongestQuote } quote ? $"{quote[..(DeadlineCheck.LongestQuote - 1)]}…" : evidence?.Quote;

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
