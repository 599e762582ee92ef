using System.Globalization;
using System.Text.Json.Nodes;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>The documents beside the deciding one: those that were read, and a decision that one of them only names.</summary>
internal sealed class SourceDrafts(JoinedDocuments joined)
{
    private const int YearsBack = 20;
    private readonly List<(Conflict Conflict, string Path)> _named = [];

    /// <summary>Where the number of a named decision stands in the file; null for another conflict.</summary>
    public string? PathOf(Conflict conflict) => _named.Find(named => named.Conflict == conflict).Path;

    public JsonArray Read()
    {
        var sources = new JsonArray([.. joined.Documents.Where(document => document != joined.Base).Select(Uploaded)]);
        foreach (var conflict in joined.Conflicts.Where(Decides))
        {
            var cited = conflict.Reference!;
            if (sources.Any(source => source!["number"]!.GetValue<string>() == cited.Number))
            {
                continue;
            }

            _named.Add((conflict, $"sources[{sources.Count}].number"));
            var citing = joined.UploadOf(conflict.Quotes[0].From).Reference;
            sources.Add(new JsonObject
            {
                ["number"] = cited.Number,
                ["type"] = cited.Type ?? "Quyết định",
                ["issuedOn"] = InReach(cited.IssuedOn),
                ["title"] = $"Quyết định giao chỉ tiêu mà {citing} dẫn",
                ["note"] = $"Chưa có văn bản để đối chiếu; {citing} ghi số {cited.Number}.",
            });
        }

        return sources;
    }

    private static JsonNode Uploaded(UploadedDocument document) => new JsonObject
    {
        ["number"] = document.Reference,
        ["type"] = document.Type ?? "Văn bản",
        ["issuedOn"] = document.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["title"] = document.Title ?? document.FileName,
        ["note"] = null,
    };

    /// <summary>A decision of the plan's time that is named by a document which gives figures: the figures are really its own.</summary>
    private bool Decides(Conflict conflict) =>
        conflict.Reference is { IssuedOn: { } day } cited
        && cited.Number.EndsWith("/QĐ-UBND", StringComparison.Ordinal)
        && joined.Base.Reading.Document.PlanYear is { } year
        && (day.Year == year || day.Year == year - 1)
        && joined.Rows.Any(row => row.Figure is { } figure && ReferenceEquals(figure.Document.Reading, conflict.Quotes[0].From));

    private string? InReach(DateOnly? day) =>
        day is { } issued && joined.Base.Reading.Document.PlanYear is { } year && issued.Year <= year && issued.Year >= year - YearsBack
            ? issued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
