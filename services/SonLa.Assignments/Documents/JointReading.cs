using System.Text.Json.Nodes;
using SonLa.Assignments.Organisations;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>Uploaded documents read together: the plan's file they make, and everything about it that a person should see.</summary>
internal sealed class JointReading
{
    private const string Uncertain = "reading.uncertain";
    private readonly FindingList _findings = new();
    private readonly JoinedDocuments _joined;
    private readonly SourceDrafts _sources;
    private readonly IndicatorDrafts _indicators;
    private readonly JsonObject _draft;

    private JointReading(IReadOnlyList<UploadedDocument> documents, OrganisationCopy organisations, KnownNames known)
    {
        _joined = JoinedDocuments.Of(documents);
        var printed = _joined.Base.Reading.Document;
        var tree = organisations.On(NamesReadOn(printed), []);
        var head = new HeadDraft(_joined, known, _findings);
        _sources = new SourceDrafts(_joined);
        var generic = new GenericNames();
        _indicators = new IndicatorDrafts(_joined, new PartyReading(tree, known, generic, _findings), known, _findings);
        var document = head.Read();
        var indicators = _indicators.Read();
        _draft = new JsonObject
        {
            ["province"] = head.Province,
            ["planYear"] = printed.PlanYear,
            ["indicatorCount"] = head.StatedCount(indicators.Count),
            ["document"] = document,
            ["sources"] = _sources.Read(),
            ["groups"] = _indicators.Groups(),
            ["addressees"] = new JsonArray(),
            ["indicators"] = indicators,
            ["tasks"] = new TaskDrafts(tree, known, generic, _findings).Read(documents),
            ["deadlines"] = new DeadlineDrafts(_findings).Deadlines(documents),
            ["reviewRounds"] = new DeadlineDrafts(_findings).Rounds(documents),
        };
        generic.Ask(_findings);
        Conflicts();
        Unmatched();
    }

    public static JointReading Of(IReadOnlyList<UploadedDocument> documents, OrganisationCopy organisations, KnownNames known) => new(documents, organisations, known);

    public Proposal ToProposal(string fingerprint, DateTimeOffset now) => new()
    {
        DocumentIds = [.. _joined.Documents.Select(document => document.Id)],
        Fingerprint = fingerprint,
        Province = _draft["province"]?.GetValue<string>(),
        PlanYear = _joined.Base.Reading.Document.PlanYear,
        Draft = _draft.ToJsonString(),
        Findings = _findings.All,
        ProposedAt = now,
    };

    private static DateOnly NamesReadOn(SteeringDocument head) => head.IssuedOn ?? new DateOnly(head.PlanYear ?? 2000, 1, 1);

    private void Conflicts()
    {
        foreach (var conflict in _joined.Conflicts)
        {
            var quotes = _joined.Quotes(conflict);
            var confidence = conflict.Quotes.Count > 0 ? conflict.Quotes.Min(quote => quote.Confidence) : (decimal?)null;
            if (conflict.Code == Uncertain && quotes.All(AskedAlready))
            {
                continue;
            }

            if (conflict.Code.StartsWith("document.no-", StringComparison.Ordinal))
            {
                Blank(conflict, quotes);
                continue;
            }

            var field = FieldOf(conflict);

            // A reference on which no figure rests is worth knowing and stops nobody.
            var isAside = conflict.Code == "reference.unresolved" && field is null;
            _findings.Add(
                conflict.Code == Uncertain ? FindingKind.Uncertain : isAside ? FindingKind.Open : FindingKind.Contradiction,
                conflict.Code,
                field,
                new(conflict.Vietnamese, conflict.English),
                quotes,
                confidence);
        }
    }

    /// <summary>The value that a person would change to settle it.</summary>
    private string? FieldOf(Conflict conflict) => conflict switch
    {
        { Reference: not null } => _sources.PathOf(conflict),
        { Rows: [var first, ..] } when _indicators.PathOf(first) is { } path => $"{path}.{(conflict.Code.StartsWith("unit.", StringComparison.Ordinal) ? "unit" : "target")}",
        _ => null,
    };

    private bool AskedAlready(Quote quote) => _findings.All.Any(finding => (finding.Kind == FindingKind.Uncertain || finding.Code == "deadline.no-day") && finding.Quotes.Contains(quote));

    // The deciding document's own blanks are findings at their places already.
    private void Blank(Conflict conflict, IReadOnlyList<Quote> quotes)
    {
        if (conflict.Quotes.Any(quote => !ReferenceEquals(quote.From, _joined.Base.Reading)))
        {
            var reference = quotes[0].Reference;
            _findings.Add(FindingKind.Open, conflict.Code, null, new($"{reference}: {conflict.Vietnamese}", $"{reference}: {conflict.English}"), quotes);
        }
    }

    private void Unmatched()
    {
        foreach (var line in _joined.Unmatched)
        {
            _findings.Add(
                FindingKind.Unmatched,
                "row.unmatched",
                null,
                new(
                    $"{line.Document.Reference}, mục {line.Row.Ordinal}{line.Row.Part}: “{line.Row.Name}” không thuộc chỉ tiêu nào của {_joined.Base.Reference}.",
                    $"{line.Document.Reference}, item {line.Row.Ordinal}{line.Row.Part}: '{line.Row.Name}' belongs to no indicator of {_joined.Base.Reference}."),
                [.. line.Quotes("name")]);
        }
    }
}
