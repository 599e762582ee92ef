namespace SonLa.Portal.Documents;

/// <summary>What a proposal's documents would change in the plan in force.</summary>
internal sealed record ProposedAmendment(Guid PlanId, string PlanDocument, string DocumentNumber, DateOnly? EffectiveOn, IReadOnlyList<int> Unanswered, IReadOnlyList<ProposedAmendment.Line> Lines, int Unchanged, IReadOnlyList<ProposedAmendment.Left> NotTaken)
{
    internal sealed record Line(string What, string Code, string Name, string? Before, string After);

    internal sealed record Left(string Reason, string What);

    internal static string NameOf(string what) => what switch
    {
        "unit" => Say("Đơn vị tính", "Unit"),
        "target" => Say("Chỉ tiêu", "Target"),
        "leads" => Say("Chủ trì", "Lead"),
        "coordinators" => Say("Phối hợp", "Coordinators"),
        "evaluators" => Say("Tổng hợp, đánh giá", "Evaluators"),
        "monitors" => Say("Theo dõi", "Monitors"),
        "due-on" => Say("Hạn", "Last day"),
        "task" => Say("Nhiệm vụ mới", "New task"),
        "deadline" => Say("Thời hạn báo cáo, sẽ chờ phòng kế hoạch chấp nhận", "Reporting deadline, to be accepted by the planning department"),
        _ => what,
    };

    internal static string ReasonOf(Left left) => left.Reason switch
    {
        "not-in-plan" => Say("kế hoạch đang áp dụng không có chỉ tiêu này", "the plan in force has no such indicator"),
        "sub-values" => Say("các giá trị thành phần không điều chỉnh ở đây", "parts of a figure are not amended here"),
        _ => Say("đợt rà soát vốn: sửa ở tệp của năm", "a capital review round: change the year's file"),
    };
}

/// <summary>A task of a plan in force that a later document may take back.</summary>
internal sealed record StandingTask(string Code, string Section, string Text);
