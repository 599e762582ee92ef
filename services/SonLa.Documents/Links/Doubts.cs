using System.Globalization;

namespace SonLa.Documents.Links;

/// <summary>What a person must look at in one document: sums, ordinals, years, readings that are not sure.</summary>
internal static class Doubts
{
    private const decimal Sure = 0.8m;

    public static IReadOnlyList<Doubt> Of(SteeringDocument document, IReadOnlyList<IndicatorRow> indicators, IReadOnlyList<TaskSection> tasks, IReadOnlyList<Deadline> deadlines) =>
    [
        .. Sums(indicators),
        .. Ordinals(indicators),
        .. Labels(tasks),
        .. Missing(document),
        .. deadlines.Where(deadline => deadline.Date is { } day && document.PlanYear is { } year && day.Year != year && day.Year != year + 1)
            .Select(deadline => new Doubt("deadline.other-year", $"Mốc {deadline.Date:dd/MM/yyyy} không thuộc năm kế hoạch {document.PlanYear}; hãy kiểm tra.", $"The day {deadline.Date:dd/MM/yyyy} is not in the plan year {document.PlanYear}; check it.", [deadline.Evidence["rule"]])),
        .. indicators.SelectMany(row => row.Evidence.Where(field => field.Value.Confidence < Sure).Select(field => Unsure(field.Key, field.Value))),
        .. tasks.SelectMany(task => task.Evidence.Where(field => field.Value.Confidence < Sure).Select(field => Unsure(field.Key, field.Value))),
        .. deadlines.Where(deadline => deadline.Evidence["rule"].Confidence < Sure).Select(deadline => Unsure("deadline", deadline.Evidence["rule"])),
    ];

    private static Doubt Unsure(string field, Evidence evidence) =>
        new("reading.uncertain", $"Chưa chắc về “{field}”; hãy đối chiếu với bản gốc.", $"The reading of “{field}” is not sure; compare it with the original.", [evidence]);

    private static IEnumerable<Doubt> Sums(IReadOnlyList<IndicatorRow> indicators)
    {
        foreach (var parts in indicators.Where(row => row.Parent is not null).GroupBy(row => row.Parent))
        {
            var head = indicators.FirstOrDefault(row => row.Ordinal + row.Part == parts.Key);
            if (parts.Count() < 2 || !parts.All(part => part.Target.Value is not null || part.Target.Low is not null) || parts.Select(part => Print.Key(part.Unit ?? "")).Distinct().Count() > 1)
            {
                continue;
            }

            var low = parts.Sum(part => part.Target.Value ?? part.Target.Low!.Value);
            var high = parts.Sum(part => part.Target.Value ?? part.Target.High!.Value);
            var quotes = parts.Select(RowWords.Of).ToList();
            var percent = Print.Key(parts.First().Unit ?? "") == "%" && head is not null && Print.Key(head.Name).Contains("cơ cấu", StringComparison.Ordinal);
            if (percent && (low > 100.5m || high < 99.5m))
            {
                var sum = low.ToString("0.##", CultureInfo.GetCultureInfo("vi-VN"));
                yield return new Doubt("structure.not-100", $"Các thành phần của “{head!.Name}” cộng lại bằng {sum} %, không phải 100 %.", $"The components of “{head.Name}” add to {sum} %, not to 100 %.", quotes);
            }
            else if (!percent && head?.Target is { Kind: "exact", Value: { } total } && Print.Key(head.Unit ?? "") == Print.Key(parts.First().Unit ?? "") && Print.Key(head.Unit ?? "") != "%" && (total < low || total > high))
            {
                yield return new Doubt("total.not-sum", $"“{head.Name}” ghi {head.Target.Raw}, nhưng các phần cộng lại bằng số khác.", $"“{head.Name}” says {head.Target.Raw}, but its parts add to another figure.", [RowWords.Of(head), .. quotes]);
            }
        }
    }

    private static IEnumerable<Doubt> Ordinals(IReadOnlyList<IndicatorRow> indicators)
    {
        var mains = indicators.Where(row => row.Part is null or "a" && int.TryParse(row.Ordinal, out _)).ToList();
        foreach (var twice in mains.GroupBy(row => (row.Group, row.Ordinal, row.Part)).Where(group => group.Count() > 1))
        {
            yield return new Doubt("ordinal.twice", $"Số thứ tự {twice.Key.Ordinal} được dùng {twice.Count()} lần.", $"The ordinal {twice.Key.Ordinal} is used {twice.Count()} times.", [.. twice.Select(row => row.Evidence["name"])]);
        }

        var numbers = mains.Select(row => int.Parse(row.Ordinal!, CultureInfo.InvariantCulture)).Distinct().Order().ToList();
        for (var i = 1; i < numbers.Count; i++)
        {
            if (numbers[i] - numbers[i - 1] is > 1 and < 10)
            {
                yield return new Doubt("ordinal.missing", $"Không thấy số thứ tự {numbers[i] - 1}.", $"The ordinal {numbers[i] - 1} is missing.", [mains.First(row => row.Ordinal == numbers[i].ToString(CultureInfo.InvariantCulture)).Evidence["name"]]);
            }
        }
    }

    private static IEnumerable<Doubt> Labels(IReadOnlyList<TaskSection> tasks) => tasks.GroupBy(task => (task.Heading, task.Section)).Where(group => group.Count() > 1)
        .Select(twice => new Doubt("section.twice", $"Mục {twice.Key.Section} được dùng {twice.Count()} lần.", $"The section number {twice.Key.Section} is used {twice.Count()} times.", [.. twice.Select(task => task.Evidence["section"])]));

    private static IEnumerable<Doubt> Missing(SteeringDocument document)
    {
        var anywhere = document.Evidence.Values.Take(1).ToList();
        if (anywhere.Count == 0)
        {
            yield break;
        }

        if (document.Number is null)
        {
            yield return new Doubt("document.no-number", "Văn bản không ghi số.", "The document prints no number.", anywhere);
        }

        if (document.IssuedOn is null)
        {
            yield return new Doubt("document.no-day", "Văn bản không ghi đủ ngày ban hành.", "The document prints no full day of issue.", anywhere);
        }

        if (document.Signer is null)
        {
            yield return new Doubt("document.no-signer", "Không thấy tên người ký.", "No signer's name was found.", anywhere);
        }
    }
}
