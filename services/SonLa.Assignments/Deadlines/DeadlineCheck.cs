using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Deadlines;

/// <summary>Whether deadlines and review rounds say when, and stand in a document of the plan.</summary>
internal static class DeadlineCheck
{
    public const int LongestQuote = 4000;
    private const int LongestCode = 64;

    public static void Apply(InputCheck check, IReadOnlyList<PlanDeadline> deadlines, IReadOnlyList<PlanReviewRound> rounds, int planYear, IReadOnlySet<string> documents, IEnumerable<string>? taken = null)
    {
        var codes = new HashSet<string>(taken ?? []);
        for (var index = 0; index < deadlines.Count; index++)
        {
            var at = $"deadlines[{index}]";
            check.Require(codes.Add(deadlines[index].Code), $"{at}.code", "Mã bị lặp; mỗi hạn cần một mã riêng.", "The code is repeated; every deadline needs its own.")
                .LimitText(deadlines[index].Code, $"{at}.code", LongestCode)
                .LimitText(deadlines[index].Quote, $"{at}.quote", LongestQuote);
            Apply(check, deadlines[index], planYear, at);
            Source(check, deadlines[index].Source, documents, at);
        }

        for (var index = 0; index < rounds.Count; index++)
        {
            var (round, at) = (rounds[index], $"reviewRounds[{index}]");
            check
                .Require(round.Number is null or >= 1 and <= 12, $"{at}.number", "Số đợt phải từ 1 đến 12; hãy kiểm tra.", "A round's number lies between 1 and 12; check it.")
                .Require(round.ThresholdPercent is null or > 0 and <= 100, $"{at}.thresholdPercent", "Ngưỡng phải lớn hơn 0 và không quá 100; hãy kiểm tra.", "A threshold is above 0 and at most 100; check it.")
                .Require(PlanReviewRound.Filters.Contains(round.Filter), $"{at}.filter", "Giá trị không có; hãy dùng carried-over, all hoặc null.", "No such value; use carried-over, all or null.")
                .LimitText(round.Quote, $"{at}.quote", LongestQuote);
            InReach(check, round.CutOff, planYear, $"{at}.cutOff");
            InReach(check, round.AdjustBefore, planYear, $"{at}.adjustBefore");
            Source(check, round.Source, documents, at);
        }
    }

    private static void Apply(InputCheck check, PlanDeadline deadline, int planYear, string at)
    {
        check
            .Require(PlanDeadline.Kinds.Contains(deadline.Kind), $"{at}.kind", $"Giá trị không có; hãy dùng một trong: {string.Join(", ", PlanDeadline.Kinds)}.", $"No such value; use one of {string.Join(", ", PlanDeadline.Kinds)}.")
            .Require(PlanDeadline.Boundaries.Contains(deadline.Boundary), $"{at}.boundary", "Giá trị không có; hãy dùng before, onOrBefore, asOf hoặc null.", "No such value; use before, onOrBefore, asOf or null.")
            .Require(deadline.Day is null or >= 1 and <= 31, $"{at}.day", "Ngày phải từ 1 đến 31; hãy kiểm tra.", "A day lies between 1 and 31; check it.")
            .Require(deadline.Months is null || deadline.Months.All(month => month is >= 1 and <= 12), $"{at}.months", "Tháng phải từ 1 đến 12; hãy kiểm tra.", "Months lie between 1 and 12; check them.");
        InReach(check, deadline.Date, planYear, $"{at}.date");
    }

    // A slipped year is caught here and nowhere later.
    private static void InReach(InputCheck check, DateOnly? day, int planYear, string at) => check.Require(
        day is not { } date || date.Year == planYear || date.Year == planYear + 1,
        at,
        $"Ngày này không thuộc năm {planYear} hoặc năm sau; hãy kiểm tra lại năm.",
        $"The day is neither in {planYear} nor in the year after; check the year.");

    private static void Source(InputCheck check, string source, IReadOnlySet<string> documents, string at) => check.Require(
        documents.Contains(source),
        $"{at}.source",
        $"Văn bản “{source}” không có trong document hay sources; hãy thêm văn bản đó hoặc sửa số.",
        $"Document '{source}' is neither the document nor among the sources; add it or mend its number.");
}
