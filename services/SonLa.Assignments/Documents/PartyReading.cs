using System.Text.Json.Nodes;
using SonLa.Assignments.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>Names of those who lead, coordinate and evaluate, as written, and whether the organisation tree knows them.</summary>
internal sealed class PartyReading(OrganisationTree tree, KnownNames known, GenericNames generic, FindingList findings)
{
    private static readonly Dictionary<string, Say> Roles = new()
    {
        ["leads"] = new("Chủ trì", "Lead"),
        ["coordinators"] = new("Phối hợp", "Coordinator"),
        ["evaluators"] = new("Tổng hợp, đánh giá", "Evaluator"),
    };

    /// <summary>The names in the plan's words: a wording that was once put right is read as it was put right.</summary>
    public JsonArray Read(FoundRow row, string role, IReadOnlyList<string> written, string measurePath)
    {
        var names = new JsonArray();
        foreach (var name in written)
        {
            var field = $"{measurePath}.{role}[{names.Count}]";
            var learnt = known.MeaningOf(KnownName.Party, name);
            names.Add(learnt ?? name);
            Judge(row, role, name, learnt, field);
        }

        return names;
    }

    private void Judge(FoundRow row, string role, string written, string? learnt, string field)
    {
        var (vi, en) = (Roles[role].Vi, Roles[role].En);
        var where = $"{row.Row.Ordinal}{row.Row.Part}";
        var lesson = new Lesson(KnownName.Party, written);
        var meant = tree.Resolve(learnt ?? written);
        if (meant.IsResolved)
        {
            var reading = learnt is null ? "" : $" ({written})";
            findings.Read("party.read", field, new($"{vi} {where}: {learnt ?? written}{reading}.", $"{en} {where}: {learnt ?? written}{reading}."), row.Document, row.EvidenceOf(role), lesson);
        }
        else if (meant.Reason == "open-class")
        {
            findings.Read("party.open-class", field, new($"{vi} {where}: {written}; không xác định được thành viên: {meant.Explanation}", $"{en} {where}: {written}; its members cannot be told: {meant.Explanation}"), row.Document, row.EvidenceOf(role), lesson);
        }
        else if (learnt is not null)
        {
            findings.Add(FindingKind.Found, "party.confirmed", field, new($"{vi} {where}: {learnt}; đã xác nhận là tên ngoài cây tổ chức.", $"{en} {where}: {learnt}; confirmed before as a name outside the organisation tree."), [.. row.Quotes(role)], row.EvidenceOf(role)?.Confidence, lesson);
        }
        else if (GenericNames.IsGeneric(written))
        {
            generic.Take(row.Document, written, row.Quotes(role));
            findings.Add(FindingKind.Found, "party.read", field, new($"{vi} {where}: {written}; gọi chung.", $"{en} {where}: {written}; nobody in particular."), [.. row.Quotes(role)], row.EvidenceOf(role)?.Confidence, lesson);
        }
        else
        {
            findings.Add(
                FindingKind.Uncertain,
                "party.unknown",
                field,
                new(
                    $"{vi} {where}: “{written}” không có trong cây tổ chức{(meant.Explanation is null ? "" : $" ({meant.Explanation})")}; hãy sửa thành tên cơ quan, hoặc xác nhận nếu đúng như văn bản.",
                    $"{en} {where}: '{written}' means no organisation{(meant.Explanation is null ? "" : $" ({meant.Explanation})")}; correct it to an organisation's name, or confirm it if the document says so."),
                [.. row.Quotes(role)],
                row.EvidenceOf(role)?.Confidence,
                lesson);
        }
    }
}
