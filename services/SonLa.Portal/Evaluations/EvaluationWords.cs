using SonLa.Portal.Language;
using SonLa.Portal.Shell;

namespace SonLa.Portal.Evaluations;

/// <summary>What evidence, scores and proposals are called.</summary>
internal static class EvaluationWords
{
    internal static string Score(Score score) => score.Value is { } value ? Say($"{Formats.Number(value)}/100", $"{Formats.Number(value)} of 100") : Say($"Chưa tính được: {Gap(score.Reason)}", $"Not computable: {Gap(score.Reason)}");

    internal static string Gap(string? reason) => reason switch
    {
        "owes-nothing" => Say("không phải báo cáo trong kỳ", "owes no report in the period"),
        "leads-nothing" => Say("không chủ trì riêng chỉ tiêu nào", "leads no indicator alone"),
        "owns-nothing" => Say("không làm chủ đầu tư dự án nào có vốn trong năm", "owns no project with capital of the year"),
        "nothing-due" => Say("chưa có báo cáo nào đến hạn", "nothing has fallen due yet"),
        "too-few-results" => Say("quá ít chỉ tiêu đánh giá được", "the state of too few measures is known"),
        "no-expectation" => Say("không xét giải ngân ở cuối tháng này", "disbursement is not judged at this month's end"),
        "period-not-over" => Say("giải ngân xét vào cuối kỳ", "disbursement is judged at the period's end"),
        "entries-under-way" => Say("số liệu vốn chưa về đủ", "entries of the budget are still under way"),
        "capital-unknown" => Say("chưa có kế hoạch vốn của dự án", "the capital of a project is not known"),
        "no-capital" => Say("vốn đã thu hồi hết", "all capital was taken back"),
        "not-assigned" => Say("chưa văn bản nào giao riêng", "no document assigns any"),
        "nothing-concerns" => Say("không có tiêu chí nào áp dụng", "no criterion concerns it"),
        "not-scored" => Say("chỉ đánh giá bằng mức và nhận xét", "judged by grade and words alone"),
        _ => reason ?? "",
    };

    internal static string Duty(string state) => state switch
    {
        "pending" => Say("Chưa đến hạn", "Not due yet"),
        "excused" => Say("Không tính", "Does not count"),
        _ => StateTag.TextOf(state),
    };

    /// <summary>A state of evidence, whatever it is evidence of.</summary>
    internal static string State(string? state) => state switch
    {
        null => "–",
        "pending" or "excused" => Duty(state),
        "entries-under-way" or "capital-unknown" or "no-capital" => Gap(state),
        _ => StateTag.TextOf(state),
    };

    internal static string Subject(string kind) => kind switch
    {
        "organisation" => Say("Cơ quan", "Organisation"),
        "head" => Say("Người đứng đầu", "Head"),
        "person" => Say("Cá nhân", "Person"),
        "collective" => Say("Tập thể nhỏ", "Team"),
        "indicator" => Say("Chỉ tiêu", "Indicator"),
        _ => kind,
    };

    internal static string Conduct(string kind) => kind switch
    {
        "praise" => Say("Khen thưởng", "Praise"),
        "correction" => Say("Chấn chỉnh", "Correction"),
        "discipline" => Say("Kỷ luật", "Discipline"),
        _ => kind,
    };

    internal static string Proposal(string state) => state switch
    {
        "proposed" => Say("Chờ quyết định", "Waits for a decision"),
        "approved" => Say("Đã quyết định", "Decided"),
        "refused" => Say("Không chấp thuận", "Refused"),
        "withdrawn" => Say("Đã rút", "Withdrawn"),
        _ => state,
    };

    internal static string Percent(decimal? value) => value is { } percent ? $"{Formats.Number(percent)} %" : "–";
}
