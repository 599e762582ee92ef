using System.Text.Json;

namespace SonLa.Portal.Documents;

/// <summary>What documents propose, as Assignments shows it.</summary>
public sealed record Proposal(
    Guid ProposalId,
    int? PlanYear,
    string State,
    DateTimeOffset ProposedAt,
    Guid? PlanId,
    IReadOnlyList<Proposal.DocumentLine> Documents,
    Proposal.Totals Counts,
    IReadOnlyList<Finding> Findings,
    Proposal.Draft Plan)
{
    public bool IsAdopted => State == "adopted";

    public string Title => Documents.Count > 0 ? string.Join(" + ", Documents.Select(document => document.Reference)) : ProposalId.ToString();

    public IEnumerable<Finding> Waiting => Findings.Where(finding => finding.Waits);

    /// <summary>Read clearly, and nobody has said anything to it.</summary>
    public IEnumerable<Finding> Certain => Findings.Where(finding => finding is { Kind: "found", Decision: null });

    public sealed record DocumentLine(Guid DocumentId, string Reference, string FileName, string Sha256);

    public sealed record Totals(int Indicators, int Measures, int IndicatorsWithTarget, int Unanswered);

    /// <summary>The plan's file with every correction in it, as far as the pages need it.</summary>
    public sealed record Draft(IReadOnlyList<DraftGroup> Groups, IReadOnlyList<DraftIndicator> Indicators, IReadOnlyList<DraftTask>? Tasks);

    /// <param name="Section">Label as printed.</param>
    /// <param name="Obligation"><c>assigned</c>, or <c>requested</c>, which binds nobody.</param>
    public sealed record DraftTask(string Section, string Text, string Obligation, string Source);

    public sealed record DraftGroup(string Code, string Name);

    public sealed record DraftIndicator(string Ordinal, string Group, string Name, IReadOnlyList<DraftMeasure> Measures, IReadOnlyList<DraftConflict> OpenConflicts);

    public sealed record DraftMeasure(string? Part, string Name, string? Unit, IReadOnlyList<string> Leads, JsonElement? Target, IReadOnlyList<DraftSubValue> SubValues)
    {
        public bool HasTarget => Target is { ValueKind: JsonValueKind.Object };
    }

    public sealed record DraftSubValue(string Name, string Raw);

    public sealed record DraftConflict(IReadOnlyList<string> WithOrdinals, string Description);
}

/// <summary>A line of the list of proposals.</summary>
public sealed record ProposalLine(Guid ProposalId, int? PlanYear, string State, IReadOnlyList<Guid> DocumentIds, DateTimeOffset ProposedAt);

/// <summary>A line of the list of documents.</summary>
public sealed record DocumentLine(Guid DocumentId, string FileName, string Format, int Bytes, string? Number, string? Type, string? Title, DateOnly? IssuedOn, DateTimeOffset UploadedAt, string Sha256)
{
    /// <summary>Its number, or its kind and title while it has none.</summary>
    public string Reference => Number ?? (Title is null ? FileName : $"{Type} “{Title}”");
}

/// <summary>What came of an upload.</summary>
public sealed record UploadedDocument(Guid DocumentId, string FileName, string Reference, UploadedDocument.Counts Found)
{
    public sealed record Counts(int Indicators, int Targets, int Tasks, int Deadlines, int Doubts);
}
