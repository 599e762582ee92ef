using System.Globalization;
using System.Text.RegularExpressions;

namespace SonLa.Assignments.Plans;

/// <summary>Finds what looks like a misprint or slip in a plan.</summary>
internal static partial class PlanDoubts
{
    public static IReadOnlyList<PlanWarning> Of(PlanFile plan)
    {
        var doubts = new List<PlanWarning>();
        var years = YearInTitle().Matches(plan.Document.Title).Select(match => match.Groups[1].Value).ToArray();
        if (years.Length > 0 && !years.Contains(plan.PlanYear.ToString(CultureInfo.InvariantCulture)))
        {
            doubts.Add(new("document.title", new(
                $"Tên văn bản ghi năm {string.Join(", ", years)}, kế hoạch là của năm {plan.PlanYear}; hãy đối chiếu với văn bản.",
                $"The title names the year {string.Join(", ", years)}, the plan is that of {plan.PlanYear}; compare with the document.")));
        }

        if (plan.Document.IssuedOn is null)
        {
            doubts.Add(new("document.issuedOn", new(
                $"Văn bản để trống ngày ban hành; tên cơ quan được đọc theo ngày {plan.NamesReadOn:dd/MM/yyyy}.",
                $"The document leaves its day blank; names are read as of {plan.NamesReadOn:yyyy-MM-dd}.")));
        }

        for (var indicator = 0; indicator < plan.Indicators.Count; indicator++)
        {
            var measures = plan.Indicators[indicator].Measures;
            for (var measure = 0; measure < measures.Count; measure++)
            {
                doubts.AddRange(Of(measures[measure], $"indicators[{indicator}].measures[{measure}]"));
            }
        }

        return doubts;
    }

    private static IEnumerable<PlanWarning> Of(Measure measure, string path)
    {
        var parts = measure.SubValues.Select(part => part.Value).ToArray();
        if (measure is { Kind: "composition", Unit: "%" } && parts.Length > 0 && parts.All(part => part is not null) && parts.Sum() is { } sum && sum != 100)
        {
            var printed = VietnameseNumber.Write(sum);
            yield return new($"{path}.subValues", new(
                $"Các thành phần cộng lại bằng {printed} %, không bằng 100 %; giữ nguyên như văn bản, hãy kiểm tra.",
                $"The components add up to {printed} %, not 100 %; kept as printed, please check."));
        }

        if (measure.Target is { Value: { } value } target && Disagree(target.Raw, value))
        {
            yield return new($"{path}.target.value", new($"Số {VietnameseNumber.Write(value)} khác với chữ in “{target.Raw}”; hãy kiểm tra.", $"The figure {VietnameseNumber.Write(value)} differs from the print '{target.Raw}'; please check."));
        }

        for (var index = 0; index < measure.SubValues.Count; index++)
        {
            var part = measure.SubValues[index];
            if (part.Value is { } figure && Disagree(part.Raw, figure))
            {
                yield return new($"{path}.subValues[{index}].value", new($"Số {VietnameseNumber.Write(figure)} khác với chữ in “{part.Raw}”; hãy kiểm tra.", $"The figure {VietnameseNumber.Write(figure)} differs from the print '{part.Raw}'; please check."));
            }
        }
    }

    private static bool Disagree(string print, decimal value) => VietnameseNumber.First(print) is { } printed && printed != value;

    [GeneratedRegex(@"\bnăm (\d{4})\b")]
    private static partial Regex YearInTitle();
}
