using SonLa.Portal.Language;

namespace SonLa.Portal.Reports;

/// <summary>What an official typed into a report, before it is read.</summary>
internal sealed class ReportForm
{
    /// <summary><c>submit</c> hands the report in; anything else keeps it as a draft.</summary>
    public string? Act { get; set; }

    /// <summary>Version of the report that the page showed.</summary>
    public string? ETag { get; set; }

    public List<Line> Figures { get; set; } = [];

    public string? Assessment { get; set; }

    public string? Proposals { get; set; }

    public List<Trouble> Obstacles { get; set; } = [];

    internal sealed class Line
    {
        public string MeasureCode { get; set; } = "";

        public string? ToCutOff { get; set; }

        public string? Estimate { get; set; }

        public string? Text { get; set; }
    }

    internal sealed class Trouble
    {
        public string? What { get; set; }

        public string? Why { get; set; }

        public string? Effect { get; set; }

        public string? Proposal { get; set; }

        /// <summary>Kept as it was; the page does not change it.</summary>
        public string? MeasureCode { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(What + Why + Effect + Proposal);
    }

    internal static ReportForm Of(Report report, string? etag) => new()
    {
        ETag = etag,
        Figures = [.. report.Measures.Select(measure => LineOf(measure, report.Figures.FirstOrDefault(figure => figure.MeasureCode == measure.MeasureCode)))],
        Assessment = report.Assessment,
        Proposals = report.Proposals,
        Obstacles = [.. report.Obstacles.Select(obstacle => new Trouble { What = obstacle.What, Why = obstacle.Why, Effect = obstacle.Effect, Proposal = obstacle.Proposal, MeasureCode = obstacle.MeasureCode }), new Trouble()],
    };

    /// <summary>What is wrong, by the id of the field on the page.</summary>
    internal IReadOnlyList<(string Field, string Sentence)> Mistakes(IReadOnlyList<Report.Measure> measures)
    {
        var mistakes = new List<(string, string)>();
        foreach (var (line, index) in Figures.Select((line, index) => (line, index)))
        {
            var name = measures.FirstOrDefault(measure => measure.MeasureCode == line.MeasureCode)?.Name ?? line.MeasureCode;
            RequireNumber(line.ToCutOff, $"cut-off-{index}", name);
            RequireNumber(line.Estimate, $"estimate-{index}", name);
        }

        foreach (var (obstacle, index) in Obstacles.Select((obstacle, index) => (obstacle, index)))
        {
            if (!obstacle.IsEmpty && new[] { obstacle.What, obstacle.Why, obstacle.Effect, obstacle.Proposal }.Any(string.IsNullOrWhiteSpace))
            {
                mistakes.Add(($"what-{index}", Say("Khó khăn, vướng mắc cần đủ nội dung, nguyên nhân, ảnh hưởng và kiến nghị.", "An obstacle needs what it is, its cause, its effect and a proposal.")));
            }
        }

        return mistakes;

        void RequireNumber(string? typed, string field, string name)
        {
            if (!TypedNumber.TryRead(typed, out _))
            {
                mistakes.Add((field, Say($"{name}: “{typed}” không phải là số. Hãy nhập như 1.234,5.", $"{name}: '{typed}' is not a number. Type it like 1.234,5.")));
            }
        }
    }

    /// <summary>The body of PUT /reports/{id}; every typed number has been found readable.</summary>
    internal object ToBody() => new
    {
        figures = Figures
            .Select(line => new { measureCode = line.MeasureCode, toCutOff = VintageOf(line.ToCutOff), estimate = VintageOf(line.Estimate), text = Blank(line.Text) })
            .Where(figure => figure.toCutOff is not null || figure.estimate is not null || figure.text is not null),
        assessment = Blank(Assessment),
        proposals = Blank(Proposals),
        obstacles = Obstacles.Where(obstacle => !obstacle.IsEmpty).Select(obstacle => new { what = obstacle.What, why = obstacle.Why, effect = obstacle.Effect, proposal = obstacle.Proposal, measureCode = Blank(obstacle.MeasureCode) }),
    };

    private static Line LineOf(Report.Measure measure, Report.Figure? figure) => new()
    {
        MeasureCode = measure.MeasureCode,
        ToCutOff = TypedNumber.Write(figure?.ToCutOff?.Value),
        Estimate = TypedNumber.Write(figure?.Estimate?.Value),
        Text = figure?.Text,
    };

    private static Report.Vintage? VintageOf(string? typed) =>
        TypedNumber.TryRead(typed, out var number) && number is { } value ? new Report.Vintage(value, null) : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
