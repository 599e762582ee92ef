using SonLa.Documents;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>Uploaded documents read together: rows that say who answers, the figures that belong to them, and what belongs to nobody.</summary>
internal sealed record Joiner(UploadedDocument Base, IReadOnlyList<JoinedRow> Rows, IReadOnlyList<FoundRow> Unmatched, IReadOnlyList<JoinedDoubt> Doubts)
{
    /// <exception cref="RuleViolationException">None of the documents says who answers for an indicator.</exception>
    public static Joiner Of(IReadOnlyList<UploadedDocument> documents)
    {
        var responsible = documents.MaxBy(document => document.Reading.Indicators.Count(NamesSomebody))!;
        if (!responsible.Reading.Indicators.Any(NamesSomebody))
        {
            throw new RuleViolationException(
                "proposal.nobody-answers",
                new(
                    "Các văn bản đã chọn không giao chỉ tiêu cho ai nên không lập được kế hoạch; hãy chọn thêm quyết định có phụ lục nêu người chủ trì từng chỉ tiêu.",
                    "The chosen documents make nobody answer for an indicator, so there is no plan in them; choose also the decision whose annex names who leads each indicator."));
        }

        var rows = responsible.Reading.Indicators.Select(row => new FoundRow(responsible, row)).ToList();
        var others = documents.Where(document => document != responsible).SelectMany(document => document.Reading.Indicators.Select(row => new FoundRow(document, row))).ToList();
        var used = new HashSet<FoundRow>();
        var doubts = new List<JoinedDoubt>(documents.SelectMany(document => document.Reading.Doubts.Select(doubt => new JoinedDoubt(doubt.Code, doubt.Vietnamese, doubt.English, [.. doubt.Quotes.Select(quote => (document, quote))], []))));
        var joined = rows.Select(row => Join(row, others, used, doubts)).ToList();
        foreach (var merged in others.Where(other => !used.Contains(other) && other.Row.Code?.Contains(" + ", StringComparison.Ordinal) is true))
        {
            Merge(merged, joined, used, doubts);
        }

        return new(responsible, joined, [.. others.Where(other => !used.Contains(other))], doubts);
    }

    private static bool NamesSomebody(IndicatorRow row) => row.Leads.Count + row.Monitors.Count > 0;

    /// <summary>Figures are matched by stable code, never by ordinal.</summary>
    private static JoinedRow Join(FoundRow row, List<FoundRow> others, HashSet<FoundRow> used, List<JoinedDoubt> doubts)
    {
        var ownParts = row.Document.Reading.Indicators.Where(part => IsPartOf(part, row.Row) && !NamesOthers(part, row.Row)).Select(part => new FoundRow(row.Document, part)).ToList();
        if (row.Row.Code is not { } code)
        {
            return new(row, row.HasTarget ? row : null, ownParts);
        }

        var named = others.Where(other => other.Row.Code == code).ToList();
        used.UnionWith(named);
        var figures = named.Where(other => other.HasTarget || PartsOf(other, others).Any()).Prepend(row).Where(other => other == row ? other.HasTarget : true).ToList();
        foreach (var other in figures.Skip(1).Where(other => !SameFigure(figures[0].Row, other.Row)))
        {
            var (first, second) = (figures[0], other);
            doubts.Add(new(
                "target.differs",
                $"Chỉ tiêu {row.Row.Ordinal}: {first.Document.Reference} ghi {TargetDraft.Show(first.Row.Target)} {first.Row.Unit}, {second.Document.Reference} ghi {TargetDraft.Show(second.Row.Target)} {second.Row.Unit}. Đang lấy số của {first.Document.Reference}; hãy xác nhận hoặc sửa.",
                $"Indicator {row.Row.Ordinal}: {first.Document.Reference} says {TargetDraft.Show(first.Row.Target)} {first.Row.Unit}, {second.Document.Reference} says {TargetDraft.Show(second.Row.Target)} {second.Row.Unit}. The figure of {first.Document.Reference} is taken; confirm or correct it.",
                [.. QuotesOf(first), .. QuotesOf(second)],
                [row.Row.Ordinal ?? ""]));
        }

        var target = figures.FirstOrDefault();
        var companions = others.Where(other => other.HasTarget && KnownMeasure.WithCode(other.Row.Code)?.PartOf == code);
        List<FoundRow> parts = target is null || target == row ? [] : [.. PartsOf(target, others).Union(companions)];
        used.UnionWith(parts);
        return new(row, target, ownParts.Count > 0 ? ownParts : parts);
    }

    /// <summary>One figure for two measures stands at the first, and the second stays open until somebody decides.</summary>
    private static void Merge(FoundRow merged, List<JoinedRow> rows, HashSet<FoundRow> used, List<JoinedDoubt> doubts)
    {
        var touched = merged.Row.Code!.Split(" + ").Select(code => rows.FindIndex(row => row.Responsibility.Row.Code == code)).Where(index => index >= 0).ToList();
        if (touched.Count == 0)
        {
            return;
        }

        used.Add(merged);
        if (rows[touched[0]].Target is null)
        {
            rows[touched[0]] = rows[touched[0]] with { Target = merged };
        }

        if (touched.Count > 1)
        {
            string[] ordinals = [.. touched.Select(index => rows[index].Responsibility.Row.Ordinal ?? "")];
            var reference = rows[touched[0]].Responsibility.Document.Reference;
            doubts.Add(new(
                "target.merged",
                $"{merged.Document.Reference} ghi chung một số {TargetDraft.Show(merged.Row.Target)} {merged.Row.Unit} cho các chỉ tiêu {string.Join(", ", ordinals)} mà {reference} tách riêng. Con số đứng ở chỉ tiêu {ordinals[0]}; chỉ tiêu {string.Join(", ", ordinals.Skip(1))} để trống cho đến khi cấp có thẩm quyền xác định.",
                $"{merged.Document.Reference} gives one figure {TargetDraft.Show(merged.Row.Target)} {merged.Row.Unit} for indicators {string.Join(", ", ordinals)}, which {reference} keeps apart. It stands at indicator {ordinals[0]}; {string.Join(", ", ordinals.Skip(1))} stays open until somebody competent decides.",
                [.. QuotesOf(merged), .. touched.SelectMany(index => QuotesOf(rows[index].Responsibility))],
                ordinals));
        }
    }

    private static bool SameFigure(IndicatorRow one, IndicatorRow other) =>
        one.Target.Kind == other.Target.Kind
        && InBaseUnit(one.Target.Value, one.Unit) == InBaseUnit(other.Target.Value, other.Unit)
        && InBaseUnit(one.Target.Low, one.Unit) == InBaseUnit(other.Target.Low, other.Unit)
        && InBaseUnit(one.Target.High, one.Unit) == InBaseUnit(other.Target.High, other.Unit);

    // 4,8 triệu lượt and 4.800 nghìn lượt are one figure.
    private static decimal? InBaseUnit(decimal? value, string? unit) => unit?.Split(' ')[0].ToLowerInvariant() switch
    {
        "nghìn" or "ngàn" => value * 1_000,
        "triệu" => value * 1_000_000,
        "tỷ" => value * 1_000_000_000,
        _ => value,
    } * (unit?.StartsWith("nghìn tỷ", StringComparison.OrdinalIgnoreCase) is true ? 1_000_000_000 : 1);

    private static IEnumerable<FoundRow> PartsOf(FoundRow row, IEnumerable<FoundRow> all) => all.Where(other => other.Document == row.Document && IsPartOf(other.Row, row.Row));

    private static bool IsPartOf(IndicatorRow part, IndicatorRow whole) => part != whole && part.Parent is { } parent && parent == $"{whole.Ordinal}{whole.Part}";

    private static bool NamesOthers(IndicatorRow part, IndicatorRow whole) => part.Leads.Count > 0 && !part.Leads.SequenceEqual(whole.Leads);

    private static IEnumerable<(UploadedDocument Document, Evidence Evidence)> QuotesOf(FoundRow row) =>
        row.EvidenceOf("target") is { } evidence ? [(row.Document, evidence)] : [];
}
