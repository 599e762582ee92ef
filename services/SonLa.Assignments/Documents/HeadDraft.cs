using System.Globalization;
using System.Text.Json.Nodes;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>The deciding document's own head as a plan's file writes it, and the documents that stand beside it.</summary>
internal sealed class HeadDraft(JoinedDocuments joined, KnownNames known, FindingList findings)
{
    private SteeringDocument Printed => joined.Base.Reading.Document;

    public string? Province => Printed.Province is { } province ? MeasureNature.CodeOf(known.MeaningOf(KnownName.Party, province) ?? province) : null;

    public JsonObject Read()
    {
        var head = Printed;
        var issuer = head.Issuer is { } written ? known.MeaningOf(KnownName.Party, written) ?? written : null;
        Needed("province", Province, "tỉnh", "the province", head.Province is { } province ? new(KnownName.Party, province) : null);
        Needed("planYear", head.PlanYear?.ToString(CultureInfo.InvariantCulture), "năm kế hoạch", "the plan year");
        Needed("document.type", head.Type, "loại văn bản", "the kind of document");
        Needed("document.issuer", issuer, "cơ quan ban hành", "the issuer", head.Issuer is { } lesson ? new(KnownName.Party, lesson) : null);
        Needed("document.title", head.Title, "tên văn bản", "the title");
        Blank("document.number", "number", head.Number, "số", "number");
        Blank("document.issuedOn", "issuedOn", head.IssuedOn?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), "ngày ban hành", "day of issue");
        Blank("document.signer", "signer", head.Signer, "người ký", "signer");
        return new()
        {
            ["number"] = head.Number,
            ["type"] = head.Type,
            ["issuedOn"] = head.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["issuer"] = issuer,
            ["signer"] = head.Signer,
            ["title"] = head.Title,
            ["legalBases"] = Texts(head.LegalBases),
            ["recipients"] = Texts(head.Recipients),
        };
    }

    /// <summary>How many indicators the document says it gives: a row that the reading lost or invented shows here.</summary>
    public int? StatedCount(int read)
    {
        if (Printed.IndicatorCount is not { } stated || Printed.Evidence.GetValueOrDefault("indicatorCount") is not { } evidence)
        {
            return null;
        }

        if (stated == read)
        {
            findings.Read("count.read", "indicatorCount", new($"Văn bản ghi {stated} chỉ tiêu, đọc được {read}.", $"The document says {stated} indicators, {read} were read."), joined.Base, evidence);
            return stated;
        }

        findings.Add(
            FindingKind.Contradiction,
            "count.differs",
            "indicatorCount",
            new($"Văn bản ghi {stated} chỉ tiêu nhưng đọc được {read}; hãy đối chiếu phụ lục.", $"The document says {stated} indicators, but {read} were read; compare with its annex."),
            [FindingList.QuoteOf(joined.Base, evidence)],
            evidence.Confidence);
        return null;
    }

    private void Needed(string field, string? value, string vi, string en, Lesson? teaches = null)
    {
        if (value is null)
        {
            findings.Missing("document.silent", field, new($"Không đọc được {vi} trong {joined.Base.Reference}; hãy nhập theo văn bản.", $"Could not read {en} in {joined.Base.Reference}; enter it after the document."), []);
            return;
        }

        Blank(field, field.Split('.')[^1], value, vi, en, teaches);
    }

    // What a document leaves blank stays blank: that is a normal state, not a fault of reading.
    private void Blank(string field, string name, string? value, string vi, string en, Lesson? teaches = null)
    {
        if (value is null)
        {
            findings.Add(FindingKind.Open, "document.blank", field, new($"Văn bản để trống {vi}.", $"The document leaves its {en} blank."), []);
            return;
        }

        var evidence = Printed.Evidence.GetValueOrDefault(name) ?? Printed.Evidence.GetValueOrDefault(name == "province" ? "issuer" : "title");
        findings.Read($"document.{(name == "planYear" ? "plan-year" : name == "issuedOn" ? "issued-on" : name)}", field, new($"{Capital(vi)}: {value}.", $"{Capital(en)}: {value}."), joined.Base, evidence, teaches);
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
}
