namespace SonLa.Portal.Plans;

/// <summary>The states an indicator can be shown in.</summary>
internal static class States
{
    internal const string NoTarget = "no-target";
    internal const string Unknown = "unknown";

    /// <summary>What needs attention first.</summary>
    internal static readonly string[] Ranked = ["not-achieved", "behind", "on-course", "achieved", "not-computable", NoTarget, Unknown];

    internal static string Text(string state) => Shell.StateTag.TextOf(state);

    /// <summary>Why a state cannot be computed.</summary>
    internal static string? Reason(string? reason) => reason switch
    {
        null => null,
        NoTarget => Say("chưa giao chỉ tiêu", "no target yet"),
        "composition" => Say("chỉ tiêu là một cơ cấu", "the target is a composition"),
        "no-baseline" => Say("chưa có giá trị gốc", "no value to start from"),
        "no-direction" => Say("không có chiều hướng tốt hơn", "neither more nor less is better"),
        "not-reported" => Say("chưa có báo cáo", "not reported"),
        "returned" => Say("báo cáo bị trả lại", "the report was returned"),
        "no-estimate" => Say("báo cáo chưa có số ước", "reported without an estimate"),
        "conflicting-values" => Say("các cơ quan báo cáo khác nhau", "the offices' values differ"),
        "no-breakdown" => Say("chưa phân kỳ tháng, quý", "no monthly or quarterly breakdown"),
        _ => reason,
    };
}
