namespace SonLa.Portal.Account;

/// <summary>What the kinds of messages are called; one that is new here is called by its stable name.</summary>
internal static class MessageKinds
{
    internal static string Name(string kind) => kind switch
    {
        "plan-issued" => Say("Giao kế hoạch năm", "Plan issued"),
        "plan-amended" => Say("Điều chỉnh kế hoạch", "Plan amended"),
        "offers-waiting" => Say("Thời hạn, đợt rà soát từ văn bản chờ quyết định", "Deadlines or rounds of documents to decide on"),
        "assignment-issued" => Say("Được giao chỉ tiêu", "Assignment received"),
        "assignment-revoked" => Say("Thôi giao chỉ tiêu", "Assignment revoked"),
        "report-due-soon" => Say("Báo cáo sắp đến hạn", "Report due soon"),
        "input-due-soon" => Say("Thông tin phối hợp sắp đến hạn", "Input due soon"),
        "report-overdue" => Say("Báo cáo quá hạn", "Report overdue"),
        "report-submitted" => Say("Có báo cáo mới nộp", "Report handed in"),
        "report-returned" => Say("Báo cáo bị trả lại", "Report returned"),
        "report-accepted" => Say("Báo cáo được chấp nhận", "Report accepted"),
        "obstacle-raised" => Say("Có khó khăn, vướng mắc", "Obstacle raised"),
        "obstacle-moved" => Say("Kết quả xử lý khó khăn, vướng mắc", "Obstacle answered"),
        "urging-issued" => Say("Đôn đốc, kiểm tra cơ quan bạn", "Your organisation is urged or checked"),
        "urging-answered" => Say("Trả lời đôn đốc, kiểm tra", "Urging note answered"),
        "conclusion-assigned" => Say("Kết luận phiên họp giao việc", "Task from a session"),
        "conclusion-reported" => Say("Thực hiện kết luận phiên họp", "Session's conclusion reported on"),
        "period-closed" => Say("Chốt báo cáo tổng hợp", "Period closed"),
        "measure-reopened" => Say("Mở lại số liệu chỉ tiêu", "Measure reopened"),
        "project-behind" => Say("Dự án giải ngân chậm", "Project behind"),
        "shortfall-expected" => Say("Dự báo giải ngân không đạt đợt rà soát", "Expected below a review round"),
        "round-opening-owed" => Say("Đợt rà soát đến hạn chưa mở", "Review round due and not opened"),
        "capital-expiring" => Say("Vốn sắp hoặc đã hết hạn giải ngân", "Capital near or past its end"),
        "review-round-opened" => Say("Mở đợt rà soát vốn", "Review round opened"),
        "reallocation-proposed" => Say("Đề xuất điều chuyển vốn", "Reallocation proposed"),
        "reallocation-decided" => Say("Quyết định điều chuyển vốn", "Reallocation decided"),
        "evaluation-recorded" => Say("Kết quả đánh giá", "Evaluation recorded"),
        "conduct-proposed" => Say("Đề nghị khen thưởng, chấn chỉnh, kỷ luật", "Praise, correction or discipline proposed"),
        "conduct-decided" => Say("Quyết định khen thưởng, chấn chỉnh, kỷ luật", "Praise, correction or discipline decided"),
        "movement-launched" => Say("Phát động phong trào thi đua", "Emulation movement launched"),
        "movement-report-owed" => Say("Báo cáo phong trào thi đua phải gửi", "Report owed on a movement"),
        "movement-reported" => Say("Báo cáo phong trào thi đua", "Report on a movement"),
        "task-issued" => Say("Được giao hoặc đề nghị nhiệm vụ", "Task given or requested"),
        "task-changed" => Say("Điều chỉnh, thu hồi nhiệm vụ", "Task changed or withdrawn"),
        "task-started" => Say("Nhiệm vụ bắt đầu theo sự kiện", "Task started by an event"),
        "task-due-soon" => Say("Nhiệm vụ sắp đến hạn", "Task due soon"),
        "task-overdue" => Say("Nhiệm vụ quá hạn", "Task overdue"),
        "task-handed-on" => Say("Được giao phần việc", "Part of a task handed to you"),
        "task-taken-back" => Say("Thôi giao phần việc", "Part of a task taken back"),
        _ => kind,
    };
}
