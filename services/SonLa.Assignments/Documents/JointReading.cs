using System.Globalization;
using System.Text.Json.Nodes;
using SonLa.Assignments.Organisations;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>Uploaded documents read together: the plan's file they make, and everything about it that a person should see.</summary>
internal sealed class JointReading
{
    private readonly FindingList _findings = new();
    private readonly Joiner _joined;
    private readonly IReadOnlyList<UploadedDocument> _documents;
    private readonly JsonObject _draft;

    private JointReading(IReadOnlyList<UploadedDocument> documents, OrganisationCopy organisations, KnownNames known)
    {
        _documents = documents;
        _joined = Joiner.Of(documents);
        var head = _joined.Base.Reading.Document;
        var parties = new PartyReading(organisations.On(NamesReadOn(head), []), known, _findings);
        var indicators = new IndicatorDrafts(_joined, parties, known, _findings);
        _draft = new JsonObject
        {
            ["province"] = CodeOf(head.Province),
            ["planYear"] = head.PlanYear,
            ["indicatorCount"] = null,
            ["document"] = Head(head),
            ["sources"] = new JsonArray([.. documents.Where(document => document != _joined.Base).Select(Source)]),
            ["groups"] = indicators.Groups(),
            ["addressees"] = new JsonArray(),
            ["indicators"] = indicators.Read(),
        };
        Doubts();
        foreach (var line in _joined.Unmatched)
        {
            _findings.Add(
                FindingKind.Unmatched,
                "row.unmatched",
                null,
                new(
                    $"{line.Document.Reference}, mục {line.Row.Ordinal}: “{line.Row.Name}” không thuộc chỉ tiêu nào của {_joined.Base.Reference}.",
                    $"{line.Document.Reference}, item {line.Row.Ordinal}: '{line.Row.Name}' belongs to no indicator of {_joined.Base.Reference}."),
                [.. line.Quotes("name")]);
        }
    }

    public static JointReading Of(IReadOnlyList<UploadedDocument> documents, OrganisationCopy organisations, KnownNames known) => new(documents, organisations, known);

    public Proposal ToProposal(string fingerprint, DateTimeOffset now) => new()
    {
        DocumentIds = [.. _documents.Select(document => document.Id)],
        Fingerprint = fingerprint,
        Province = _draft["province"]?.GetValue<string>(),
        PlanYear = _joined.Base.Reading.Document.PlanYear,
        Draft = _draft.ToJsonString(),
        Findings = _findings.All,
        ProposedAt = now,
    };

    private static DateOnly NamesReadOn(SteeringDocument head) => head.IssuedOn ?? new DateOnly(head.PlanYear ?? 2000, 1, 1);

    private static string? CodeOf(string? province) => province is null ? null : MeasureNature.CodeOf(province);

    private JsonObject Head(SteeringDocument head)
    {
        Needed("province", head.Province, "tỉnh", "the province");
        Needed("planYear", head.PlanYear?.ToString(CultureInfo.InvariantCulture), "năm kế hoạch", "the plan year");
        Needed("document.type", head.Type, "loại văn bản", "the kind of document");
        Needed("document.issuer", head.Issuer, "cơ quan ban hành", "the issuer");
        Needed("document.title", head.Title, "tên văn bản", "the title");
        Printed("document.number", "number", head.Number, "số", "number");
        Printed("document.issuedOn", "issuedOn", head.IssuedOn?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), "ngày ban hành", "day of issue");
        Printed("document.signer", "signer", head.Signer, "người ký", "signer");
        return new()
        {
            ["number"] = head.Number,
            ["type"] = head.Type,
            ["issuedOn"] = head.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["issuer"] = head.Issuer,
            ["signer"] = head.Signer,
            ["title"] = head.Title,
            ["legalBases"] = Texts(head.LegalBases),
            ["recipients"] = Texts(head.Recipients),
        };
    }

    private void Needed(string field, string? value, string vi, string en)
    {
        var name = field.Split('.')[^1];
        if (value is null)
        {
            _findings.Missing("document.silent", field, new($"Không đọc được {vi} trong {_joined.Base.Reference}; hãy nhập theo văn bản.", $"Could not read {en} in {_joined.Base.Reference}; enter it after the document."), []);
            return;
        }

        Printed(field, name, value, vi, en);
    }

    // What a document leaves blank stays blank: that is a normal state, not a fault of reading.
    private void Printed(string field, string name, string? value, string vi, string en)
    {
        var head = _joined.Base.Reading.Document;
        if (value is null)
        {
            _findings.Add(FindingKind.Open, "document.blank", field, new($"Văn bản để trống {vi}.", $"The document leaves its {en} blank."), []);
            return;
        }

        _findings.Read($"document.{(name == "planYear" ? "plan-year" : name == "issuedOn" ? "issued-on" : name)}", field, new($"{Capital(vi)}: {value}.", $"{Capital(en)}: {value}."), _joined.Base, head.Evidence.GetValueOrDefault(name) ?? head.Evidence.GetValueOrDefault(name == "province" ? "issuer" : "title"));
    }

    private static JsonNode Source(UploadedDocument document) => new JsonObject
    {
        ["number"] = document.Reference,
        ["type"] = document.Type ?? "Văn bản",
        ["issuedOn"] = document.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["title"] = document.Title ?? document.FileName,
        ["note"] = null,
    };

    private void Doubts()
    {
        foreach (var doubt in _joined.Doubts)
        {
            _findings.Add(
                FindingKind.Contradiction,
                doubt.Code,
                null,
                new(doubt.Vietnamese, doubt.English),
                [.. doubt.Quotes.Select(quote => FindingList.QuoteOf(quote.Document, quote.Evidence))],
                doubt.Quotes.Count > 0 ? doubt.Quotes.Min(quote => quote.Evidence.Confidence) : null);
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
