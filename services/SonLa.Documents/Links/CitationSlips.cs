namespace SonLa.Documents.Links;

/// <summary>Numbers of documents that are one digit away from another known one: 265/QĐ-UBND where 2665/QĐ-UBND of the same day is known.</summary>
internal static class CitationSlips
{
    /// <summary>Within one document: its own number, and the others that it cites.</summary>
    public static IEnumerable<Doubt> Within(SteeringDocument document)
    {
        var cited = document.References;
        for (var i = 0; i < cited.Count; i++)
        {
            for (var j = i + 1; j < cited.Count; j++)
            {
                if (Near(cited[i].Number, cited[j].Number) && SameDay(cited[i].IssuedOn, cited[j].IssuedOn))
                {
                    var (slip, whole) = cited[i].Number.Length <= cited[j].Number.Length ? (cited[i], cited[j]) : (cited[j], cited[i]);
                    yield return Slip(slip.Number, whole.Number, slip.Evidence, whole.Evidence);
                }
            }

            if (document.Number is { } own && Near(cited[i].Number, own) && SameDay(cited[i].IssuedOn, document.IssuedOn) && document.Evidence.TryGetValue("number", out var printed))
            {
                yield return Slip(cited[i].Number, own, cited[i].Evidence, printed);
            }
        }
    }

    private static Doubt Slip(string printed, string known, Evidence where, Evidence other) => new(
        "reference.near-miss",
        $"Dẫn {printed}; có lẽ là {known} (cùng ngày, khác một chữ số). Hãy xác nhận, hệ thống không tự sửa.",
        $"Cites {printed}; {known} of the same day, one digit away, is known. Confirm which is meant; nothing was corrected.",
        [where, other]);

    /// <summary>One digit lost, doubled or two changed places; numbers that merely follow each other are other documents.</summary>
    public static bool Near(string one, string other)
    {
        var (first, second) = (one.Split('/', 2), other.Split('/', 2));
        if (one == other || first.Length < 2 || second.Length < 2 || !string.Equals(first[1], second[1], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var (shorter, longer) = first[0].Length <= second[0].Length ? (first[0], second[0]) : (second[0], first[0]);
        if (longer.Length - shorter.Length == 1 && shorter.Length >= 2)
        {
            return Enumerable.Range(0, longer.Length).Any(at => longer.Remove(at, 1) == shorter);
        }

        return longer.Length == shorter.Length && longer.Length >= 3 && Enumerable.Range(0, longer.Length - 1).Any(at => longer[..at] + longer[at + 1] + longer[at] + longer[(at + 2)..] == shorter);
    }

    private static bool SameDay(DateOnly? one, DateOnly? other) => one is null || other is null || one == other;
}
