using System.Text.Json;
using System.Text.Json.Nodes;

namespace SonLa.Assignments.Documents;

/// <summary>A proposal as the people who review it see it (samples/schemas/proposal.schema.json).</summary>
internal sealed record ProposalView
{
    public required Guid ProposalId { get; init; }

    public required string? Province { get; init; }

    public required int? PlanYear { get; init; }

    /// <summary><c>open</c> or <c>adopted</c>.</summary>
    public required string State { get; init; }

    public required int Version { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The plan that it became; null before.</summary>
    public required Guid? PlanId { get; init; }

    public required IReadOnlyList<DocumentLine> Documents { get; init; }

    public required Totals Counts { get; init; }

    public required IReadOnlyList<FindingLine> Findings { get; init; }

    /// <summary>The plan's file with every correction in it.</summary>
    public required JsonElement Plan { get; init; }

    /// <summary>A document that was read.</summary>
    public sealed record DocumentLine(Guid DocumentId, string Reference, string FileName, string Sha256);

    /// <summary>How many findings there are of each kind, and how many still wait for somebody.</summary>
    public sealed record Totals(int Indicators, int Measures, int IndicatorsWithTarget, IReadOnlyDictionary<string, int> Kinds, int Unanswered);

    /// <summary>A finding, what the plan says at its place now, what was answered, and further places that a correction changes.</summary>
    public sealed record FindingLine(int Number, string Kind, string Code, string? Field, string Text, decimal? Confidence, JsonNode? Value, bool NeedsAnswer, string? Decision, DateTimeOffset? AnsweredAt, IReadOnlyList<Quote> Quotes, IReadOnlyList<string> Also);

    public static ProposalView Of(Proposal proposal, IEnumerable<UploadedDocument> documents, string language)
    {
        var plan = proposal.Corrected();
        var read = JsonNode.Parse(proposal.Draft)!;
        return new()
        {
            ProposalId = proposal.Id,
            Province = proposal.Province,
            PlanYear = proposal.PlanYear,
            State = proposal.State,
            Version = proposal.Version,
            ProposedAt = proposal.ProposedAt,
            PlanId = proposal.PlanId,
            Documents = [.. documents.Select(document => new DocumentLine(document.Id, document.Reference, document.FileName, document.Sha256))],
            Counts = TotalsOf(proposal, plan),
            Findings = [.. proposal.Findings.Select(finding => LineOf(finding, proposal.Answers.GetValueOrDefault(finding.Number), read, language))],
            Plan = plan,
        };
    }

    private static Totals TotalsOf(Proposal proposal, JsonElement plan)
    {
        var indicators = plan.GetProperty("indicators").EnumerateArray().Select(indicator => indicator.GetProperty("measures").EnumerateArray().ToArray()).ToArray();
        return new(
            indicators.Length,
            indicators.Sum(measures => measures.Length),
            indicators.Count(measures => measures.All(measure => measure.GetProperty("target").ValueKind != JsonValueKind.Null)),
            proposal.Findings.GroupBy(finding => finding.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()),
            proposal.Unanswered.Count());
    }

    private static FindingLine LineOf(Finding finding, Answer? answer, JsonNode read, string language) => new(
        finding.Number,
        finding.Kind,
        finding.Code,
        finding.Field,
        finding.Sentence.In(language),
        finding.Confidence,
        answer?.Decision == Answer.Corrected ? answer.Value is { } value ? JsonNode.Parse(value.GetRawText()) : null : finding.Field is { } field ? DraftPlace.Get(read, field)?.DeepClone() : null,
        finding.NeedsAnswer,
        answer?.Decision,
        answer?.At,
        finding.Quotes,
        finding.Also);
}
